import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { feedbackLetter } from './letters/feedback.ts'

/** Whoever made a call, as far as it decides what they may be told. */
export function callerOf(
  db: Db,
  contactEventId: string,
): Promise<{ source: string; anonymous: boolean; consent: string } | undefined> {
  return db
    .selectFrom('front_door.contact_event')
    .select(['source', 'anonymous', 'consent_to_share as consent'])
    .where('id', '=', contactEventId)
    .executeTakeFirst()
}

/** A letter that went to whoever made a contact. */
export interface LetterToReferrer {
  readonly id: string
  readonly contactId: string
  readonly toName: string
  readonly sentAt: Instant | null
}

/** The letters that came of these contacts, the latest first. */
export function lettersToReferrer(db: Db, contactIds: readonly string[]): Promise<LetterToReferrer[]> {
  return db
    .selectFrom('record.letter')
    .select(['id', 'to_name as toName', 'sent_at as sentAt'])
    .select((eb) => eb.fn.coalesce('subject_id', 'id').as('contactId'))
    .where('kind', '=', feedbackLetter.id)
    .where('subject_id', 'in', [...contactIds])
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
}
