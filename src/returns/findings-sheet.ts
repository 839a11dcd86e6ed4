import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../platform/csv-cell.ts'

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

/** Findings as a sheet that opens in a spreadsheet without being read as formulas. */
export function findingsSheet(findings: readonly FindingCells[]): string {
  return stringify([findingColumns, ...findings.map((cells) => cells.map(safeCell))], {
    bom: true,
    record_delimiter: 'windows',
  })
}
