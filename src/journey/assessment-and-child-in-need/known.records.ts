import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** A line of the key events of several children. */
export interface KeyEvent {
  readonly personId: string
  readonly on: PlainDate
  readonly headline: string
}

/** What is thought significant in the record of these children, the first first; the author's word beats the rule's suggestion. */
export function keyEventsOf(db: Db, personIds: readonly string[], limit = 40): Promise<KeyEvent[]> {
  return db
    .selectFrom('record.event as e')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('record.significance as s')
          .select('s.key_event')
          .whereRef('s.event_id', '=', 'e.id')
          .orderBy('s.set_at', 'desc')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .select(['e.person_id as personId', 'e.on_day as on', 'e.headline'])
    .where('e.person_id', 'in', [...personIds])
    .where(sql<boolean>`coalesce(said.key_event, e.key_event)`)
    .orderBy('e.on_day')
    .orderBy('e.sequence')
    .limit(limit)
    .execute()
}
