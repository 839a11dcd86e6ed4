import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

export interface Claim {
  readonly now: Instant
  /** Failures before this are forgotten. */
  readonly forgottenBefore: Instant
  /** Seconds to wait after that many failures in a row; the last for all beyond. */
  readonly waits: readonly number[]
}

/** Counts one try, in one statement. Answers until when to wait where the key is waiting; null where the try may be made. */
export async function claimTry(
  db: Db,
  key: Buffer,
  { now, forgottenBefore, waits }: Claim,
): Promise<Instant | null> {
  const failures = sql`case when a.last_at < ${forgottenBefore} then 1 else a.failures + 1 end`
  const wait = sql`(${[...waits]}::int[])[least(${failures}, ${waits.length - 1}) + 1]`
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in.attempt as a (key_hash, failures, last_at) values (${key}, 1, ${now})
    on conflict (key_hash) do update set failures = ${failures}, last_at = ${now},
      waits_until = nullif(${now}::timestamptz + make_interval(secs => ${wait}), ${now}::timestamptz)
    where a.waits_until is null or a.waits_until <= ${now}
    returning a.failures`.execute(db)
  return rows.length > 0 ? null : waitingUntil(db, key)
}

async function waitingUntil(db: Db, key: Buffer): Promise<Instant | null> {
  const row = await db
    .selectFrom('sign_in.attempt')
    .select('waits_until as waitsUntil')
    .where('key_hash', '=', key)
    .executeTakeFirst()
  return row?.waitsUntil ?? null
}

/** The key starts afresh. */
export async function forgetTries(db: Db, key: Buffer): Promise<void> {
  await db.deleteFrom('sign_in.attempt').where('key_hash', '=', key).execute()
}

/** Takes one try off the count. */
export async function giveTryBack(db: Db, key: Buffer): Promise<void> {
  await sql`update sign_in.attempt set failures = greatest(failures - 1, 0), waits_until = null where key_hash = ${key}`.execute(
    db,
  )
}

/** Forgets what is older than a moment; run daily. Answers how many. */
export async function forgetTriesBefore(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sign_in.attempt')
    .where('last_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
