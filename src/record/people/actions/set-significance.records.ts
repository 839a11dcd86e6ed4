import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db.ts'
import type { By } from '../../shell/by.ts'

interface OfPerson {
  readonly personId: string
  readonly eventId: string
}

/** How an event stands now. */
export interface Standing {
  /** It is among the key events. */
  readonly key: boolean
  /** Somebody said so; else the rule suggests it. */
  readonly said: boolean
}

/** Whether an event of this person stands among the key events now; null where it is not theirs. */
export async function significanceOf(db: Db, { personId, eventId }: OfPerson): Promise<Standing | null> {
  const row = await db
    .selectFrom('record.event as e')
    .select([
      sql<boolean>`exists (select 1 from record.significance s where s.event_id = e.id)`.as('said'),
      sql<boolean>`coalesce((select s.key_event from record.significance s where s.event_id = e.id
        order by s.set_at desc, s.id limit 1), e.key_event)`.as('key'),
    ])
    .where('e.id', '=', eventId)
    .where('e.person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

/** Adds a word on significance; the latest counts. */
export async function addSignificance(
  trx: Trx,
  { personId, eventId, key, because }: OfPerson & { key: boolean; because: string },
  by: By,
): Promise<void> {
  await trx
    .insertInto('record.significance')
    .values({
      event_id: eventId,
      person_id: personId,
      key_event: key,
      because,
      set_at: by.now,
      set_by: by.workerId,
    })
    .execute()
}
