import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Checked } from '../returns/ssda903/checking/check.ts'
import { asCsv } from '../returns/ssda903/report/csv.ts'
import { asHtml } from '../returns/ssda903/report/html.tsx'
import { writeWorkbook } from '../returns/ssda903/report/workbook.ts'
import { CannotRun } from './program.ts'

const writers: Readonly<Record<string, (checked: Checked, file: string) => Promise<void>>> = {
  '.csv': (checked, file) => writeFile(file, asCsv(checked)),
  '.html': (checked, file) => writeFile(file, asHtml(checked)),
  '.xlsx': writeWorkbook,
}

/** Whether the name's ending is one that a report can be written as. */
export function isReportFile(file: string): boolean {
  return extname(file).toLowerCase() in writers
}

/** Writes the findings as the file's ending says. @throws CannotRun where the file can't be written */
export async function writeReport(checked: Checked, file: string): Promise<void> {
  try {
    await writers[extname(file).toLowerCase()]?.(checked, file)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotRun('CANNOT_RUN', `${file} can’t be written: ${why}`, { cause: error })
  }
}
