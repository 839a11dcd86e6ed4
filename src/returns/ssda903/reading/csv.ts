import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { columnsOf, type TableName } from '../tables.ts'
import type { Cells } from './cells.ts'
import { columnName, lacking, tableByColumns, tableByName } from './recognise.ts'
import { checkSize, type Source, Unreadable } from './source.ts'

/** A file as read: its rows as cells in the order of `columnsOf(table)`. */
export interface ReadFile {
  readonly file: string
  readonly table: TableName
  readonly columns: ReadonlySet<string>
  readonly rows: readonly (readonly (string | null)[])[]
  /** What a person should know though the file was read. */
  readonly notes: readonly string[]
}

const longestLine = 100_000

/**
 * Reads a CSV file. Answers null where its columns and its name are those of no table.
 * @throws Unreadable where it is a table's file but can't be read
 */
export async function readCsv(source: Source, cells: Cells): Promise<ReadFile | null> {
  checkSize(source)
  const reading = newReading(source.name)
  try {
    const parser = parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Not the first kind alone: a file put together from two machines has both.
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: longestLine,
      on_record: (record: string[]) => {
        takeRecord(reading, record, cells)
        return null
      },
    })
    await pipeline(source.open(), refusingUtf16(source.name), parser, nowhere())
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(`${source.name} can’t be read as CSV: ${whyNot(error)}`, { cause: error })
  }
  return finished(reading)
}

// The reader's own messages show what stands in the file, which may be long, and is about children.
const whys: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote (") is opened and never closed',
  INVALID_OPENING_QUOTE: 'a quote (") stands inside a cell',
  CSV_INVALID_CLOSING_QUOTE: 'a cell goes on behind its closing quote (")',
  CSV_MAX_RECORD_SIZE: 'a row is far longer than any of a return',
}

function whyNot(error: unknown): string {
  if (!(error instanceof CsvError)) return 'it is not text as CSV files have it'
  const at = error['lines']
  return `${whys[error.code] ?? 'its rows are not made as CSV'}${typeof at === 'number' ? `, near line ${at}` : ''}`
}

interface Reading {
  readonly file: string
  readonly rows: (string | null)[][]
  headings: readonly string[] | null
  table: TableName | null
  /** For each column of the table its place in the line, -1 where the file lacks it. */
  places: readonly number[]
  uneven: number
  firstUneven: number
}

function newReading(file: string): Reading {
  return { file, rows: [], headings: null, table: null, places: [], uneven: 0, firstUneven: 0 }
}

function takeRecord(reading: Reading, record: readonly string[], cells: Cells): void {
  if (reading.headings === null) {
    takeHeadings(reading, record.map(columnName))
    return
  }
  if (reading.table === null) return
  if (record.length !== reading.headings.length) {
    if (reading.uneven === 0) reading.firstUneven = reading.rows.length
    reading.uneven += 1
  }
  reading.rows.push(reading.places.map((place) => cells.text(record[place])))
}

function takeHeadings(reading: Reading, headings: readonly string[]): void {
  const table = tableByColumns(headings)
  const named = table === null ? tableByName(reading.file) : null
  if (named !== null) {
    const columns = lacking(named, headings).join(', ')
    throw new Unreadable(`${reading.file} has not all columns of ${named}: it lacks ${columns}`)
  }
  reading.headings = headings
  reading.table = table
  if (table === null) return
  reading.places = columnsOf(table).map(([column]) => headings.indexOf(column))
  const twice = columnsOf(table).find(([column]) => headings.indexOf(column) !== headings.lastIndexOf(column))
  if (twice) throw new Unreadable(`${reading.file} has the column ${twice[0]} twice`)
}

function finished({ file, table, headings, rows, uneven, firstUneven }: Reading): ReadFile | null {
  if (headings === null) throw new Unreadable(`${file} is empty`)
  if (table === null) return null
  const known = columnsOf(table).flatMap(([column]) => (headings.includes(column) ? [column] : []))
  const notes = [
    ...(uneven === 0
      ? []
      : [
          `${file}: ${uneven} rows have more or fewer cells than the heading, the first is row ${firstUneven}`,
        ]),
    ...noteOnNames(file, table),
    ...noteOnIds(file, rows),
  ]
  return { file, table, columns: new Set(known), rows, notes }
}

function noteOnNames(file: string, table: TableName): string[] {
  const named = tableByName(file)
  return named === null || named === table
    ? []
    : [`${file} was read as ${table}, because its columns are those of ${table}`]
}

function noteOnIds(file: string, rows: readonly (readonly (string | null)[])[]): string[] {
  const nameless = rows.filter((row) => row[0] === null).length
  return nameless === 0
    ? []
    : [`${file}: ${nameless} rows have no CHILD, so they could only be checked by themselves`]
}

/** Looks at the first bytes: a spreadsheet's “Unicode text” would else be read as no table at all. */
function refusingUtf16(file: string) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    let isFirst = true
    for await (const chunk of chunks) {
      if (isFirst && isUtf16(chunk)) throw new Unreadable(`${file} is saved as UTF-16: save it as UTF-8`)
      isFirst = false
      yield chunk
    }
  }
}

function isUtf16(chunk: Buffer): boolean {
  const [first, second] = chunk
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || second === 0
}

function nowhere(): Writable {
  return new Writable({ objectMode: true, write: (_chunk, _encoding, done) => done() })
}
