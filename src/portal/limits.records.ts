import { sql } from 'kysely'
import type { Trx } from '../platform/db.ts'
import type { Instant } from '../platform/instant.ts'

/** What is counted, since when, how much it may be. */
export interface Counted {
  readonly key: Buffer
  readonly since: Instant
  readonly adds: number
  readonly most: number
}

/** Adds to a count, unless it would go beyond the most. Answers whether it was added. In one statement, so that many at once count. */
export async function addToTally(trx: Trx, { key, since, adds, most }: Counted): Promise<boolean> {
  const { rows } = await sql`
    insert into portal.tally as t (key_hash, since, amount) select ${key}, ${since}, ${adds}::bigint where ${adds}::bigint <= ${most}
    on conflict (key_hash, since) do update set amount = t.amount + excluded.amount where t.amount + excluded.amount <= ${most}
    returning 1`.execute(trx)
  return rows.length > 0
}

/** Tries at one key. */
export interface Tried {
  readonly key: Buffer
  readonly now: Instant
  /** Failures before this are forgotten. */
  readonly forgottenBefore: Instant
  /** Seconds to wait after that many failures in a row; the last for all beyond. */
  readonly waits: readonly number[]
}

/** Counts a try before it is made. Answers until when to wait; null where it may be made. */
export async function countTry(
  trx: Trx,
  { key, now, forgottenBefore, waits }: Tried,
): Promise<Instant | null> {
  const failures = sql`case when a.last_at < ${forgottenBefore} then 1 else a.failures + 1 end`
  const wait = sql`(${[...waits]}::int[])[least(${failures}, ${waits.length - 1}) + 1]`
  const { rows } = await sql`
    insert into portal.attempt as a (key_hash, failures, last_at) values (${key}, 1, ${now})
    on conflict (key_hash) do update set failures = ${failures}, last_at = ${now},
      waits_until = nullif(${now}::timestamptz + make_interval(secs => ${wait}), ${now}::timestamptz)
    where a.waits_until is null or a.waits_until <= ${now}
    returning 1`.execute(trx)
  return rows.length > 0 ? null : waitingUntil(trx, key)
}

async function waitingUntil(trx: Trx, key: Buffer): Promise<Instant | null> {
  const row = await trx
    .selectFrom('portal.attempt')
    .select('waits_until as waitsUntil')
    .where('key_hash', '=', key)
    .executeTakeFirst()
  return row?.waitsUntil ?? null
}

/** The key starts afresh. */
export async function forgetTries(trx: Trx, key: Buffer): Promise<void> {
  await trx.deleteFrom('portal.attempt').where('key_hash', '=', key).execute()
}

/** Takes one try off the count. */
export async function giveTryBack(trx: Trx, key: Buffer): Promise<void> {
  await sql`update portal.attempt set failures = greatest(failures - 1, 0), waits_until = null where key_hash = ${key}`.execute(
    trx,
  )
}

/** Forgets counts and tries that are older than a moment. */
export async function forgetCounts(trx: Trx, before: Instant): Promise<void> {
  await trx.deleteFrom('portal.tally').where('since', '<', before).execute()
  await trx.deleteFrom('portal.attempt').where('last_at', '<', before).execute()
}
