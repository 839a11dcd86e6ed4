import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { type Origin, trace } from '../../mechanisms/audit/index.ts'
import { type Actor, type Db, inContext, type Trx } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Progress } from '../../platform/progress.ts'
import type { SsdTable } from '../../record/bulk/ssd-table.ts'
import { choosePeople, closedCount, rowsOf } from './export.records.ts'
import { ssdTables } from './tables.ts'

/** The files can't be written where they should. */
class CannotWrite extends AppError<'CANNOT_WRITE'> {}

/** How many rows each file holds. */
export interface Exported {
  readonly people: number
  /** Records that are closed to whoever exported. */
  readonly leftOut: number
  readonly tables: readonly { readonly table: string; readonly rows: number }[]
}

export interface Exporting {
  readonly folder: string
  readonly actor: Actor
  readonly origin: Origin
  /** Told how many of the files are written. */
  readonly progress?: Progress | undefined
}

/**
 * Writes one CSV file for each table, all columns of the standard, as it is at one moment. Every person in it is in the trace.
 * Records that are closed to the actor are left out. The cells are for programs, not for a spreadsheet: a text that begins
 * like a formula stands behind an apostrophe, identifiers and codes are never changed.
 * @throws CannotWrite
 */
export function exportSsd(db: Db, { folder, actor, origin, progress }: Exporting): Promise<Exported> {
  return inContext(db, actor, async (trx) => {
    await makeFolder(folder)
    const people = await choosePeople(trx)
    const tables: { table: string; rows: number }[] = []
    for (const table of ssdTables) {
      tables.push({ table: table.name, rows: await writeTable(trx, table, folder) })
      progress?.(tables.length, ssdTables.length)
    }
    await traceExport(trx, origin, people)
    return { people: people.length, leftOut: await closedCount(trx), tables }
  })
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new CannotWrite('CANNOT_WRITE', `The folder ${folder} can't be made`, { cause: error })
  }
}

async function writeTable(trx: Trx, table: SsdTable, folder: string): Promise<number> {
  let count = 0
  const safe = new Set(table.columns.flatMap(({ name, kind }) => (kind === 'text' ? [name] : [])))
  async function* lines() {
    yield table.columns.map(({ name }) => name)
    for await (const rows of rowsOf(trx, table)) {
      count += rows.length
      for (const row of rows) yield table.columns.map(({ name }) => cell(row[name] ?? '', safe.has(name)))
    }
  }
  const file = createWriteStream(join(folder, `${table.name}.csv`), { mode: 0o600 })
  await pipeline(Readable.from(lines()), stringify({ record_delimiter: 'windows' }), file)
  return count
}

/** A cell that a spreadsheet could take for a formula is one no more (spec/security.md 12.3): full-width forms and leading blanks too. */
function cell(text: string, isText: boolean): string {
  return isText && /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text
}

const atOnce = 1_000

async function traceExport(trx: Trx, origin: Origin, people: readonly string[]): Promise<void> {
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce)
    await trace(trx, origin, [
      { kind: 'export', action: 'export ssd', people: some, parts: ['identity', 'contacts', 'involvements'] },
    ])
  }
}
