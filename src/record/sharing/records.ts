import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** On what basis information about a person is, or was, shared. */
export interface SharingBasis {
  readonly id: string
  readonly basis: string
  readonly covers: string
  readonly because: string | null
  readonly fromOn: PlainDate
  /** Null while it holds. */
  readonly toOn: PlainDate | null
}

/** Every basis for sharing that was recorded of a person, the latest first. */
export function sharingOf(db: Db, personId: string): Promise<SharingBasis[]> {
  return db
    .selectFrom('record.sharing_basis')
    .select(['id', 'basis', 'covers', 'because', 'from_on as fromOn', 'to_on as toOn'])
    .where('person_id', '=', personId)
    .orderBy('from_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** What is set. */
export interface Setting {
  readonly personId: string
  readonly basis: string
  readonly covers: string
  readonly because: string | null
  readonly on: PlainDate
}

/** Ends what held for the same organisation until now, and keeps the new basis beside it. */
export async function setBasis(
  trx: Trx,
  { personId, basis, covers, because, on }: Setting,
  by: { readonly workerId: string; readonly now: Instant },
): Promise<void> {
  await trx
    .updateTable('record.sharing_basis')
    .set({ to_on: sql<PlainDate>`greatest(from_on, ${on}::date)` })
    .where('person_id', '=', personId)
    .where('covers', '=', covers)
    .where('to_on', 'is', null)
    .execute()
  await trx
    .insertInto('record.sharing_basis')
    .values({
      person_id: personId,
      basis,
      covers,
      because,
      from_on: on,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}
