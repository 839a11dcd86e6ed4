import type { RawBuilder } from 'kysely'
import type { PlainDate } from '../../platform/plain-date.ts'

/** How a field of the Standard Safeguarding Dataset is written. */
export type SsdKind = 'id' | 'text' | 'day' | 'code' | 'yes or no' | 'json' | 'number'

/** A field of one of its tables, under the standard's own name, misspelt where the standard is. */
export interface SsdColumn {
  readonly name: string
  readonly kind: SsdKind
  /** The most characters that the standard gives it. */
  readonly size?: number
  /** A row without it says nothing. */
  readonly required?: boolean
  /** For a code: those of the list. */
  readonly codes?: readonly string[]
  /** Names that other builds give it. */
  readonly also?: readonly string[]
  /** The table whose key it holds. */
  readonly of?: string
  /** Lies before today at the latest. */
  readonly notInFuture?: boolean
  /** Not kept by Hearth: written empty, and named in the report of an import where it held something. */
  readonly lost?: boolean
}

/** A table of the standard and how its owner writes it: the query's columns bear the standard's names. */
export interface SsdTable {
  readonly name: string
  readonly columns: readonly SsdColumn[]
  readonly select: RawBuilder<SsdRow>
}

/** A row under the standard's names. Days are YYYY-MM-DD, codes without the text behind them, what is missing is null. */
export type SsdRow = Readonly<Record<string, string | null>>

/** A row that was read, with its line in the file. */
export interface ReadRow {
  readonly line: number
  readonly row: SsdRow
}

/** A field's text; null where the row has none. */
export function field(row: SsdRow, name: string): string | null {
  return row[name] ?? null
}

/** A field that was read as a day. */
export function dayField(row: SsdRow, name: string): PlainDate | null {
  const text = field(row, name)
  return text !== null && isDay(text) ? text : null
}

function isDay(text: string): text is PlainDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}
