import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import type { By } from '../../shell/by.ts'

/** Where somebody lives from a day on. */
export interface ChangingAddress {
  readonly personId: string
  readonly lines: string
  readonly town?: string | undefined
  readonly postcode?: string | undefined
  readonly area?: string | undefined
  readonly fromOn: PlainDate
  /** Nobody outside the few may be told it. */
  readonly hidden: boolean
  readonly source: string
  /** How many addresses were open when the form was shown: a sign that somebody else has just changed them. */
  readonly version: number
}

/** A person's homes that have not ended, held against other writers. */
export function openHomes(trx: Trx, personId: string) {
  return trx
    .selectFrom('record.address')
    .select(['id', 'from_on as fromOn'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'home')
    .where('to_on', 'is', null)
    .forUpdate()
    .execute()
}

/** How many homes of a person have not ended. */
export async function countOpenHomes(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('record.address')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('kind', '=', 'home')
    .where('to_on', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** The homes end on the day on which the next one begins. */
export async function endAddresses(trx: Trx, ids: readonly string[], on: PlainDate): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('record.address')
    .set({ to_on: on, version: sql<number>`version + 1` })
    .where('id', 'in', ids)
    .execute()
}

interface Adding {
  readonly id: string
  readonly wanted: ChangingAddress
  readonly said: { readonly lines: string; readonly town: string | null; readonly postcode: string | null }
  readonly hiddenValue: Buffer | null
  readonly by: By
}

/** Adds an address. Of a hidden one nothing stands in the open columns, not even the town (spec/security.md 4.2). */
export async function addAddress(trx: Trx, { id, wanted, said, hiddenValue, by }: Adding): Promise<void> {
  const open = hiddenValue === null
  await trx
    .insertInto('record.address')
    .values({
      id,
      person_id: wanted.personId,
      lines: open ? said.lines : null,
      town: open ? said.town : null,
      postcode: open ? said.postcode : null,
      area: open ? (wanted.area ?? null) : null,
      from_on: wanted.fromOn,
      hidden: !open,
      hidden_value: hiddenValue,
      source: wanted.source,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}
