import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { RecordedBy } from '../people/recorded-by.ts'
import type { Relation } from './relationship.ts'

/** Whether a person is there for this viewer. */
export async function isThere(db: Db, personId: string): Promise<boolean> {
  const row = await db.selectFrom('record.person').select('id').where('id', '=', personId).executeTakeFirst()
  return row !== undefined
}

/** Whether this very relationship goes on already. */
export async function openRelation(db: Db, { personId, otherId, kind }: Relation): Promise<boolean> {
  const row = await db
    .selectFrom('record.relationship')
    .select('id')
    .where('person_id', '=', personId)
    .where('other_id', '=', otherId)
    .where('kind', '=', kind)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a relationship in the form in which it is kept. */
export async function addRelation(
  trx: Trx,
  { personId, otherId, kind, fromOn, by }: Relation & { fromOn: PlainDate | null; by: RecordedBy },
): Promise<void> {
  await trx
    .insertInto('record.relationship')
    .values({
      person_id: personId,
      other_id: otherId,
      kind,
      from_on: fromOn,
      source: by.source,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

interface Which {
  readonly personId: string
  readonly relationshipId: string
}

/** One relationship of this person, whichever side they are on, held against other writers. */
export function relationToEnd(trx: Trx, { personId, relationshipId }: Which) {
  return trx
    .selectFrom('record.relationship')
    .select(['person_id as personId', 'other_id as otherId', 'version', 'from_on as fromOn', 'to_on as toOn'])
    .where('id', '=', relationshipId)
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('other_id', '=', personId)]))
    .forUpdate()
    .executeTakeFirst()
}

/** Ends a relationship on a day, for a reason. */
export async function endRelation(
  trx: Trx,
  { relationshipId, on, because }: { relationshipId: string; on: PlainDate; because: string },
): Promise<void> {
  await trx
    .updateTable('record.relationship')
    .set({ to_on: on, ended_because: because.trim(), version: sql<number>`version + 1` })
    .where('id', '=', relationshipId)
    .execute()
}
