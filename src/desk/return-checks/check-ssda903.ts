import { type Checked, checkReturn } from '../../returns/ssda903/checking/check.ts'
import type { Source } from '../../returns/ssda903/reading/source.ts'
import { findingsOf } from '../../returns/ssda903/report/findings.ts'
import { failedIn, foundBy, skippedIn } from '../../returns/ssda903/report/summary.ts'
import { isYear } from '../../returns/ssda903/years.ts'
import type { Asked, CheckedFile, Report } from './model.ts'
import { streamOf } from './stream-of.ts'

/** Checks an SSDA903 return. @throws Unreadable with one line that says what is wrong */
export async function checkSsda903({ now, last, year, authority }: Asked): Promise<Report> {
  const checked = await checkReturn({
    now: now.map(sourceOf),
    last: last.length === 0 ? undefined : last.map(sourceOf),
    year: year !== null && isYear(year) ? year : undefined,
    authority: authority ?? undefined,
  })
  return reportOf(checked)
}

function sourceOf({ name, bytes }: CheckedFile): Source {
  return { name, size: bytes.byteLength, open: () => streamOf(bytes) }
}

function reportOf(checked: Checked): Report {
  return {
    year: checked.year,
    children: checked.book.children.size,
    rules: foundBy(checked).map(({ rule: { code, severity = 'error', says, fix }, rows }) => ({
      code,
      severity,
      rows,
      says,
      fix,
    })),
    lines: [...findingsOf(checked)].map(({ rule, child, table, row, values }) => ({
      rule: rule.code,
      child,
      table,
      row: row + 1,
      values,
    })),
    notAsked: [...skippedIn(checked)],
    notes: checked.notes,
    broken: [...failedIn(checked)],
  }
}
