import { sql } from 'kysely'
import { contacts } from '../../../journey/front-door/records.ts'
import { openObligations } from '../../../mechanisms/timescales/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'

/** A clock that runs for this person. */
export interface DueLine {
  readonly timescale: string
  readonly key: string
  readonly title: string
  readonly subject: string | null
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly warnAt: Instant | null
}

/** What is open for this person, soonest first. What may not be done before a day is not due. */
export function dueFor(db: Db, personId: string): Promise<DueLine[]> {
  return openObligations(db)
    .clearSelect()
    .select([
      'obligation.timescale',
      'obligation.key',
      'obligation.title',
      'obligation.subject_ref as subject',
      'obligation.due_on as dueOn',
      'obligation.due_at as dueAt',
      'obligation.warn_at as warnAt',
    ])
    .where('obligation.person_id', '=', personId)
    .where('obligation.not_before_on', 'is', null)
    .execute()
}

/** A contact about this child that nobody has decided. */
export interface OpenContact {
  readonly id: string
  readonly reference: string
  readonly receivedAt: Instant
  readonly source: string
  readonly state: string
}

/** Contacts about this child that are not decided, the oldest first. */
export function openContactsOf(db: Db, personId: string): Promise<OpenContact[]> {
  return contacts(db)
    .select([
      'contact.id',
      'call.reference',
      'call.received_at as receivedAt',
      'call.source',
      'contact.state',
    ])
    .where('contact.child_id', '=', personId)
    .where('contact.state', '<>', sql.lit('decided'))
    .orderBy('call.received_at')
    .orderBy('contact.id')
    .execute()
}
