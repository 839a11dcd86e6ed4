import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { addHours, momentAt } from '../../platform/instant.ts'
import { addDays, type PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../../record/shell/by.ts'
import type { Sourced } from '../../record/shell/page.ts'
import { triageKind } from './forms/triage.ts'
import { contacts, nameOf } from './records.ts'

/** Who looks, and when. */
interface Looker {
  readonly viewer: Viewer
  readonly now: Instant
}

/** The span of a day by the clock on the wall. */
function spanOf(day: PlainDate): { readonly from: Instant; readonly to: Instant } {
  return { from: momentAt(day, '00:00'), to: momentAt(addDays(day, 1), '00:00') }
}

/** Triages, the latest first. */
export function triages(db: Db, most: number) {
  return db
    .selectFrom('record.meeting')
    .select(['id', 'starts_at as startsAt', 'held_at as heldAt', 'place'])
    .where('kind', '=', triageKind.id)
    .orderBy('starts_at', 'desc')
    .limit(most)
    .execute()
}

/** The triage of a day that something may be put on; null where none is called. Of several, the latest. */
export async function triageOn(db: Db, day: PlainDate): Promise<string | null> {
  const { from, to } = spanOf(day)
  const row = await db
    .selectFrom('record.meeting')
    .select('id')
    .where('kind', '=', triageKind.id)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .orderBy('starts_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The next triage that something may be put on from the queue: called, and nobody has come to it yet; null where none is. */
export async function triageToCome(db: Db, now: Instant) {
  const row = await db
    .selectFrom('record.meeting')
    .select(['id', 'starts_at as startsAt'])
    .where('kind', '=', triageKind.id)
    .where('held_at', 'is', null)
    .where('starts_at', '>', addHours(now, -12))
    .orderBy('starts_at')
    .executeTakeFirst()
  return row ?? null
}

/** An undecided contact that can be talked about. */
export interface ForTriage {
  readonly contactId: string
  readonly childId: string
  readonly childName: string
}

/** Of these contacts those that are undecided and the viewer's to see. */
export function waitingContacts(db: Db, ids: readonly string[], looker: Looker): Promise<ForTriage[]> {
  if (ids.length === 0) return Promise.resolve([])
  return waiting(db, looker)
    .where('contact.id', 'in', [...ids])
    .execute()
}

/** Undecided contacts that an earlier triage did not reach and that stand on no triage still to come. */
export function notReached(db: Db, looker: Looker): Promise<ForTriage[]> {
  return waiting(db, looker)
    .where(
      sql<boolean>`exists (select 1 from record.meeting_item i join record.meeting m on m.id = i.meeting_id
        where i.subject_id = contact.id and m.kind = ${triageKind.id})`,
    )
    .where(
      sql<boolean>`not exists (select 1 from record.meeting_item i join record.meeting m on m.id = i.meeting_id
        where i.subject_id = contact.id and m.kind = ${triageKind.id} and (i.decision is not null or m.starts_at > ${looker.now}))`,
    )
    .execute()
}

function waiting(db: Db, { viewer, now }: Looker) {
  return contacts(db)
    .innerJoin('record.person as child', 'child.id', 'contact.child_id')
    .select(['contact.id as contactId', 'contact.child_id as childId', nameOf('child').as('childName')])
    .where('contact.state', '<>', 'decided')
    .where((eb) =>
      visibleTo(viewer, eb.ref('contact.child_id'), { part: 'contacts', now, source: eb.ref('contact.id') }),
    )
    .orderBy('call.received_at')
}

/** The child that an item is about, with its contact: whose record the item's page is about. */
export async function childOfItem(db: Db, itemId: string): Promise<Sourced[]> {
  const row = await db
    .selectFrom('record.meeting_item as item')
    .innerJoin('record.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('front_door.contact as contact', 'contact.id', 'item.subject_id')
    .select(['contact.child_id as personId', 'contact.id as source'])
    .where('item.id', '=', itemId)
    .where('meeting.kind', '=', triageKind.id)
    .executeTakeFirst()
  return row ? [row] : []
}

/** The triage that an item stands on. */
export async function meetingOfItem(db: Db, itemId: string): Promise<string | null> {
  const row = await db
    .selectFrom('record.meeting_item')
    .select('meeting_id as meetingId')
    .where('id', '=', itemId)
    .executeTakeFirst()
  return row?.meetingId ?? null
}

/** What triages came to about these contacts, the latest first. */
export async function triageOfContacts(db: Db, contactIds: readonly string[]) {
  if (contactIds.length === 0) return []
  return db
    .selectFrom('record.meeting_item as item')
    .innerJoin('record.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select(['item.id', 'item.subject_id as contactId', 'item.decision', 'item.rationale', 'item.minutes'])
    .select(['meeting.id as meetingId', 'meeting.starts_at as startsAt', 'meeting.held_at as heldAt'])
    .where('item.subject_id', 'in', [...contactIds])
    .where('meeting.kind', '=', triageKind.id)
    .orderBy('meeting.starts_at', 'desc')
    .execute()
}

/** How a contact on an agenda stands: decided, or waiting for whom. */
export interface Standing {
  readonly contactId: string
  readonly state: string
  readonly waitingFor: readonly string[]
}

/** Where these contacts stand now. */
export function standingsOf(db: Db, contactIds: readonly string[]): Promise<Standing[]> {
  if (contactIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('front_door.contact as contact')
    .select(['contact.id as contactId', 'contact.state'])
    .select(
      sql<string[]>`array(select c.agency from front_door.agency_check c where c.contact_id = contact.id
        and c.state = 'asked' order by c.agency)`.as('waitingFor'),
    )
    .where('contact.id', 'in', [...contactIds])
    .execute()
}

/** Why a triage went on without an agency; null where none was missing. */
export async function goneOnOf(db: Db, meetingId: string) {
  const row = await db
    .selectFrom('front_door.triage_gone_on')
    .select(['missing', 'because'])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps why a triage goes on without an agency, or that none is missing after all. */
export async function keepGoneOn(
  trx: Trx,
  { meetingId, missing, because }: { meetingId: string; missing: readonly string[]; because: string },
  by: By,
): Promise<void> {
  const said = { missing: [...missing], because, recorded_at: by.now, recorded_by: by.workerId }
  await trx
    .insertInto('front_door.triage_gone_on')
    .values({ meeting_id: meetingId, ...said })
    .onConflict((clash) => clash.column('meeting_id').doUpdateSet(said))
    .execute()
}

/** Who was asked to a triage, and whether they came. */
export function whoSits(db: Db, meetingId: string) {
  return db
    .selectFrom('record.meeting_invitee')
    .select(['id', 'agency', 'name', 'attended'])
    .where('meeting_id', '=', meetingId)
    .execute()
}

/** What the latest triage that reached a contact agreed about it; null where none did. */
export async function agreedAtTriage(db: Db, contactId: string) {
  const [latest] = (await triageOfContacts(db, [contactId])).filter(({ decision }) => decision !== null)
  if (!latest) return null
  const { decision, rationale, startsAt } = latest
  return { level: decision ?? '', rationale: rationale ?? '', startsAt }
}
