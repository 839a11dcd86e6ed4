import { sql } from 'kysely'
import type { Db, Trx } from '../platform/db.ts'
import type { Instant } from '../platform/instant.ts'
import type { PlainDate } from '../platform/plain-date.ts'

/** Whether nobody is in the store: no person, no worker, no entry of the trace that says so. */
export async function holdsNobody(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select
    not exists (select 1 from record.person) and not exists (select 1 from access.worker)
    and not exists (select 1 from front_door.contact_event) as empty`.execute(trx)
  return rows[0]?.empty ?? false
}

/** Marks the store: everybody in it is made up, and from which seed. */
export async function markMadeUp(trx: Trx, { seed, now }: { seed: number; now: Instant }): Promise<void> {
  await trx
    .updateTable('hearth.store')
    .set({ made_up: true, marked_at: now, seed: String(seed) })
    .execute()
}

/** Makes sure that the trace can be written on this day. */
export async function ensureTrace(trx: Trx, today: PlainDate): Promise<void> {
  await sql`select audit.ensure_partitions(${today}::date, 2)`.execute(trx)
}

/** The made-up people of the sign-in page, in order. */
export async function addDemoPeople(
  trx: Trx,
  people: readonly { readonly workerId: string; readonly line: string }[],
): Promise<void> {
  await trx
    .insertInto('sign_in.demo_person')
    .values(people.map(({ workerId, line }, at) => ({ worker_id: workerId, position: at + 1, line })))
    .execute()
}

/** One person whose record is open to named people only, as two people set it. */
export interface NewRestriction {
  readonly id: string
  readonly personId: string
  readonly because: string
  readonly setBy: string
  readonly secondBy: string
  readonly members: readonly string[]
  readonly from: Instant
  readonly reviewOn: PlainDate
}

export async function addRestriction(trx: Trx, one: NewRestriction): Promise<void> {
  await trx
    .insertInto('access.restriction')
    .values({
      id: one.id,
      person_id: one.personId,
      because: one.because,
      from_at: one.from,
      set_by: one.setBy,
      second_by: one.secondBy,
      review_on: one.reviewOn,
    })
    .execute()
  await trx
    .insertInto('access.restriction_member')
    .values(one.members.map((worker_id) => ({ restriction_id: one.id, worker_id })))
    .execute()
}

/** Lets the database look at what was loaded, so that it plans well from the first page on. */
export async function analyse(db: Db): Promise<void> {
  await sql`analyze`.execute(db)
}

/** Takes restrictions away, in a throwaway store. */
export async function openRestricted(db: Db): Promise<void> {
  await db.deleteFrom('access.restriction_member').execute()
  await db.deleteFrom('access.restriction').execute()
}
