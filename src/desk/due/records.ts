import { sql } from 'kysely'
import type { Role } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { DueAddress } from './due-address.ts'

/** Who is to see to a clock. */
export interface DueOwner {
  readonly workerId: string | null
  readonly teamId: string | null
  readonly workerName: string | null
  readonly teamName: string | null
}

/** Whose clock it is, as the lists have it; nobody's where it is not stored. */
export async function ownerOf(db: Db, { personId, timescale, key }: DueAddress): Promise<DueOwner> {
  const row = await db
    .selectFrom('timescales.obligation as o')
    .leftJoin('access.worker as w', 'w.id', 'o.worker_id')
    .leftJoin('access.team as t', 't.id', 'o.team_id')
    .select(['o.worker_id as workerId', 'o.team_id as teamId', 'w.name as workerName', 't.name as teamName'])
    .where('o.person_id', '=', personId)
    .where('o.timescale', '=', timescale)
    .where('o.key', '=', key)
    .executeTakeFirst()
  return row ?? { workerId: null, teamId: null, workerName: null, teamName: null }
}

/** A due date that held until something changed it. */
export interface EarlierDueDate {
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly reason: string
  readonly changedAt: Instant
}

/** The due dates a clock had before, the latest first. */
export function earlierDueDates(db: Db, { personId, timescale, key }: DueAddress): Promise<EarlierDueDate[]> {
  return db
    .selectFrom('timescales.obligation_history')
    .select(['due_on as dueOn', 'due_at as dueAt', 'reason', 'changed_at as changedAt'])
    .where('person_id', '=', personId)
    .where('timescale', '=', timescale)
    .where('key', '=', key)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Whether a worker is the allocated worker of a person on a day. */
export async function isAllocatedWorker(
  db: Db,
  { personId, workerId }: { readonly personId: string; readonly workerId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('record.allocation')
    .select('id')
    .where('person_id', '=', personId)
    .where('worker_id', '=', workerId)
    .where('role', '=', 'allocated worker')
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const managers: readonly Role[] = ['team-manager', 'service-manager', 'head-of-service']

/** A manager who may have agreed something. */
export interface ManagerToName {
  readonly id: string
  readonly name: string
}

/** The teams that work with a person now: that of an allocated worker, or one in which the person waits for a worker. */
export async function teamsWorkingWith(
  db: Db,
  { personId, now }: { readonly personId: string; readonly now: Instant },
): Promise<string[]> {
  const rows = await db
    .selectFrom('access.reason')
    .select('team_id as teamId')
    .distinct()
    .where('person_id', '=', personId)
    .where('kind', 'in', ['allocated worker', 'waiting for allocation'])
    .where('from_at', '<=', now)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', now)]))
    .execute()
  return rows.flatMap(({ teamId }) => teamId ?? [])
}

/** The managers over any of these teams, by name. */
export async function managersOver(
  db: Db,
  { teamIds, now }: { readonly teamIds: readonly string[]; readonly now: Instant },
): Promise<ManagerToName[]> {
  const { rows } = await sql<ManagerToName>`
    with recursive up as (
      select t.id, t.parent_id from access.team t where t.id = any(${[...teamIds]}::uuid[])
      union select t.id, t.parent_id from access.team t join up on t.id = up.parent_id)
    select w.id, w.name from access.worker w
     where w.state = 'active' and w.team_id in (select id from up)
       and exists (select 1 from access.role_held h where h.worker_id = w.id and h.role = any(${[...managers]}::text[])
         and h.from_at <= ${now} and (h.to_at is null or h.to_at > ${now}))
     order by w.name, w.id`.execute(db)
  return rows
}

/** The name of a worker. */
export async function nameOfWorker(db: Db, workerId: string): Promise<string | null> {
  const row = await db
    .selectFrom('access.worker')
    .select('name')
    .where('id', '=', workerId)
    .executeTakeFirst()
  return row?.name ?? null
}
