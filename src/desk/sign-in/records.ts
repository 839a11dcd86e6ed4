import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** One of the made-up people of the demo's sign-in page. */
export interface DemoPerson {
  readonly workerId: string
  readonly name: string
  readonly title: string
  readonly team: string | null
  /** What there is to see as this person. */
  readonly line: string
}

/** The people of the demo's sign-in page in order; none in a store that was not marked as made up. */
export function demoPeople(db: Db): Promise<DemoPerson[]> {
  return db
    .selectFrom('sign_in.demo_person as demo')
    .innerJoin('access.worker as worker', 'worker.id', 'demo.worker_id')
    .leftJoin('access.team as team', 'team.id', 'worker.team_id')
    .select(['worker.id as workerId', 'worker.name', 'worker.title', 'team.name as team', 'demo.line'])
    .where('worker.state', '=', 'active')
    .where((eb) =>
      eb.exists(eb.selectFrom('hearth.store').select(sql.lit(1).as('one')).where('made_up', '=', true)),
    )
    .orderBy('demo.position')
    .execute()
}

/** Whose stay it is; null where there is none by that id. */
export async function workerOfSession(db: Db, sessionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('sign_in.session')
    .select('worker_id as workerId')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row?.workerId ?? null
}

/** A worker's name and title; undefined where there is none by that id. */
export function findWorker(db: Db, workerId: string): Promise<{ name: string; title: string } | undefined> {
  return db
    .selectFrom('access.worker')
    .select(['name', 'title'])
    .where('id', '=', workerId)
    .executeTakeFirst()
}

/** Whether anybody signs in with an account of Hearth's own: otherwise the page does not ask for a passphrase. */
export async function hasLocalAccounts(db: Db): Promise<boolean> {
  const row = await db.selectFrom('sign_in.local_account').select('worker_id').limit(1).executeTakeFirst()
  return row !== undefined
}
