import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db.ts'
import { addHours, type Instant } from '../../../platform/instant.ts'
import { sessionLimits } from '../../../platform/session.ts'

/** A worker as rights are kept for them. */
export interface WorkerKept {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly teamId: string | null
  readonly teamName: string | null
  readonly state: string
  readonly lastSeenAt: Instant | null
}

/** A worker; undefined where there is none by that id. */
export function findWorkerKept(db: Db, workerId: string): Promise<WorkerKept | undefined> {
  return workersKept(db).where('w.id', '=', workerId).executeTakeFirst()
}

/** Workers with their teams, to be narrowed down. */
export function workersKept(db: Db) {
  return db
    .selectFrom('access.worker as w')
    .leftJoin('access.team as t', 't.id', 'w.team_id')
    .select([
      'w.id',
      'w.name',
      'w.title',
      'w.state',
      'w.team_id as teamId',
      't.name as teamName',
      'w.last_seen_at as lastSeenAt',
    ])
}

/** Whether a worker holds a role now. */
export async function holdsRole(
  db: Db,
  { workerId, role }: { workerId: string; role: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('access.role_held')
    .select('id')
    .where('worker_id', '=', workerId)
    .where('role', '=', role)
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether administrators may assign a role at all. */
export async function isOpened(db: Db, role: string): Promise<boolean> {
  const row = await db
    .selectFrom('access.role_opened')
    .select('role')
    .where('role', '=', role)
    .executeTakeFirst()
  return row !== undefined
}

/** The roles that administrators may assign. */
export async function openedRoles(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('access.role_opened').select('role').execute()
  return rows.map(({ role }) => role)
}

/** Those who hold a role that counts now and may work, by name. */
export async function holdersOf(
  db: Db,
  role: string,
  now: Instant,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('access.role_held as h')
    .innerJoin('access.worker as w', 'w.id', 'h.worker_id')
    .select(['w.id', 'w.name'])
    .distinct()
    .where('h.role', '=', role)
    .where('w.state', '=', 'active')
    .where('h.from_at', '<=', now)
    .where((eb) => eb.or([eb('h.to_at', 'is', null), eb('h.to_at', '>', now)]))
    .where('h.reviewed_at', '>', addHours(now, -24 * sessionLimits.reviewDays))
    .orderBy('w.name')
    .execute()
}

/** Holds a role until the transaction ends: of two who remove the last two holders at once, the second finds the last. */
export async function lockRole(trx: Trx, role: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access.role ${role}`}, 0))`.execute(trx)
}

/** A role that somebody holds from now on. */
export interface Giving {
  readonly workerId: string
  readonly role: string
  readonly because: string
  readonly givenBy: string
  readonly secondBy?: string
  readonly now: Instant
}

/** Gives a role. */
export async function addRole(trx: Trx, giving: Giving): Promise<void> {
  await trx
    .insertInto('access.role_held')
    .values({
      worker_id: giving.workerId,
      role: giving.role,
      from_at: giving.now,
      because: giving.because,
      given_by: giving.givenBy,
      second_by: giving.secondBy ?? null,
      reviewed_at: giving.now,
    })
    .execute()
}

/** Ends one role, or every role that a worker holds. */
export async function endRoles(
  trx: Trx,
  which: { readonly roleId: string } | { readonly workerId: string },
  { by, at, because }: { by: string; at: Instant; because: string },
): Promise<void> {
  const ended = trx
    .updateTable('access.role_held')
    .set({ to_at: sql<Instant>`greatest(from_at, ${at}::timestamptz)`, ended_by: by, ended_because: because })
    .where('to_at', 'is', null)
  const these =
    'roleId' in which ? ended.where('id', '=', which.roleId) : ended.where('worker_id', '=', which.workerId)
  await these.execute()
}

/** A role as it is held, with whose it is. */
export function findRole(db: Db, roleId: string) {
  return db
    .selectFrom('access.role_held as h')
    .innerJoin('access.worker as w', 'w.id', 'h.worker_id')
    .select([
      'h.id',
      'h.worker_id as workerId',
      'h.role',
      'h.to_at as toAt',
      'h.from_claim as fromClaim',
      'w.name',
    ])
    .where('h.id', '=', roleId)
    .executeTakeFirst()
}

/** The open roles of a worker. */
export async function rolesNow(db: Db, workerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('access.role_held')
    .select('role')
    .where('worker_id', '=', workerId)
    .where('to_at', 'is', null)
    .orderBy('role')
    .execute()
  return rows.map(({ role }) => role)
}
