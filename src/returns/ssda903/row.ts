import type { DateCell } from './date-cell.ts'
import { type columns, columnsOf, type Kind, type TableLabel, type TableName } from './tables.ts'

declare const made: unique symbol

type CellOf<K> = K extends 'date' ? DateCell : K extends 'distance' ? number | null : string | null

/** What a rule flags: a row by the table it came from and its zero-based place in the file. */
export interface Flagged {
  readonly from: TableLabel
  readonly at: number
}

/** A row as read. Text is upper case, blank is null; a date is a DateCell; PL_DISTANCE is in miles. */
export type Row<T extends TableName> = Flagged & {
  readonly [C in keyof (typeof columns)[T]]: CellOf<(typeof columns)[T][C]>
} & { readonly [made]: T }

/** A table as read. `columns` are those there in the file, and those derived for it. */
export interface Table<T extends TableName> {
  readonly name: T
  readonly columns: ReadonlySet<string>
  readonly rows: readonly Row<T>[]
}

/** The tables of one year's return; absent where none was given. */
export type Tables = { readonly [T in TableName]?: Table<T> }

/** Makes rows of a table from cells in the order of `columnsOf(table)`. All rows of a table have one shape, which keeps them small. */
export function rowMaker<T extends TableName>(
  table: T,
  from: TableLabel,
  dates: (text: string | null) => DateCell,
): (at: number, cells: readonly (string | null)[]) => Row<T> {
  const shape = columnsOf(table)
  const read = (kind: Kind, text: string | null) => {
    if (kind === 'date') return dates(text)
    return kind === 'distance' && text !== null ? Number(text) : text
  }
  return (at, cells) => {
    const row: Record<string, unknown> = { from, at }
    let place = 0
    for (const [name, kind] of shape) {
      row[name] = read(kind, cells[place] ?? null)
      place += 1
    }
    return row as Row<T>
  }
}

/** Whether something is given: not blank. An unreadable date is given. */
export function has(cell: string | number | null | DateCell): boolean {
  return cell !== null && (typeof cell !== 'object' || cell.text !== null)
}

/** Whether nothing is given. */
export function blank(cell: string | number | null | DateCell): boolean {
  return !has(cell)
}

/** Whether a code is given and is one of these. Blank is none of them. */
export function isOneOf(cell: string | null, codes: ReadonlySet<string>): boolean {
  return cell !== null && codes.has(cell)
}
