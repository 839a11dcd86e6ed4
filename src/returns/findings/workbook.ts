import type { Writable } from 'node:stream'
import exceljs from 'exceljs'
import { safeCell } from '../../platform/csv-cell.ts'
import type { FindingsReport } from './report.ts'
import { type FindingCells, findingCells, findingColumns } from './sheet.ts'

const widths = [12, 10, 14, 16, 8, 40, 60, 60]

/** Writes a workbook with the rules, every finding, and what could not be checked. Row by row: a sheet may be long. Ends the stream. */
export async function writeFindings(report: FindingsReport, stream: Writable): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  addSheet(workbook, 'Rules', {
    columns: ['Rule', 'Kind', 'Rows', 'What is wrong', 'What to do'],
    widths: [12, 10, 8, 70, 70],
    lines: report.rules.map(({ code, severity, rows, says, fix }) => [code, severity, rows, says, fix]),
  })
  addSheet(workbook, 'Findings', { columns: findingColumns, widths, lines: findingCells(report) })
  addSheet(workbook, 'Not checked', {
    columns: ['Rule', 'Why'],
    widths: [12, 90],
    lines: [...report.notAsked, ...report.broken],
  })
  addSheet(workbook, 'About the files', {
    columns: ['Note'],
    widths: [100],
    lines: report.notes.map((note) => [note]),
  })
  await workbook.commit()
}

interface Sheet {
  readonly columns: readonly string[]
  readonly widths: readonly number[]
  readonly lines: Iterable<FindingCells>
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

function cellOf(value: string | number | null): string | number | null {
  return typeof value === 'string' ? safeCell(value) : value
}
