import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** Who could see each restricted record when it was last worked out. */
export async function lastReach(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('access.restriction_reach')
    .select(['restriction_id as id', 'workers'])
    .execute()
  return new Map(rows.map(({ id, workers }) => [id, workers]))
}

/** Keeps who can see a restricted record now, for the next night to compare. */
export async function keepReach(
  trx: Trx,
  { restrictionId, workers, now }: { restrictionId: string; workers: readonly string[]; now: Instant },
): Promise<void> {
  const reach = { workers: [...workers], derived_at: now }
  await trx
    .insertInto('access.restriction_reach')
    .values({ restriction_id: restrictionId, ...reach })
    .onConflict((conflict) => conflict.column('restriction_id').doUpdateSet(reach))
    .execute()
}

/** Whether a worker has such a task already. */
export async function hasOpenTask(
  db: Db,
  { sourceId, workerId, title }: { sourceId: string | null; workerId: string; title: string },
): Promise<boolean> {
  const tasks = db
    .selectFrom('record.task')
    .select('id')
    .where('worker_id', '=', workerId)
    .where('title', '=', title)
    .where('done_at', 'is', null)
  const row = await (sourceId === null ? tasks : tasks.where('source_id', '=', sourceId)).executeTakeFirst()
  return row !== undefined
}

/** How many roles of people who may work were last reviewed before a moment. */
export async function rolesReviewedBefore(db: Db, moment: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('access.role_held as h')
    .innerJoin('access.worker as w', 'w.id', 'h.worker_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('w.state', '=', 'active')
    .where('h.to_at', 'is', null)
    .where('h.reviewed_at', '<=', moment)
    .executeTakeFirstOrThrow()
  return count
}
