import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'

/** Holds these people's streams until the transaction ends, so that rules over a stream decide on all of it. Always in one order. */
export async function lockStreams(trx: Trx, personIds: readonly string[]): Promise<void> {
  const inOrder = [...new Set(personIds)].sort()
  if (inOrder.length === 0) return
  await sql`select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest(${inOrder}::text[]) with ordinality as p(id, n) order by n`.execute(
    trx,
  )
}

/** Whether one of these was joined to another meanwhile: whatever is written on it would be read by nobody. Asked under the lock. */
export async function anyJoinedAway(trx: Trx, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return false
  const { rows } = await sql<{ away: boolean }>`
    select exists (select 1 from unnest(${[...personIds]}::uuid[]) as asked (id) where hearth.kept_person(asked.id) <> asked.id) as away`.execute(
    trx,
  )
  return rows[0]?.away === true
}
