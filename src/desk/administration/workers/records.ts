import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import { type WorkerKept, workersKept } from '../actions/rights.records.ts'

/** A line of the list of workers. */
export interface WorkerListed extends WorkerKept {
  readonly roles: readonly string[]
  /** When the role that was reviewed longest ago was reviewed; null where no role is held. */
  readonly reviewedAt: Instant | null
}

/** Workers by name: of one team, or of all. Closed accounts come last. */
export function listWorkers(db: Db, teamId: string | null): Promise<WorkerListed[]> {
  const all = workersKept(db).select([
    sql<
      string[]
    >`array(select h.role from access.role_held h where h.worker_id = w.id and h.to_at is null order by h.role)`.as(
      'roles',
    ),
    sql<Instant | null>`(select min(h.reviewed_at) from access.role_held h where h.worker_id = w.id and h.to_at is null)`.as(
      'reviewedAt',
    ),
  ])
  const these = teamId === null ? all : all.where('w.team_id', '=', teamId)
  return these.orderBy(sql`w.state = 'closed'`).orderBy('w.name').orderBy('w.id').execute()
}

/** The council's teams, by name. */
export function listTeams(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('access.team').select(['id', 'name']).orderBy('name').execute()
}

/** A role that somebody holds or held. */
export interface RoleLine {
  readonly id: string
  readonly role: string
  readonly fromAt: Instant
  readonly toAt: Instant | null
  readonly reviewedAt: Instant
  readonly fromClaim: boolean
  readonly because: string | null
  readonly endedBecause: string | null
  readonly givenBy: string | null
  readonly secondBy: string | null
}

/** The roles of a worker, those held now first. */
export function rolesOf(db: Db, workerId: string): Promise<RoleLine[]> {
  return db
    .selectFrom('access.role_held as h')
    .leftJoin('access.worker as given', 'given.id', 'h.given_by')
    .leftJoin('access.worker as second', 'second.id', 'h.second_by')
    .select([
      'h.id',
      'h.role',
      'h.from_at as fromAt',
      'h.to_at as toAt',
      'h.reviewed_at as reviewedAt',
      'h.from_claim as fromClaim',
      'h.because',
      'h.ended_because as endedBecause',
      'given.name as givenBy',
      'second.name as secondBy',
    ])
    .where('h.worker_id', '=', workerId)
    .orderBy(sql`h.to_at is not null`)
    .orderBy('h.from_at', 'desc')
    .orderBy('h.role')
    .execute()
}
