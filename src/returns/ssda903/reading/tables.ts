import { eachTable } from '../from-records.ts'
import { rowMaker, type Table, type Tables } from '../row.ts'
import type { TableName } from '../tables.ts'
import { type Cells, cells } from './cells.ts'
import { type ReadFile, readCsv } from './csv.ts'
import { type Source, Unreadable } from './source.ts'

/** One year's return as read. */
export interface ReadReturn {
  readonly tables: Tables
  readonly format: 'csv' | 'xml'
  /** What a person should know though the return was read: files left out, uneven rows. */
  readonly notes: readonly string[]
}

/**
 * Reads the CSV files of one year. Files that belong to no table are left out, and noted.
 * @throws Unreadable with one line: no table at all, two files of one table, a file that can't be read
 */
export async function readCsvReturn(sources: readonly Source[], year: 'now' | 'last'): Promise<ReadReturn> {
  const store = cells()
  const read = new Map<TableName, ReadFile>()
  const notes: string[] = []
  for (const source of sources) {
    const file = await readCsv(source, store)
    if (file === null) notes.push(`${source.name} was left out: its columns are those of no table`)
    else addFile(read, file)
  }
  if (read.size === 0) throw new Unreadable('There is no table of an SSDA903 return among the files')
  notes.push(...[...read.values()].flatMap((file) => file.notes))
  return { tables: tablesOf(read, store, year), format: 'csv', notes }
}

function addFile(read: Map<TableName, ReadFile>, file: ReadFile): void {
  const other = read.get(file.table)
  if (other) throw new Unreadable(`${other.file} and ${file.file} are both ${file.table}: take one out`)
  read.set(file.table, file)
}

/** Turns cells into rows, table by table. */
export function tablesOf(
  read: ReadonlyMap<TableName, Pick<ReadFile, 'columns' | 'rows'>>,
  { dates }: Cells,
  year: 'now' | 'last',
): Tables {
  return eachTable(<T extends TableName>(name: T): Table<T> | undefined => {
    const file = read.get(name)
    if (file === undefined) return undefined
    const make = rowMaker(name, year === 'now' ? name : `${name}_last`, dates)
    return { name, columns: file.columns, rows: file.rows.map((row, at) => make(at, row)) }
  })
}
