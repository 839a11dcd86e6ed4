import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../../platform/csv-cell.ts'
import type { Checked } from '../checking/check.ts'
import { type Finding, findingsOf } from './findings.ts'

/** The columns of a list of findings. */
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

/** A finding as cells. Rows count from 1, the first below the heading. */
export function findingCells({ rule, child, table, row, values }: Finding): readonly (string | number)[] {
  return [rule.code, rule.severity ?? 'error', child ?? '', table, row + 1, values, rule.says, rule.fix]
}

/** Every finding, as a sheet that opens in a spreadsheet without being read as formulas. */
export function asCsv(checked: Checked): string {
  const lines = [...findingsOf(checked)].map((finding) => findingCells(finding).map(safeCell))
  return stringify([findingColumns, ...lines], { bom: true, record_delimiter: 'windows' })
}
