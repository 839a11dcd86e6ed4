import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** What was done under a key: nothing yet, or the result that was given. */
export type Earlier =
  | { readonly found: false }
  | { readonly found: true; readonly mine: boolean; readonly result: unknown }

/**
 * Claims a key for this transaction. A second submit waits here until the first has committed and then finds its result;
 * it makes no difference whether it comes from a lost reply, Back, a second tab or a restart (spec/security.md 14.2).
 */
export async function claimKey(
  trx: Trx,
  claim: { key: string; workerId: string; action: string; now: Instant },
): Promise<Earlier> {
  const claimed = await trx
    .insertInto('record.done_once')
    .values({ key: claim.key, worker_id: claim.workerId, action: claim.action, at: claim.now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return { found: false }
  const earlier = await trx
    .selectFrom('record.done_once')
    .select(['worker_id', 'action', 'result'])
    .where('key', '=', claim.key)
    .executeTakeFirst()
  const mine = earlier?.worker_id === claim.workerId && earlier.action === claim.action
  return { found: true, mine, result: mine ? earlier.result : null }
}

/** Keeps the result under its key. */
export async function keepResult(trx: Trx, key: string, result: unknown): Promise<void> {
  await trx
    .updateTable('record.done_once')
    .set({ result: JSON.stringify(result ?? null) })
    .where('key', '=', key)
    .execute()
}
