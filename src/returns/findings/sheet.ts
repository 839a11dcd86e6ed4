import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../platform/csv-cell.ts'
import type { FindingsReport, FoundLine, RuleFound } from './report.ts'

/** The columns of a list of findings, whichever return they are of. */
export const findingColumns = [
  'Rule',
  'Kind',
  'Child',
  'Table',
  'Row',
  'Look at',
  'What is wrong',
  'What to do',
]

/** Cells in the order of `findingColumns`. Rows count from 1, the first below the heading. */
export type FindingCells = readonly (string | number | null)[]

/** Every finding as cells; first what the return as a whole fails, which points at no row. */
export function* findingCells({ rules, lines }: FindingsReport): Generator<FindingCells> {
  const ruleOf = new Map(rules.map((rule) => [rule.code, rule]))
  for (const rule of rules) if (rule.rows === 0) yield wholeCells(rule)
  for (const line of lines) yield lineCells(line, ruleOf.get(line.rule))
}

function wholeCells({ code, severity, says, fix }: RuleFound): FindingCells {
  return [code, severity, null, 'Return', null, '', says, fix]
}

function lineCells({ rule: code, child, table, row, values }: FoundLine, rule?: RuleFound): FindingCells {
  return [code, rule?.severity ?? 'error', child, table, row, values, rule?.says ?? '', rule?.fix ?? '']
}

/** Every finding, as a sheet that opens in a spreadsheet without being read as formulas. */
export function findingsSheet(report: FindingsReport): string {
  return stringify([findingColumns, ...[...findingCells(report)].map((cells) => cells.map(safeCell))], {
    bom: true,
    record_delimiter: 'windows',
  })
}
