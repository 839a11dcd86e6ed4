import type { Trx } from '../../platform/db.ts'
import type { Origin, TraceEntry } from './entry.ts'
import { addEntries } from './records.ts'

/**
 * Writes entries in the caller's transaction: what was looked at or changed commits together with its trace, or not at all
 * (spec/security.md 7.2). Throws where the entry can't be written; the caller's transaction then fails.
 */
export function trace(trx: Trx, origin: Origin, entries: readonly TraceEntry[]): Promise<void> {
  return addEntries(trx, origin, entries)
}
