import { type Insertable, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Sourced } from '../../record/shell/page.ts'
import { nameOf } from './records.ts'

/** Where a check stands. */
export type CheckState = 'asked' | 'answered' | 'not needed'

/** One agency asked about one child in one contact, as the actions need it. */
export interface AgencyCheck {
  readonly id: string
  readonly contactId: string
  readonly contactEventId: string
  readonly childId: string
  readonly agency: string
  readonly state: string
  readonly askedAt: Instant
  readonly version: number
}

const columns = [
  'asked.id',
  'asked.contact_id as contactId',
  'asked.contact_event_id as contactEventId',
  'asked.child_id as childId',
  'asked.agency',
  'asked.state',
  'asked.asked_at as askedAt',
  'asked.version',
] as const

/** The child that a check is about, with the contact that it belongs to: a list of none or one. */
export function childOfCheck(db: Db, checkId: string): Promise<Sourced[]> {
  return db
    .selectFrom('front_door.agency_check')
    .select(['child_id as personId', 'contact_id as source'])
    .where('id', '=', checkId)
    .execute()
}

/** A check, held against other writers until the transaction ends. Null where there is none. */
export async function checkToChange(trx: Trx, checkId: string): Promise<AgencyCheck | null> {
  const row = await trx
    .selectFrom('front_door.agency_check as asked')
    .select(columns)
    .where('asked.id', '=', checkId)
    .forUpdate('asked')
    .executeTakeFirst()
  return row ?? null
}

/** The checks of a contact that nobody has answered, held against other writers. */
export function outstandingToChange(trx: Trx, contactId: string): Promise<AgencyCheck[]> {
  return trx
    .selectFrom('front_door.agency_check as asked')
    .select(columns)
    .where('asked.contact_id', '=', contactId)
    .where('asked.state', '=', 'asked')
    .orderBy('asked.agency')
    .forUpdate('asked')
    .execute()
}

/** Something said in a check: what it was for, that it was chased, what is known. */
export interface SaidInCheck {
  readonly checkId: string
  readonly kind: string
  readonly at: Instant
  readonly saidBy: string | null
  readonly words: string
  readonly by: string | null
}

/** A check with its clock and everything said in it. `said` is empty where the words are kept back from the viewer. */
export interface CheckOnPage extends AgencyCheck {
  readonly childName: string
  readonly urgency: string
  readonly askedByName: string | null
  readonly answeredAt: Instant | null
  readonly known: boolean | null
  readonly replyBy: Instant | null
  readonly said: readonly SaidInCheck[]
}

/** The checks of these contacts, the longest asked first. The caller has seen that the contacts are open to the viewer. */
export async function checksOf(db: Db, contactIds: readonly string[]): Promise<CheckOnPage[]> {
  if (contactIds.length === 0) return []
  const checks = await onPage(db)
    .where('asked.contact_id', 'in', [...contactIds])
    .execute()
  return withWords(db, checks)
}

/** One check with everything said in it; null where it is not there. */
export async function checkById(db: Db, checkId: string): Promise<CheckOnPage | null> {
  const [check] = await withWords(db, await onPage(db).where('asked.id', '=', checkId).execute())
  return check ?? null
}

function onPage(db: Db) {
  return db
    .selectFrom('front_door.agency_check as asked')
    .innerJoin('record.person as child', 'child.id', 'asked.child_id')
    .select([
      ...columns,
      nameOf('child').as('childName'),
      'asked.urgency',
      'asked.answered_at as answeredAt',
      'asked.known',
      sql<string | null>`(select w.name from access.worker w where w.id = asked.asked_by)`.as('askedByName'),
      sql<Instant | null>`(select o.due_at from timescales.obligation o where o.person_id = asked.child_id
        and o.timescale = 'agency-check-reply-' || asked.urgency and o.key = asked.id::text)`.as('replyBy'),
    ])
    .orderBy('asked.asked_at')
    .orderBy('asked.agency')
}

async function withWords(db: Db, checks: readonly Omit<CheckOnPage, 'said'>[]): Promise<CheckOnPage[]> {
  if (checks.length === 0) return []
  const said = await db
    .selectFrom('front_door.agency_check_said as said')
    .leftJoin('access.worker as worker', 'worker.id', 'said.recorded_by')
    .select([
      'said.check_id as checkId',
      'said.kind',
      'said.said_at as at',
      'said.said_by as saidBy',
      'said.words',
      'worker.name as by',
    ])
    .where(
      'said.check_id',
      'in',
      checks.map(({ id }) => id),
    )
    .orderBy('said.recorded_at')
    .orderBy('said.said_at')
    .execute()
  return checks.map((check) => ({ ...check, said: said.filter(({ checkId }) => checkId === check.id) }))
}

/** How many agencies asked about a contact have not answered, as a column of a query on contacts. */
export const checksOutstanding = sql<number>`(select count(*)::int from front_door.agency_check k
  where k.contact_id = contact.id and k.state = 'asked')`

/** Adds checks, each with what it is asked for. */
export async function addChecks(
  trx: Trx,
  checks: readonly Insertable<DB['front_door.agency_check']>[],
  said: readonly Insertable<DB['front_door.agency_check_said']>[],
): Promise<void> {
  await trx
    .insertInto('front_door.agency_check')
    .values([...checks])
    .execute()
  await addSaid(trx, said)
}

/** Adds what was said in checks. */
export async function addSaid(
  trx: Trx,
  said: readonly Insertable<DB['front_door.agency_check_said']>[],
): Promise<void> {
  await trx
    .insertInto('front_door.agency_check_said')
    .values([...said])
    .execute()
}

/** Writes where a check stands now. The caller holds the row and has compared its version. */
export async function changeCheck(
  trx: Trx,
  check: Pick<AgencyCheck, 'id' | 'version'>,
  to: { readonly state: CheckState; readonly answeredAt: Instant | null; readonly known: boolean | null },
): Promise<void> {
  await trx
    .updateTable('front_door.agency_check')
    .set({ state: to.state, answered_at: to.answeredAt, known: to.known, version: check.version + 1 })
    .where('id', '=', check.id)
    .execute()
}
