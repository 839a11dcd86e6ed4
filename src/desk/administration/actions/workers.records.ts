import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'

/** Sets an account's state. One that is opened again counts as used today, or the night would suspend it again. */
export async function setState(
  trx: Trx,
  { workerId, to, now }: { workerId: string; to: string; now: Instant },
): Promise<void> {
  await trx
    .updateTable('access.worker')
    .set({
      state: to,
      version: sql<number>`version + 1`,
      ...(to === 'active' ? { last_seen_at: now } : {}),
    })
    .where('id', '=', workerId)
    .execute()
}

/** Puts a worker into a team. */
export async function moveToTeam(
  trx: Trx,
  { workerId, teamId }: { workerId: string; teamId: string },
): Promise<void> {
  await trx
    .updateTable('access.worker')
    .set({ team_id: teamId, version: sql<number>`version + 1` })
    .where('id', '=', workerId)
    .execute()
}

/** Whether there is such a team. */
export async function isTeam(db: Db, teamId: string): Promise<boolean> {
  const team = await db.selectFrom('access.team').select('id').where('id', '=', teamId).executeTakeFirst()
  return team !== undefined
}
