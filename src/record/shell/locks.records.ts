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
