import { open, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { findingsPage } from '../returns/findings/page.ts'
import type { FindingsReport } from '../returns/findings/report.ts'
import { findingsSheet } from '../returns/findings/sheet.ts'
import { writeFindings } from '../returns/findings/workbook.ts'
import { CannotRun } from './program.ts'

const writers: Readonly<Record<string, (report: FindingsReport, file: string) => Promise<void>>> = {
  '.csv': (report, file) => writeFile(file, findingsSheet(report)),
  '.html': (report, file) => writeFile(file, findingsPage(report)),
  '.xlsx': async (report, file) => writeFindings(report, (await open(file, 'w')).createWriteStream()),
}

/** What `--out` does, for the help. */
export const outHelp = 'write the findings to a file too: .xlsx, .csv or .html'

/** The files named with `--out`. @throws InvalidArgumentError where a name's ending is none that a report can be written as */
export function reportFiles(file: string, before: readonly string[] = []): readonly string[] {
  if (!(extname(file).toLowerCase() in writers))
    throw new InvalidArgumentError('End the name in .xlsx, .csv or .html.')
  return [...before, file]
}

/** Writes the findings as the file's ending says. @throws CannotRun where the file can't be written */
export async function writeReport(report: FindingsReport, file: string): Promise<void> {
  try {
    await writers[extname(file).toLowerCase()]?.(report, file)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotRun('CANNOT_RUN', `${file} can’t be written: ${why}`, { cause: error })
  }
}
