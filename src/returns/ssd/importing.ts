import type { Hand } from '../../record/bulk/people.ts'
import type { Extract } from './extract.ts'
import type { Held } from './held.records.ts'
import type { Ids } from './load-staff.ts'

/** What an import is working with. */
export interface Importing {
  readonly extract: Extract
  readonly held: Held
  readonly ids: Ids & { readonly people: Map<string, string>; readonly families: Map<string, string> }
  readonly hand: Hand
  /** Rows loaded, by table. */
  readonly loaded: Map<string, number>
}

/** Notes that a row was loaded. */
export function count({ loaded }: Importing, table: string): void {
  loaded.set(table, (loaded.get(table) ?? 0) + 1)
}
