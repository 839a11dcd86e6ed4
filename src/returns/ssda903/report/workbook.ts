import exceljs from 'exceljs'
import { safeCell } from '../../../platform/csv-cell.ts'
import { findingColumns } from '../../findings-sheet.ts'
import type { Checked } from '../checking/check.ts'
import { findingCells } from './csv.ts'
import { findingsOf } from './findings.ts'
import { failedIn, foundBy, skippedIn } from './summary.ts'

const widths = [12, 10, 14, 16, 8, 40, 60, 60]

/** Writes a workbook with the rules, every finding, and what could not be checked. Row by row: a sheet may be long. */
export async function writeWorkbook(checked: Checked, filename: string): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true })
  addSheet(workbook, 'Rules', {
    columns: ['Rule', 'Kind', 'Rows', 'What is wrong', 'What to do'],
    widths: [12, 10, 8, 70, 70],
    lines: foundBy(checked).map(({ rule, rows }) => [
      rule.code,
      rule.severity ?? 'error',
      rows,
      rule.says,
      rule.fix,
    ]),
  })
  addSheet(workbook, 'Findings', {
    columns: findingColumns,
    widths,
    lines: findingsOf(checked).map(findingCells),
  })
  addSheet(workbook, 'Not checked', {
    columns: ['Rule', 'Why'],
    widths: [12, 90],
    lines: [...skippedIn(checked), ...failedIn(checked)],
  })
  await workbook.commit()
}

interface Sheet {
  readonly columns: readonly string[]
  readonly widths: readonly number[]
  readonly lines: Iterable<readonly (string | number)[]>
}

function addSheet(
  workbook: exceljs.stream.xlsx.WorkbookWriter,
  name: string,
  { columns, widths: wide, lines }: Sheet,
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header, at) => ({ header, width: wide[at] ?? 12 }))
  sheet.getRow(1).font = { bold: true }
  for (const line of lines) sheet.addRow(line.map(cellOf)).commit()
  sheet.commit()
}

function cellOf(value: string | number): string | number {
  return typeof value === 'number' ? value : safeCell(value)
}
