import type { Db } from '../../platform/db.ts'

/** The name of a worker; null where there is none. */
export async function workerNamed(db: Db, workerId: string): Promise<string | null> {
  const row = await db
    .selectFrom('access.worker')
    .select('name')
    .where('id', '=', workerId)
    .executeTakeFirst()
  return row?.name ?? null
}
