import { findingsSheet } from '../../findings-sheet.ts'
import type { Checked } from '../checking/check.ts'
import { type Finding, findingsOf } from './findings.ts'

/** A finding as cells. Rows count from 1, the first below the heading. */
export function findingCells({ rule, child, table, row, values }: Finding): readonly (string | number)[] {
  return [rule.code, rule.severity ?? 'error', child ?? '', table, row + 1, values, rule.says, rule.fix]
}

/** Every finding, as a sheet that opens in a spreadsheet without being read as formulas. */
export function asCsv(checked: Checked): string {
  return findingsSheet([...findingsOf(checked)].map(findingCells))
}
