import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { z } from 'zod'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { ReadRow, SsdColumn, SsdTable } from '../../record/bulk/ssd-table.ts'
import { readCell } from './values.ts'

/** Something wrong in the files: where and what, never more of the row than the cell. */
export interface Fault {
  readonly file: string
  /** Null where it is about the whole file. The heading is line 1. */
  readonly line: number | null
  readonly column: string | null
  readonly says: string
}

/** A table as it was read. */
export interface ReadTable {
  readonly table: SsdTable
  readonly file: string
  readonly rows: readonly ReadRow[]
  readonly refused: readonly Fault[]
  /** Where the file can't be used at all. */
  readonly broken: Fault | null
  /** Columns that hold something that Hearth does not keep. */
  readonly lost: ReadonlySet<string>
}

interface Place {
  readonly table: SsdTable
  readonly file: string
  readonly path: string
  readonly today: PlainDate
}

const mostCells = 200
const longestRow = 200_000

const csvRecord = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })

/** Reads one file, row by row: sound rows and refused ones. The columns may come in any order, with others between them. */
export async function readTable({ table, file, path, today }: Place): Promise<ReadTable> {
  const reading = newReading(table, file)
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    }),
  )
  try {
    for await (const record of parser) readRecord(reading, csvRecord.parse(record), today)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'unreadable'
    reading.broken = { file, line: null, column: null, says: `can't be read as CSV: ${why}` }
  }
  reading.broken ??= reading.columns === null ? { file, line: null, column: null, says: 'is empty' } : null
  return reading
}

interface Reading {
  readonly table: SsdTable
  readonly file: string
  readonly rows: ReadRow[]
  readonly refused: Fault[]
  broken: Fault | null
  readonly lost: Set<string>
  /** The column at each place of a row; null where it is not one of the standard's. */
  columns: readonly (SsdColumn | null)[] | null
}

function newReading(table: SsdTable, file: string): Reading {
  return { table, file, rows: [], refused: [], broken: null, lost: new Set(), columns: null }
}

function readRecord(reading: Reading, { record, info }: z.infer<typeof csvRecord>, today: PlainDate): void {
  if (reading.broken) return
  if (reading.columns === null) {
    readHeading(reading, record)
    return
  }
  const read = readRow(reading, { record, columns: reading.columns, line: info.lines }, today)
  if (read) reading.rows.push(read)
}

function readHeading(reading: Reading, heading: readonly string[]): void {
  const { table, file } = reading
  const known = new Map(
    table.columns.flatMap((column) =>
      [column.name, ...(column.also ?? [])].map((name) => [name.toLowerCase(), column]),
    ),
  )
  const columns = heading.slice(0, mostCells).map((name) => known.get(name.trim().toLowerCase()) ?? null)
  const missing = table.columns.filter((column) => column.required && !columns.includes(column))
  reading.columns = columns
  if (missing.length === 0) return
  const says = `lacks the column ${missing.map(({ name }) => name).join(', ')}`
  reading.broken = { file, line: 1, column: missing[0]?.name ?? null, says }
}

interface Line {
  readonly record: readonly string[]
  readonly columns: readonly (SsdColumn | null)[]
  readonly line: number
}

function readRow(reading: Reading, line: Line, today: PlainDate): ReadRow | null {
  const cells = line.columns.flatMap((column, at) => {
    return column === null ? [] : [{ column, cell: readCell(column, line.record[at] ?? '', today) }]
  })
  const row: Record<string, string | null> = {}
  for (const { column, cell } of cells) {
    if ('value' in cell) row[column.name] = cell.value ?? row[column.name] ?? null
  }
  const faults = cells.flatMap(({ column, cell }) => {
    const says =
      'fault' in cell ? cell.fault : column.required && row[column.name] === null ? 'is missing' : null
    return says === null ? [] : [{ file: reading.file, line: line.line, column: column.name, says }]
  })
  for (const { column } of cells) if (column.lost && row[column.name]) reading.lost.add(column.name)
  reading.refused.push(...faults)
  return faults.length === 0 ? { line: line.line, row } : null
}
