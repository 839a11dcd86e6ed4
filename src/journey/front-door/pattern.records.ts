import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { familyOf } from '../../record/involvements/records.ts'
import { contacts, nameOf } from './records.ts'

/** One child's contact, as far as the pattern of a family needs it. */
export interface PatternContact {
  readonly contactId: string
  readonly contactEventId: string
  readonly childId: string
  readonly childName: string
  readonly receivedOn: PlainDate
  readonly source: string | null
  readonly state: string
  readonly outcome: string | null
  readonly worries: readonly string[]
}

/** Contacts about a child and those close to them, of children whose contacts the viewer may see. */
export async function patternContacts(
  db: Db,
  childId: string,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<PatternContact[]> {
  const family = [childId, ...(await familyOf(db, childId))]
  return contacts(db)
    .innerJoin('record.person as child', 'child.id', 'contact.child_id')
    .select([
      'contact.id as contactId',
      'contact.contact_event_id as contactEventId',
      'contact.child_id as childId',
      nameOf('child').as('childName'),
      'contact.received_on as receivedOn',
      'contact.source',
      'contact.state',
      'contact.outcome',
      sql<
        string[]
      >`array(select w.worry from front_door.contact_worry w where w.contact_event_id = call.id order by w.worry)`.as(
        'worries',
      ),
    ])
    .where('contact.child_id', 'in', family)
    .where((eb) => visibleTo(viewer, eb.ref('contact.child_id'), { part: 'contacts', now }))
    .orderBy('contact.received_on', 'desc')
    .orderBy('contact.id')
    .limit(300)
    .execute()
}
