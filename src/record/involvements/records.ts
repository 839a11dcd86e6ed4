import { type Expression, type RawBuilder, sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { type RelationshipKind, siblingKinds } from '../families/codes.ts'
import { personName } from '../people/names.ts'
import type { AllocatedNow, Allocation, Involvement, Waiting, WorkerToChoose } from './model.ts'

/** Every involvement of a person, the latest first, with who is allocated now. */
export function involvementsOf(db: Db, personId: string): Promise<Involvement[]> {
  return involvements(db)
    .where('i.person_id', '=', personId)
    .orderBy('i.opened_on', 'desc')
    .orderBy('i.id')
    .execute()
}

/** One involvement of this person; undefined where it is somebody else's or not there. */
export function findInvolvement(
  db: Db,
  { personId, involvementId }: { personId: string; involvementId: string },
): Promise<Involvement | undefined> {
  return involvements(db)
    .where('i.id', '=', involvementId)
    .where('i.person_id', '=', personId)
    .executeTakeFirst()
}

function involvements(db: Db) {
  return db
    .selectFrom('record.involvement as i')
    .leftJoin('access.team as t', 't.id', 'i.team_id')
    .select((eb) => [
      'i.id',
      'i.person_id as personId',
      'i.service',
      'i.opened_on as openedOn',
      'i.opened_because as openedBecause',
      'i.closed_on as closedOn',
      'i.closed_because as closedBecause',
      'i.team_id as teamId',
      't.name as teamName',
      'i.version',
      workersNow(eb.ref('i.id')).as('workers'),
    ])
}

const workersNow = (involvementId: Expression<string>) =>
  sql<AllocatedNow[]>`coalesce((
    select jsonb_agg(jsonb_build_object('allocationId', a.id, 'workerId', w.id, 'name', w.name, 'role', a.role)
      order by a.role, a.from_on, a.id)
    from record.allocation a join access.worker w on w.id = a.worker_id
    where a.involvement_id = ${involvementId} and a.to_on is null), '[]')`

/** Who works or worked with a person, the latest first. */
export function allocationsOf(db: Db, personId: string): Promise<Allocation[]> {
  return allocations(db)
    .where('a.person_id', '=', personId)
    .orderBy('a.from_on', 'desc')
    .orderBy('a.id')
    .execute()
}

/** One allocation of this person; undefined where it is somebody else's or not there. */
export function findAllocation(
  db: Db,
  { personId, allocationId }: { personId: string; allocationId: string },
): Promise<Allocation | undefined> {
  return allocations(db)
    .where('a.id', '=', allocationId)
    .where('a.person_id', '=', personId)
    .executeTakeFirst()
}

function allocations(db: Db) {
  return db
    .selectFrom('record.allocation as a')
    .leftJoin('record.involvement as i', 'i.id', 'a.involvement_id')
    .leftJoin('access.worker as w', 'w.id', 'a.worker_id')
    .leftJoin('access.team as t', 't.id', 'a.team_id')
    .select([
      'a.id',
      'a.involvement_id as involvementId',
      'a.person_id as personId',
      'i.service',
      'a.worker_id as workerId',
      'w.name as workerName',
      'a.team_id as teamId',
      't.name as teamName',
      'a.role',
      'a.from_on as fromOn',
      'a.to_on as toOn',
      'a.change_reason as changeReason',
    ])
}

/** Involvements that wait in these teams for an allocated worker, the longest first, of people the viewer may see. */
export async function waitingIn(
  db: Db,
  { viewer, teamIds, now }: { viewer: Viewer; teamIds: readonly string[]; now: Instant },
): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('record.involvement as i')
    .innerJoin('access.team as t', 't.id', 'i.team_id')
    .innerJoin('record.person as p', 'p.id', 'i.person_id')
    .select([
      ...namePieces,
      'i.id as involvementId',
      'i.person_id as personId',
      'i.service',
      'i.opened_on as openedOn',
      'i.opened_because as openedBecause',
      't.id as teamId',
      't.name as teamName',
    ])
    .where('i.closed_on', 'is', null)
    .where((eb) => eb('i.team_id', '=', eb.fn.any(eb.val([...teamIds]))))
    .where(nobodyAllocated)
    .where((eb) => visibleTo(viewer, eb.ref('i.person_id'), { part: 'involvements', now }))
    .orderBy('i.opened_on')
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({ ...row, name: personName(row) }))
}

/** That the involvement `i` has no allocated worker now. */
export const nobodyAllocated = sql<boolean>`not exists (select 1 from record.allocation a
  where a.involvement_id = i.id and a.to_on is null and a.role = 'allocated worker')`

/** What the name of the person `p` is made of. */
export const namePieces = ['p.given', 'p.family', 'p.known_as', 'p.described_as', 'p.due_on'] as const

/** The name of one person, as it is printed. */
export async function nameOfPerson(db: Db, personId: string): Promise<string> {
  const row = await db
    .selectFrom('record.person as p')
    .select(namePieces)
    .where('p.id', '=', personId)
    .executeTakeFirst()
  return row ? personName(row) : 'Name not known'
}

/** The active workers of these teams with the number of people each is allocated to now. */
export function workersToChoose(db: Db, teamIds: readonly string[]): Promise<WorkerToChoose[]> {
  return db
    .selectFrom('access.worker as w')
    .innerJoin('access.team as t', 't.id', 'w.team_id')
    .select([
      'w.id',
      'w.name',
      't.id as teamId',
      't.name as teamName',
      sql<number>`(select count(distinct a.person_id) from record.allocation a where a.worker_id = w.id and a.to_on is null)`.as(
        'caseload',
      ),
    ])
    .where('w.state', '=', 'active')
    .where((eb) => eb('t.id', '=', eb.fn.any(eb.val([...teamIds]))))
    .orderBy('t.name')
    .orderBy('w.name')
    .execute()
}

/** Every team, by name. */
export function teamsToChoose(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('access.team').select(['id', 'name']).orderBy('name').orderBy('id').execute()
}

// In either direction: who is whose brother, sister, parent or child.
const closeKin: readonly RelationshipKind[] = [
  'mother',
  'father',
  'parent',
  'child',
  'adoptive-parent',
  'adopted-child',
  'step-parent',
  'step-child',
  ...siblingKinds,
]

/** Brothers, sisters, parents and children of a person, by family and by relationship; without those closed to who asks. */
export async function familyOf(db: Db, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from (${kinOf(personId)}) kin
    where not (id = any ((select hearth.closed_people())::uuid[]))`.execute(db)
  return rows.map((row) => row.id).sort()
}

/** The same as a statement to go on with; who may see them is the caller's to ask. */
export function kinOf(personId: string): RawBuilder<{ id: string }> {
  return sql`select other.person_id as id from record.family_member mine join record.family_member other using (family_id)
     where mine.person_id = ${personId} and mine.to_on is null and other.to_on is null and other.person_id <> ${personId}
    union
    select case when r.person_id = ${personId} then r.other_id else r.person_id end
      from record.relationship r
     where ${personId} in (r.person_id, r.other_id) and r.to_on is null and r.kind = any(${[...closeKin]})`
}

/** The first team of the council, by name, that a kind of work goes to; null where it has named none. */
export async function teamWithPurpose(db: Db, purpose: string): Promise<string | null> {
  const team = await db
    .selectFrom('access.team')
    .select('id')
    .where('purpose', '=', purpose)
    .orderBy('name')
    .limit(1)
    .executeTakeFirst()
  return team?.id ?? null
}
