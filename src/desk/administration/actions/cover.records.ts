import { sql } from 'kysely'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import type { Db, Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'

/** Somebody, or a team, who may be covered or may cover. */
export interface Coverable {
  readonly kind: 'worker' | 'team'
  readonly id: string
  readonly name: string
}

/** The teams that a viewer manages and the workers in them, teams first. */
export async function coverableBy(db: Db, { managedTeams }: Viewer): Promise<Coverable[]> {
  const mine = [...managedTeams]
  if (mine.length === 0) return []
  const teams = await db
    .selectFrom('access.team')
    .select(['id', 'name'])
    .where('id', 'in', mine)
    .orderBy('name')
    .execute()
  const workers = await db
    .selectFrom('access.worker as w')
    .innerJoin('access.team as t', 't.id', 'w.team_id')
    .select(['w.id', sql<string>`w.name || ', ' || t.name`.as('name')])
    .where('w.team_id', 'in', mine)
    .where('w.state', '=', 'active')
    .orderBy('w.name')
    .execute()
  return [
    ...teams.map(({ id, name }) => ({ kind: 'team' as const, id, name: `The team ${name}` })),
    ...workers.map((worker) => ({ kind: 'worker' as const, ...worker })),
  ]
}

/** A cover as it is written down. */
export interface NewCover {
  readonly id: string
  readonly covered: Coverable
  readonly covering: Coverable
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly fromAt: Instant
  readonly toAt: Instant
  readonly because: string
  readonly givenBy: string
  readonly now: Instant
}

const onlyIf = (kind: Coverable['kind'], one: Coverable) => (one.kind === kind ? one.id : null)

/** Writes a cover down. What it opens is worked out from it at every decision; nothing is copied. */
export async function addCover(trx: Trx, cover: NewCover): Promise<void> {
  await trx
    .insertInto('access.cover')
    .values({
      id: cover.id,
      covered_worker_id: onlyIf('worker', cover.covered),
      covered_team_id: onlyIf('team', cover.covered),
      covering_worker_id: onlyIf('worker', cover.covering),
      covering_team_id: onlyIf('team', cover.covering),
      from_on: cover.fromOn,
      to_on: cover.toOn,
      from_at: cover.fromAt,
      to_at: cover.toAt,
      because: cover.because,
      given_by: cover.givenBy,
      given_at: cover.now,
    })
    .execute()
}

/** A cover with the names on it. */
export interface CoverLine {
  readonly id: string
  readonly coveredWorkerId: string | null
  readonly coveredTeamId: string | null
  /** The team in which the covered worker works, or the covered team. */
  readonly teamId: string | null
  readonly coveringWorkerId: string | null
  readonly coveringTeamId: string | null
  readonly covered: string
  readonly covering: string
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly fromAt: Instant
  readonly toAt: Instant
  readonly because: string
  readonly givenBy: string
}

function covers(db: Db) {
  return db
    .selectFrom('access.cover as c')
    .leftJoin('access.worker as cw', 'cw.id', 'c.covered_worker_id')
    .leftJoin('access.team as ct', 'ct.id', 'c.covered_team_id')
    .leftJoin('access.worker as vw', 'vw.id', 'c.covering_worker_id')
    .leftJoin('access.team as vt', 'vt.id', 'c.covering_team_id')
    .innerJoin('access.worker as g', 'g.id', 'c.given_by')
    .select([
      'c.id',
      'c.covered_worker_id as coveredWorkerId',
      'c.covered_team_id as coveredTeamId',
      sql<string | null>`coalesce(c.covered_team_id, cw.team_id)`.as('teamId'),
      'c.covering_worker_id as coveringWorkerId',
      'c.covering_team_id as coveringTeamId',
      sql<string>`coalesce(cw.name, 'The team ' || ct.name)`.as('covered'),
      sql<string>`coalesce(vw.name, 'The team ' || vt.name)`.as('covering'),
      'c.from_on as fromOn',
      'c.to_on as toOn',
      'c.from_at as fromAt',
      'c.to_at as toAt',
      'c.because',
      'g.name as givenBy',
    ])
}

/** One cover. */
export function findCover(db: Db, coverId: string): Promise<CoverLine | undefined> {
  return covers(db).where('c.id', '=', coverId).executeTakeFirst()
}

/** The covers, now and to come, of the teams that a viewer manages and of the workers in them. */
export function coversUnder(db: Db, { managedTeams }: Viewer, now: Instant): Promise<CoverLine[]> {
  return covers(db)
    .where(sql<boolean>`coalesce(c.covered_team_id, cw.team_id) = any(${[...managedTeams]}::uuid[])`)
    .where('c.to_at', '>', now)
    .orderBy('c.from_on')
    .orderBy('c.id')
    .execute()
}

/** The covers that a viewer has now or will have, as themself or with their team. */
export function coversFor(db: Db, { id, teams }: Viewer, now: Instant): Promise<CoverLine[]> {
  return covers(db)
    .where((eb) =>
      eb.or([
        eb('c.covering_worker_id', '=', id),
        eb('c.covering_team_id', '=', eb.fn.any(eb.val([...teams]))),
      ]),
    )
    .where('c.to_at', '>', now)
    .orderBy('c.from_on')
    .orderBy('c.id')
    .execute()
}

/** Ends a cover: what it opened closes with the next request. */
export async function endCoverAt(
  trx: Trx,
  coverId: string,
  { by, at, because }: { by: string; at: Instant; because: string },
): Promise<void> {
  await trx
    .updateTable('access.cover')
    .set({ to_at: sql<Instant>`greatest(from_at, ${at}::timestamptz)`, ended_by: by, ended_because: because })
    .where('id', '=', coverId)
    .execute()
}
