import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** Ends the open tasks that something made, because it was decided or taken back. */
export async function cancelTasks(
  trx: Trx,
  { sourceId, by, at }: { sourceId: string; by: string; at: Instant },
): Promise<void> {
  await trx
    .updateTable('record.task')
    .set({ done_at: at, done_by: by, version: sql<number>`version + 1` })
    .where('source_id', '=', sourceId)
    .where('done_at', 'is', null)
    .execute()
}
