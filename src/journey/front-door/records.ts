import { type Insertable, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Sourced } from '../../record/shell/page.ts'
import type { Contact, ContactState, Decided } from './model.ts'

const contactColumns = [
  'contact.id',
  'contact.contact_event_id as contactEventId',
  'call.reference',
  'contact.child_id as childId',
  'call.received_at as receivedAt',
  'contact.source',
  'call.harm_alleged as harmAlleged',
  'contact.state',
  'contact.version',
  'contact.outcome',
  'contact.rationale',
  'contact.level',
  'contact.signposted_to as signpostedTo',
  'contact.decided_by as decidedBy',
  'contact.decided_at as decidedAt',
  'contact.signed_off_by as signedOffBy',
  'contact.decision_at as decisionAt',
  'contact.taken_by as takenBy',
  'contact.taken_at as takenAt',
  'call.team_id as teamId',
] as const

/** Contacts with their calls: what every query on them starts from. */
export function contacts(db: Db) {
  return db
    .selectFrom('front_door.contact as contact')
    .innerJoin('front_door.contact_event as call', 'call.id', 'contact.contact_event_id')
}

/** One child in one contact event, held against other writers until the transaction ends. Null where there is none. */
export async function contactToDecide(trx: Trx, contactId: string): Promise<Contact | null> {
  const row = await contacts(trx)
    .select(contactColumns)
    .where('contact.id', '=', contactId)
    .forUpdate('contact')
    .executeTakeFirst()
  return row ? contactOf(row) : null
}

/** The contacts of one contact event, oldest child first. The caller leaves out children that the viewer may not see. */
export async function contactsOfEvent(
  db: Db,
  contactEventId: string,
): Promise<(Contact & { childName: string })[]> {
  const rows = await contacts(db)
    .innerJoin('record.person as child', 'child.id', 'contact.child_id')
    .select([...contactColumns, nameOf('child').as('childName')])
    .where('contact.contact_event_id', '=', contactEventId)
    .orderBy(sql`coalesce(child.born_on, child.due_on)`)
    .execute()
  return rows.map((row) => ({ ...contactOf(row), childName: row.childName }))
}

type ContactRow = Omit<Contact, 'state'> & { state: string }

const states: readonly ContactState[] = ['waiting', 'waiting for sign-off', 'decided']

function contactOf(row: ContactRow): Contact {
  return { ...row, state: states.find((state) => state === row.state) ?? 'waiting' }
}

/** How a person is called in a list: known name first, then what is known. Wants a person table under this alias. */
export function nameOf(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<string>`coalesce(nullif(concat_ws(' ', coalesce(${column('known_as')}, ${column('given')}), ${column('family')}), ''),
    ${column('described_as')}, case when ${column('due_on')} is not null then 'Unborn child' else 'Name not known' end)`
}

/** The children of a contact event, each with their contact: whose record the page is about. */
export function childrenOfEvent(db: Db, contactEventId: string): Promise<Sourced[]> {
  return db
    .selectFrom('front_door.contact')
    .select(['child_id as personId', 'id as source'])
    .where('contact_event_id', '=', contactEventId)
    .execute()
}

/** The child that a contact is about, as a list of none or one. */
export function childOfContact(db: Db, contactId: string): Promise<Sourced[]> {
  return db
    .selectFrom('front_door.contact')
    .select(['child_id as personId', 'id as source'])
    .where('id', '=', contactId)
    .execute()
}

/** The contact event that a contact belongs to. */
export async function eventOfContact(db: Db, contactId: string): Promise<string | null> {
  const row = await db
    .selectFrom('front_door.contact')
    .select('contact_event_id')
    .where('id', '=', contactId)
    .executeTakeFirst()
  return row?.contact_event_id ?? null
}

/** The call itself, with its worries and what was said: `said` is null where that is kept back from the viewer. */
export async function findCall(db: Db, contactEventId: string) {
  const call = await db
    .selectFrom('front_door.contact_event as call')
    .leftJoin('access.worker as taker', 'taker.id', 'call.recorded_by')
    .selectAll('call')
    .select('taker.name as takerName')
    .where('call.id', '=', contactEventId)
    .executeTakeFirst()
  if (!call) return null
  const said = await db
    .selectFrom('front_door.contact_told')
    .selectAll()
    .where('contact_event_id', '=', contactEventId)
    .executeTakeFirst()
  const worries = await db
    .selectFrom('front_door.contact_worry')
    .select('worry')
    .where('contact_event_id', '=', contactEventId)
    .orderBy('worry')
    .execute()
  return { ...call, said: said ?? null, worries: worries.map((row) => row.worry) }
}

/** The rows of one contact event. */
export interface CallRows {
  readonly call: Insertable<DB['front_door.contact_event']>
  readonly said: Insertable<DB['front_door.contact_told']>
  readonly contacts: readonly Insertable<DB['front_door.contact']>[]
  readonly worries: readonly Insertable<DB['front_door.contact_worry']>[]
  readonly named: readonly Insertable<DB['front_door.person_named']>[]
}

/** Adds the call, its contacts, worries and people named. */
export async function addCall(trx: Trx, rows: CallRows): Promise<void> {
  await trx.insertInto('front_door.contact_event').values(rows.call).execute()
  await trx.insertInto('front_door.contact_told').values(rows.said).execute()
  await trx
    .insertInto('front_door.contact')
    .values([...rows.contacts])
    .execute()
  if (rows.worries.length > 0)
    await trx
      .insertInto('front_door.contact_worry')
      .values([...rows.worries])
      .execute()
  await trx
    .insertInto('front_door.person_named')
    .values([...rows.named])
    .execute()
}

/** What a step changes in the row of a contact; the version goes up by one. */
export interface ContactChange {
  readonly state: ContactState
  readonly decided: (Decided & { readonly by: string; readonly at: Instant }) | null
  readonly signedOff: { readonly by: string; readonly at: Instant } | null
  readonly decisionAt: Instant | null
}

/** Writes a step. The caller holds the row and has compared its version. */
export async function changeContact(
  trx: Trx,
  contact: Pick<Contact, 'id' | 'version'>,
  to: ContactChange,
): Promise<void> {
  await trx
    .updateTable('front_door.contact')
    .set({
      state: to.state,
      outcome: to.decided?.outcome ?? null,
      level: to.decided?.level ?? null,
      rationale: to.decided?.rationale ?? null,
      signposted_to: to.decided?.signpostedTo ?? null,
      decided_by: to.decided?.by ?? null,
      decided_at: to.decided?.at ?? null,
      signed_off_by: to.signedOff?.by ?? null,
      signed_off_at: to.signedOff?.at ?? null,
      decision_at: to.decisionAt,
      taken_by: null,
      taken_at: null,
      version: contact.version + 1,
    })
    .where('id', '=', contact.id)
    .execute()
}

/** Marks who has a contact open to decide, or nobody. The caller holds the row and has seen who held it. */
export async function takeContact(
  trx: Trx,
  contactId: string,
  taking: { by: string; at: Instant } | null,
): Promise<void> {
  await trx
    .updateTable('front_door.contact')
    .set({ taken_by: taking?.by ?? null, taken_at: taking?.at ?? null })
    .where('id', '=', contactId)
    .execute()
}

/** Keeps an undone decision readable. */
export async function keepUndone(
  trx: Trx,
  contact: Contact,
  undone: { by: string; at: Instant; because: string },
): Promise<void> {
  await trx
    .insertInto('front_door.decision_undone')
    .values({
      contact_id: contact.id,
      person_id: contact.childId,
      outcome: contact.outcome ?? '',
      rationale: contact.rationale,
      decided_by: contact.decidedBy,
      decided_at: contact.decisionAt,
      signed_off_by: contact.signedOffBy,
      undone_by: undone.by,
      undone_at: undone.at,
      because: undone.because,
    })
    .execute()
}

/** Decisions on these contacts that were undone, newest first. */
export function undoneDecisions(db: Db, contactIds: readonly string[]) {
  return db
    .selectFrom('front_door.decision_undone as undone')
    .leftJoin('access.worker as worker', 'worker.id', 'undone.undone_by')
    .select([
      'undone.contact_id as contactId',
      'undone.outcome',
      'undone.because',
      'undone.undone_at as at',
      'worker.name as by',
    ])
    .where('undone.contact_id', 'in', [...contactIds])
    .orderBy('undone.undone_at', 'desc')
    .execute()
}

/** How many other children of the same call are not decided yet. */
export async function otherContactsWaiting(
  db: Db,
  { contactEventId, contactId }: { contactEventId: string; contactId: string },
): Promise<number> {
  const row = await db
    .selectFrom('front_door.contact')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('contact_event_id', '=', contactEventId)
    .where('id', '<>', contactId)
    .where('state', '<>', 'decided')
    .executeTakeFirstOrThrow()
  return row.count
}

/** Ids of the people named in a call besides its children. */
export async function othersNamed(db: Db, contactEventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('front_door.person_named')
    .select('person_id')
    .where('contact_event_id', '=', contactEventId)
    .where('named_as', '<>', 'child')
    .execute()
  return rows.map((row) => row.person_id)
}
