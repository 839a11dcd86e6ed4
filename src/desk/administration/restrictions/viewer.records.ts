import { sql } from 'kysely'
import { roles as roleBook, type Viewer } from '../../../mechanisms/access/index.ts'
import type { Db } from '../../../platform/db.ts'
import { addHours, type Instant } from '../../../platform/instant.ts'
import { sessionLimits } from '../../../platform/session.ts'

interface Row {
  id: string
  name: string
  state: string
  teamId: string | null
  roles: string[]
  managed: string[]
}

/** A worker as their own request would be judged now, and what their account is; undefined where there is none. */
export async function viewerOfWorker(
  db: Db,
  workerId: string,
  now: Instant,
): Promise<{ readonly viewer: Viewer; readonly state: string } | undefined> {
  const { rows } = await sql<Row>`
    with recursive held as (
      select h.role from access.role_held h where h.worker_id = ${workerId} and h.from_at <= ${now}
         and (h.to_at is null or h.to_at > ${now}) and h.reviewed_at > ${addHours(now, -24 * sessionLimits.reviewDays)}
    ), below as (
      select w.team_id as id from access.worker w where w.id = ${workerId}
         and exists (select 1 from held where role = any(${[...roleBook.managers]}::text[]))
      union select t.id from access.team t join below on t.parent_id = below.id
    )
    select w.id, w.name, w.state, w.team_id as "teamId", array(select role from held) as roles,
      array(select id from below where id is not null) as managed
      from access.worker w where w.id = ${workerId}`.execute(db)
  const [row] = rows
  return row && { state: row.state, viewer: viewerOf(row) }
}

function viewerOf({ id, name, teamId, roles, managed }: Row): Viewer {
  return {
    id,
    name,
    roles: new Set(roles.flatMap((role) => roleBook.of(role) ?? [])),
    teams: new Set(teamId === null ? [] : [teamId]),
    managedTeams: new Set(managed),
  }
}
