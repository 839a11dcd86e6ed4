import { sql } from 'kysely'
import { roles } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import { addHours, type Instant } from '../../platform/instant.ts'
import { sessionLimits } from '../../platform/session.ts'
import type { Candidate } from './model.ts'

interface About {
  readonly personId: string
  readonly openedBy: string
  readonly now: Instant
}

/** Everybody whose post may have to do with the review of an opening, as posts are held now. */
export async function candidatesFor(db: Db, { personId, openedBy, now }: About): Promise<Candidate[]> {
  const managers = sql`${[...roles.managers]}::text[]`
  const { rows } = await sql<Candidate>`
    with recursive holding as (
      select w.id, w.team_id, h.role from access.role_held h join access.worker w on w.id = h.worker_id and w.state = 'active'
       where h.from_at <= ${now} and (h.to_at is null or h.to_at > ${now})
         and h.reviewed_at > ${addHours(now, -24 * sessionLimits.reviewDays)}
    ), working as (
      select coalesce(a.team_id, w.team_id, v.team_id) as team_id from record.allocation a
        left join access.worker w on w.id = a.worker_id left join record.involvement v on v.id = a.involvement_id
       where a.person_id = ${personId} and a.to_on is null
      union select v.team_id from record.involvement v where v.person_id = ${personId} and v.closed_on is null
    ), over_child as (
      select t.id, t.parent_id, 0 as above from access.team t where t.id in (select team_id from working)
      union select t.id, t.parent_id, over_child.above + 1 from access.team t join over_child on t.id = over_child.parent_id
    ), over_opener as (
      select t.id, t.parent_id, 0 as above from access.team t join access.worker w on w.team_id = t.id where w.id = ${openedBy}
      union select t.id, t.parent_id, over_opener.above + 1 from access.team t join over_opener on t.id = over_opener.parent_id
    ), under_opener as (
      select holding.team_id as id from holding where holding.id = ${openedBy} and holding.role = any(${managers})
      union select t.id from access.team t join under_opener on t.parent_id = under_opener.id
    ), posts as (
      select h.id, h.team_id, 'childs manager' as post, t.above from holding h join over_child t on t.id = h.team_id where h.role = any(${managers})
      union all select h.id, h.team_id, 'workers manager', t.above from holding h join over_opener t on t.id = h.team_id where h.role = any(${managers})
      union all select h.id, h.team_id, 'front door manager', 0 from holding h join access.team t on t.id = h.team_id
        where t.purpose = 'front-door' and h.role = any(${managers})
      union all select h.id, h.team_id, post.name, 0 from holding h join (values ('privacy-lead', 'privacy lead'),
        ('head-of-service', 'head of service'), ('service-manager', 'service manager'), ('restricted-record-keeper', 'keeper'),
        ('system-administrator', 'administrator')) as post (role, name) on post.role = h.role
    )
    select p.id, p.post, min(p.above)::int as above,
      coalesce(p.team_id in (select id from under_opener), false) as "underOpener",
      exists (select 1 from access.conflict c where c.worker_id = p.id and c.person_id = ${personId}
        and c.from_at <= ${now} and (c.to_at is null or c.to_at > ${now})) as conflict,
      exists (select 1 from access.restriction x where x.person_id = ${personId}
        and x.from_at <= ${now} and (x.to_at is null or x.to_at > ${now})
        and not exists (select 1 from access.restriction_member m where m.restriction_id = x.id and m.worker_id = p.id)) as restricted
      from posts p group by p.id, p.post, p.team_id order by p.id`.execute(db)
  return rows
}
