import { sql } from 'kysely'
import type { Db, Trx } from '../platform/db.ts'
import { dayOf, type Instant } from '../platform/instant.ts'

/** Of two processes one works; the other leaves the night to that one. */
export async function holdsNight(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('hearth.nightly')) as held`.execute(trx)
  return rows[0]?.held === true
}

/** Whether a job was done under this key. */
export async function isDone(db: Db, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('hearth.job_done')
    .select('effect_key')
    .where('effect_key', '=', key)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps that a job was done, and its counts. */
export async function keepDone(
  trx: Trx,
  key: string,
  { at, result }: { at: Instant; result: Readonly<Record<string, number>> },
): Promise<void> {
  await trx
    .insertInto('hearth.job_done')
    .values({ effect_key: key, at, result: JSON.stringify(result) })
    .execute()
}

/** Forgets the keys of forms that were sent before a moment. */
export async function forgetKeys(trx: Trx, before: Instant): Promise<{ forgotten: number }> {
  const { numDeletedRows } = await trx
    .deleteFrom('record.done_once')
    .where('at', '<', before)
    .executeTakeFirst()
  return { forgotten: Number(numDeletedRows) }
}

/** Makes the trace's partitions of the months to come: an entry without one can't be written, and then nothing is shown (7.2). */
export async function makeRoom(trx: Trx, now: Instant): Promise<{ months: number }> {
  const months = 15
  await sql`select audit.ensure_partitions(${dayOf(now)}::date, ${months})`.execute(trx)
  return { months }
}
