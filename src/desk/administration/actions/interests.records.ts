import { sql } from 'kysely'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import type { Db, Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'

/** What somebody declared: a record that is closed to them, or a person by name. */
export interface Interest {
  readonly id: string
  readonly workerId: string
  readonly workerName: string
  readonly teamId: string | null
  /** Whose record is closed; null for a person declared by name. */
  readonly personId: string | null
  /** The name as it was typed; null for a record. */
  readonly name: string | null
  readonly kind: string
  readonly words: string | null
  readonly sinceOn: PlainDate | null
  readonly declaredAt: Instant
}

const open = (now: Instant) => sql<Interest>`
  select i.*, w.name as "workerName", w.team_id as "teamId" from (
    select c.id, c.worker_id as "workerId", c.person_id as "personId", null::text as name, c.kind, c.words, null::date as "sinceOn",
           c.from_at as "declaredAt"
      from access.conflict c where c.from_at <= ${now} and (c.to_at is null or c.to_at > ${now})
    union all
    select d.id, d.worker_id, null, d.name, d.known_how, null, d.since_on, d.declared_at
      from access.interest_declared d where d.ended_at is null
  ) i join access.worker w on w.id = i."workerId"`

/** What a worker has declared, newest first. */
export async function interestsOf(db: Db, workerId: string, now: Instant): Promise<Interest[]> {
  const { rows } =
    await sql<Interest>`select * from (${open(now)}) x where "workerId" = ${workerId} order by "declaredAt" desc, id`.execute(
      db,
    )
  return rows
}

/** What the workers of the teams that a viewer manages have declared; for an administrator, of everybody. */
export async function interestsUnder(
  db: Db,
  { managedTeams, roles }: Viewer,
  now: Instant,
): Promise<Interest[]> {
  const all = roles.has('system-administrator')
  const { rows } = await sql<Interest>`select * from (${open(now)}) x
     where ${all} or "teamId" = any(${[...managedTeams]}::uuid[]) order by "workerName", "declaredAt" desc, id`.execute(
    db,
  )
  return rows
}

/** One declaration that is in force. */
export async function findInterest(db: Db, id: string, now: Instant): Promise<Interest | undefined> {
  const { rows } = await sql<Interest>`select * from (${open(now)}) x where id = ${id}`.execute(db)
  return rows[0]
}

/** Closes a person's record to a worker, from now on and whatever they work on. */
export async function addConflict(
  trx: Trx,
  made: { id: string; workerId: string; personId: string; kind: string; words: string | null; now: Instant },
): Promise<void> {
  await trx
    .insertInto('access.conflict')
    .values({
      id: made.id,
      worker_id: made.workerId,
      person_id: made.personId,
      kind: made.kind,
      words: made.words,
      from_at: made.now,
      declared_by: made.workerId,
    })
    .execute()
}

/** Writes down that a worker knows somebody, by name. */
export async function addInterest(
  trx: Trx,
  made: { id: string; workerId: string; name: string; kind: string; sinceOn: PlainDate | null; now: Instant },
): Promise<void> {
  await trx
    .insertInto('access.interest_declared')
    .values({
      id: made.id,
      worker_id: made.workerId,
      name: made.name,
      known_how: made.kind,
      since_on: made.sinceOn,
      declared_at: made.now,
    })
    .execute()
}

/** Ends a declaration, whichever kind it is. */
export async function endInterestRow(
  trx: Trx,
  id: string,
  { by, at, because }: { by: string; at: Instant; because: string },
): Promise<void> {
  await trx
    .updateTable('access.conflict')
    .set({ to_at: sql<Instant>`greatest(from_at, ${at}::timestamptz)`, ended_by: by, ended_because: because })
    .where('id', '=', id)
    .execute()
  await trx
    .updateTable('access.interest_declared')
    .set({ ended_at: at, ended_by: by, ended_because: because })
    .where('id', '=', id)
    .execute()
}

/** Who must hear that a worker knows somebody: the nearest manager over their team but never themself, else the administrators. */
export async function whoLooksAfter(db: Db, workerId: string, now: Instant): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    with recursive above as (
      select t.id, t.parent_id, 0 as steps from access.team t join access.worker w on w.team_id = t.id where w.id = ${workerId}
      union all select t.id, t.parent_id, above.steps + 1 from access.team t join above on t.id = above.parent_id
    ), holding as (
      select w.id, w.team_id, h.role from access.worker w join access.role_held h on h.worker_id = w.id
       where w.state = 'active' and w.id <> ${workerId} and h.from_at <= ${now} and (h.to_at is null or h.to_at > ${now})
    ), managers as (
      select holding.id, above.steps from holding join above on above.id = holding.team_id
       where holding.role in ('team-manager', 'service-manager', 'head-of-service')
    )
    select coalesce(
      (select array_agg(distinct id) from managers where steps = (select min(steps) from managers)),
      (select array_agg(distinct id) from holding where role = 'system-administrator'), '{}') as ids`.execute(
    db,
  )
  return rows[0]?.ids ?? []
}
