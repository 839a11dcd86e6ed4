import type { Day } from '../day.ts'
import type { Year } from '../years.ts'
import { type Child, indexChildren } from './child.ts'
import type { PostcodeList } from './definitions/postcodes.ts'
import type { ProviderList } from './definitions/providers.ts'
import type { Row, Tables } from './row.ts'
import type { TableName } from './tables.ts'

/** What a rule may know beside the rows. */
export interface Setting {
  readonly year: Year
  /** 1 April. */
  readonly start: Day
  /** 31 March. */
  readonly end: Day
  /** The returning authority's code as in PL_LA; null where not said. */
  readonly authority: string | null
  readonly postcodes: PostcodeList | null
  readonly providers: ProviderList | null
  readonly format: 'csv' | 'xml'
  /** Follow the sector's validator where it is known to differ from what a rule means: for comparing only. */
  readonly asSector: boolean
}

/** Both years' returns, opened for the rules. */
export interface Book {
  readonly setting: Setting
  readonly now: Tables
  readonly last: Tables
  readonly children: ReadonlyMap<string, Child>
}

/** Opens returns for the rules: the children are gathered once for all. */
export function openBook(setting: Setting, now: Tables, last: Tables): Book {
  return { setting, now, last, children: indexChildren(now, last) }
}

/** This year's rows of a table; none where the table was not given. */
export function rowsOf<T extends TableName>(book: Book, table: T): readonly Row<T>[] {
  return book.now[table]?.rows ?? []
}
