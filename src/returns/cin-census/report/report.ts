import type { FindingsReport, FoundLine, RuleFound } from '../../findings/report.ts'
import type { Checked } from '../check.ts'
import { severityOf } from '../rule.ts'
import { allRules } from '../rulesets.ts'
import { unreadLines } from './unread.ts'

/** The answer in the form of all returns, for sheets and pages. A finding is one field of one record. */
export function reportOf(checked: Checked): FindingsReport {
  return {
    title: 'CIN Census',
    year: checked.year,
    children: checked.read.children.length,
    asked: checked.asked,
    rules: rulesFound(checked),
    lines: linesOf(checked),
    notAsked: Object.entries(checked.skipped),
    notes: unreadLines(checked.read),
    broken: Object.entries(checked.defects),
  }
}

/** In the department's order. A rule over the return as a whole points at no row. */
function rulesFound({ findings, returnLevel }: Checked): RuleFound[] {
  const rows = Map.groupBy(findings, ({ rule }) => rule)
  return allRules
    .filter(({ code }) => rows.has(code) || returnLevel.includes(code))
    .map(({ code, catches: says, todo: fix }) => ({
      ...{ code, severity: severityOf(code), rows: rows.get(code)?.length ?? 0, says, fix },
    }))
}

function linesOf({ findings }: Checked): FoundLine[] {
  return findings.map(({ rule, child, table, field, row, value }) => ({
    ...{ rule, child, table, row: row + 1, values: `${field} ${value ?? 'missing'}` },
  }))
}
