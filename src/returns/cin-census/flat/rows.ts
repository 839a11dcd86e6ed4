import { dateField, flagField } from '../fields.ts'
import type { Raw } from '../records-of.ts'

/** One row: the text of each element; null is blank. The factors of an assessment may be a list. */
export type FlatRow = Readonly<Record<string, string | readonly string[] | null>>

export type FlatTables = Readonly<Record<string, readonly FlatRow[]>>

/** A row with its table and its place in it. */
export interface Numbered {
  readonly table: string
  readonly at: number
  readonly row: FlatRow
}

export function numbered(tables: FlatTables, table: string): Numbered[] {
  return (tables[table] ?? []).map((row, at) => ({ table, at, row }))
}

/** A row as a record's text; an empty cell is a missing one. */
export function rawOf({ at, row }: Numbered): Raw {
  return rawFrom(at, textIn(row, 'LAchildID'), (element) => textIn(row, element))
}

/** A record that a row names and no table holds. */
export function assumedFor({ row }: Numbered): Raw {
  return rawFrom(-1, textIn(row, 'LAchildID'), () => null)
}

function rawFrom(row: number, child: string | null, text: Raw['text']): Raw {
  return {
    row,
    child,
    text,
    date: (element) => dateField(text(element)),
    flag: (element) => flagField(text(element)),
  }
}

export function textIn(row: FlatRow, element: string): string | null {
  const cell = row[element]
  const trimmed = typeof cell === 'string' ? cell.trim() : ''
  return trimmed === '' ? null : trimmed
}

/** Whether two rows agree on a key, as far as both tables have that column. */
export function agree(one: FlatRow, other: FlatRow, key: string): boolean {
  return !(key in one) || !(key in other) || (one[key] !== null && one[key] === other[key])
}

/** Whether a row says which record it is; a key that is there and blank names none. */
export function isNamed({ row }: Numbered, ...keys: readonly string[]): boolean {
  return keys.every((key) => !(key in row) || textIn(row, key) !== null)
}
