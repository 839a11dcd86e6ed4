import { englandAndWales } from '../../mechanisms/timescales/index.ts'
import { type Checked, checkReturn } from '../../returns/cin-census/check.ts'
import { newestYear, years } from '../../returns/cin-census/period.ts'
import { UnreadableReturn } from '../../returns/cin-census/read/unreadable.ts'
import { severityOf } from '../../returns/cin-census/rule.ts'
import { allRules } from '../../returns/cin-census/rulesets.ts'
import type { Asked, FoundLine, Report, RuleFound } from './model.ts'
import { streamOf } from './stream-of.ts'

/** Checks a CIN Census return: one XML file. @throws UnreadableReturn with one line that says what is wrong */
export async function checkCin({ now, year }: Asked): Promise<Report> {
  const [file, other] = now
  if (file === undefined) throw new UnreadableReturn('There is no file. Choose the XML file of the return.')
  if (other !== undefined)
    throw new UnreadableReturn('The CIN Census is one XML file. Choose that file and no other.')
  const asked = years.find((one) => one === year) ?? newestYear
  return reportOf(await checkReturn(streamOf(file.bytes), { year: asked, calendar: englandAndWales() }))
}

function reportOf(checked: Checked): Report {
  const lines = checked.findings.map(
    ({ rule, child, table, field, row, value }): FoundLine => ({
      rule,
      child,
      table,
      row: row + 1,
      values: `${field} ${value ?? 'missing'}`,
    }),
  )
  return {
    year: checked.year,
    children: checked.read.children.length,
    rules: rulesFound(checked, lines),
    lines,
    notAsked: Object.entries(checked.skipped),
    notes: notesOf(checked),
    broken: Object.entries(checked.defects),
  }
}

/** In the department's order. A rule over the return as a whole points at no row. */
function rulesFound({ returnLevel }: Checked, lines: readonly FoundLine[]): RuleFound[] {
  const rows = Map.groupBy(lines, ({ rule }) => rule)
  return allRules
    .filter(({ code }) => rows.has(code) || returnLevel.includes(code))
    .map(({ code, catches, todo }) => ({
      code,
      severity: severityOf(code),
      rows: rows.get(code)?.length ?? 0,
      says: catches,
      fix: todo,
    }))
}

const mostNotes = 50

function notesOf({ read }: Checked): string[] {
  const notes = read.unread.slice(0, mostNotes).map(({ line, where, why }) => `line ${line}: ${where} ${why}`)
  const more = read.unreadInAll - notes.length
  return more > 0 ? [...notes, `and ${more.toLocaleString('en-GB')} more that could not be read`] : notes
}
