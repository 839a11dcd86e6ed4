import { contacts } from '../../../journey/front-door/records.ts'
import { type Viewer, visibleTo } from '../../../mechanisms/access/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'

/** A contact about this child, as the list of records shows it. */
export interface ContactRecord {
  readonly id: string
  readonly reference: string
  readonly at: Instant
  readonly source: string
  readonly outcome: string | null
  readonly state: string
}

/** Contacts about this child that the viewer may see, the latest first. */
export function contactsAbout(
  db: Db,
  { viewer, personId, now }: { viewer: Viewer; personId: string; now: Instant },
  { before, limit }: { before: Instant | null; limit: number },
): Promise<ContactRecord[]> {
  return contacts(db)
    .select([
      'contact.id',
      'call.reference',
      'call.received_at as at',
      'call.source',
      'contact.outcome',
      'contact.state',
    ])
    .where('contact.child_id', '=', personId)
    .where((eb) =>
      visibleTo(viewer, eb.ref('contact.child_id'), { part: 'contacts', now, source: eb.ref('contact.id') }),
    )
    .$if(before !== null, (query) => query.where('call.received_at', '<', before))
    .orderBy('call.received_at', 'desc')
    .orderBy('contact.id')
    .limit(limit)
    .execute()
}
