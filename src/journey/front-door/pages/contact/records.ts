import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { Instant } from '../../../../platform/instant.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import type { Contact } from '../../model.ts'
import { contactsOfEvent, undoneDecisions } from '../../records.ts'

/** One child's contact with everything that the contact page shows of it. */
export interface ContactOnPage extends Contact {
  readonly childName: string
  readonly decideBy: Instant | null
  readonly takenByName: string | null
  readonly decidedByName: string | null
  readonly signedOffByName: string | null
  readonly undone: readonly { outcome: string; because: string; at: Instant; by: string | null }[]
  /** What the referrer was told. */
  readonly told: readonly { headline: string; at: Instant | null }[]
  readonly earlier: { readonly contacts: number; readonly last: PlainDate | null; readonly referrals: number }
}

/** The contacts of one contact event about these children, with names, clocks, undone decisions and what came before. */
export async function contactsOnPage(
  db: Db,
  contactEventId: string,
  childIds: readonly string[],
): Promise<ContactOnPage[]> {
  const contacts = (await contactsOfEvent(db, contactEventId)).filter(({ childId }) =>
    childIds.includes(childId),
  )
  if (contacts.length === 0) return []
  const ids = contacts.map(({ id }) => id)
  const [undone, told, around] = [
    await undoneDecisions(db, ids),
    await toldOf(db, ids),
    await aroundOf(db, ids),
  ]
  return contacts.map((contact) => ({
    ...contact,
    ...(around.get(contact.id) ?? nothingAround),
    undone: undone.filter(({ contactId }) => contactId === contact.id),
    told: told.filter(({ contactId }) => contactId === contact.id),
  }))
}

const nothingAround = {
  decideBy: null,
  takenByName: null,
  decidedByName: null,
  signedOffByName: null,
  earlier: { contacts: 0, last: null, referrals: 0 },
}

function toldOf(db: Db, contactIds: readonly string[]) {
  return db
    .selectFrom('record.event')
    .select(['headline', 'at', sql<string>`source_id`.as('contactId')])
    .where('type', 'in', ['referrer-told', 'referrer-not-reached'])
    .where('source_id', 'in', [...contactIds])
    .orderBy('sequence')
    .execute()
}

async function aroundOf(db: Db, contactIds: readonly string[]) {
  const name = (column: string) =>
    sql<string | null>`(select w.name from access.worker w where w.id = ${sql.ref(`contact.${column}`)})`
  const rows = await db
    .selectFrom('front_door.contact as contact')
    .select([
      'contact.id',
      name('taken_by').as('takenByName'),
      name('decided_by').as('decidedByName'),
      name('signed_off_by').as('signedOffByName'),
      sql<Instant | null>`(select o.due_at from timescales.obligation o where o.person_id = contact.child_id and o.timescale = 'contact-decision'
        and o.key = contact.id::text)`.as('decideBy'),
      sql<number>`(select count(*)::int from front_door.contact c where c.child_id = contact.child_id and c.id <> contact.id
        and c.received_on <= contact.received_on)`.as('contacts'),
      sql<PlainDate | null>`(select max(c.received_on) from front_door.contact c where c.child_id = contact.child_id and c.id <> contact.id
        and c.received_on <= contact.received_on)`.as('last'),
      sql<number>`(select count(*)::int from front_door.referral r where r.child_id = contact.child_id and r.withdrawn_at is null
        and r.contact_id is distinct from contact.id)`.as('referrals'),
    ])
    .where('contact.id', 'in', [...contactIds])
    .execute()
  return new Map(
    rows.map(({ id, contacts, last, referrals, ...row }) => [
      id,
      { ...row, earlier: { contacts, last, referrals } },
    ]),
  )
}

/** Everybody named in the call besides the children, with what the caller said they are. People closed to the viewer are not there. */
export function othersNamed(db: Db, contactEventId: string) {
  return db
    .selectFrom('front_door.person_named as named')
    .innerJoin('record.person as person', 'person.id', 'named.person_id')
    .select(['named.person_id as id', 'named.named_as as namedAs', 'named.matched'])
    .select(
      sql<string>`coalesce(nullif(concat_ws(' ', coalesce(person.known_as, person.given), person.family), ''), person.described_as, 'Name not known')`.as(
        'name',
      ),
    )
    .where('named.contact_event_id', '=', contactEventId)
    .where('named.named_as', '<>', 'child')
    .execute()
}
