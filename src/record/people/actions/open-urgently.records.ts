import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'

/** Who must hear of an urgent opening: ids of workers. */
export interface ToTell {
  readonly workers: readonly string[]
  readonly managers: readonly string[]
  readonly privacyLeads: readonly string[]
}

/** Whether the person is there for this viewer; a restricted one is not. */
export async function isThere(db: Db, personId: string): Promise<boolean> {
  const row = await db.selectFrom('record.person').select('id').where('id', '=', personId).executeTakeFirst()
  return row !== undefined
}

/** The person's workers, the managers of their teams or of the teams above, and the privacy leads. */
export async function whoToTell(db: Db, personId: string, now: Instant): Promise<ToTell> {
  const { rows } = await sql<ToTell>`
    with recursive working as (
      select a.worker_id, coalesce(a.team_id, w.team_id, v.team_id) as team_id from record.allocation a
        left join access.worker w on w.id = a.worker_id left join record.involvement v on v.id = a.involvement_id
       where a.person_id = ${personId} and a.to_on is null
      union select null::uuid, v.team_id from record.involvement v where v.person_id = ${personId} and v.closed_on is null
    ), teams as (
      select t.id, t.parent_id, 0 as above from access.team t where t.id in (select team_id from working)
      union select t.id, t.parent_id, teams.above + 1 from access.team t join teams on t.id = teams.parent_id
    ), holding as (
      select h.worker_id, h.role from access.role_held h join access.worker w on w.id = h.worker_id and w.state = 'active'
       where h.from_at <= ${now} and (h.to_at is null or h.to_at > ${now})
    )
    select
      array(select distinct worker_id from working where worker_id is not null) as workers,
      array(select w.id from access.worker w join teams on teams.id = w.team_id join holding on holding.worker_id = w.id
             where holding.role in ('team-manager', 'service-manager', 'head-of-service')
             group by w.id order by min(teams.above), w.id) as managers,
      array(select distinct worker_id from holding where role = 'privacy-lead') as "privacyLeads"`.execute(db)
  return rows[0] ?? { workers: [], managers: [], privacyLeads: [] }
}
