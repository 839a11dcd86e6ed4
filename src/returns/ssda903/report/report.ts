import type { FindingsReport, FoundLine } from '../../findings/report.ts'
import type { Checked } from '../checking/check.ts'
import { findingsOf } from './findings.ts'
import { failedIn, foundBy, ranIn, skippedIn } from './summary.ts'

/** The answer in the form of all returns, for sheets and pages. */
export function reportOf(checked: Checked): FindingsReport {
  return {
    title: 'SSDA903',
    year: checked.year,
    children: checked.book.children.size,
    asked: ranIn(checked),
    rules: foundBy(checked).map(({ rule: { code, severity = 'error', says, fix }, rows }) => ({
      ...{ code, severity, rows, says, fix },
    })),
    lines: { [Symbol.iterator]: () => linesOf(checked) },
    notAsked: [...skippedIn(checked)],
    notes: checked.notes,
    broken: [...failedIn(checked)],
  }
}

function* linesOf(checked: Checked): Generator<FoundLine> {
  for (const { rule, child, table, row, values } of findingsOf(checked))
    yield { rule: rule.code, child, table, row: row + 1, values }
}
