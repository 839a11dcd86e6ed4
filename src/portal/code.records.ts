import { sql } from 'kysely'
import type { Trx } from '../platform/db.ts'
import type { Instant } from '../platform/instant.ts'

/** A code as it is kept. */
export interface KeptCode {
  readonly hash: Buffer
  readonly endsAt: Instant
  readonly tries: number
}

/** Keeps a code in the place of an earlier one of the same stay. */
export async function keepCode(
  trx: Trx,
  stayId: string,
  { hash, endsAt }: Pick<KeptCode, 'hash' | 'endsAt'>,
): Promise<void> {
  const fresh = { code_hash: hash, ends_at: endsAt, tries: 0 }
  await trx
    .insertInto('portal.code')
    .values({ stay_id: stayId, ...fresh })
    .onConflict((conflict) => conflict.column('stay_id').doUpdateSet(fresh))
    .execute()
}

/** Counts a try at the stay's code and answers the code as it stood before; undefined where there is none. */
export async function tryCode(trx: Trx, stayId: string): Promise<KeptCode | undefined> {
  const row = await trx
    .updateTable('portal.code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('stay_id', '=', stayId)
    .returning(['code_hash as hash', 'ends_at as endsAt', 'tries'])
    .executeTakeFirst()
  return row && { ...row, tries: row.tries - 1 }
}

/** A code is good once. */
export async function dropCode(trx: Trx, stayId: string): Promise<void> {
  await trx.deleteFrom('portal.code').where('stay_id', '=', stayId).execute()
}

/** Puts the code in the outbox, in words that the database fixes: the portal can send nothing else. */
export async function sendCode(
  trx: Trx,
  sent: { readonly to: string; readonly code: string; readonly stayId: string; readonly now: Instant },
): Promise<void> {
  const { to, code, stayId, now } = sent
  await sql`select portal.send_code(${to}, ${code}, ${stayId}, ${now})`.execute(trx)
}
