import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../../../mechanisms/access/index.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Instant } from '../../../../platform/instant.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import { siblingKinds } from '../../../../record/families/codes.ts'
import { mayOfRow } from '../../../../record/people/search/rights.ts'
import { nameOf } from '../../records.ts'

/** What is already known of somebody named, as far as the viewer may know it. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly bornOn: PlainDate | null
  readonly dueOn: PlainDate | null
  /** The area, warnings, brothers and sisters as far as the viewer finds people or has a reason (spec/security.md 3.4). */
  readonly area: string | null
  readonly siblings: readonly string[]
  readonly warnings: readonly string[]
  /** Null where the viewer may not see it: finding somebody is not opening their record. */
  readonly contacts: number | null
  readonly lastContactOn: PlainDate | null
  readonly referrals: number | null
  readonly openWith: readonly string[] | null
}

/** Those people, in no order. Restricted people, and people closed to the viewer, are not there. */
export async function peopleById(
  db: Db,
  viewer: Viewer,
  { ids, now }: { ids: readonly string[]; now: Instant },
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map()
  const may = mayOfRow(viewer, now)
  const { rows } = await sql<KnownPerson>`
    select p.id, ${nameOf('p')} as name, p.born_on as "bornOn", p.due_on as "dueOn",
      case when ${may('identity')} then (select coalesce(a.area, a.town) from record.address a
        where a.person_id = p.id and a.to_on is null and not a.hidden limit 1) end as area,
      case when ${may('family')} then array(${siblings}) else '{}' end as siblings,
      case when ${may('warnings')} then array(select w.text from record.warning w
        where w.person_id = p.id and w.ended_on is null) else '{}' end as warnings,
      case when may.see then (select count(*)::int from front_door.contact c where c.child_id = p.id) end as contacts,
      case when may.see then (select max(c.received_on) from front_door.contact c where c.child_id = p.id) end as "lastContactOn",
      case when may.see then (select count(*)::int from front_door.referral r
        where r.child_id = p.id and r.withdrawn_at is null) end as referrals,
      case when may.see then array(select coalesce(t.name, i.service) from record.involvement i
        left join access.team t on t.id = i.team_id where i.person_id = p.id and i.closed_on is null) end as "openWith"
    from record.person p
    cross join lateral (select ${visibleTo(viewer, sql.ref('p.id'), { part: 'contacts', now })} as see) may
    where p.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

const siblings = sql`select distinct ${nameOf('s')} from record.relationship r
  join record.person s on s.id in (r.person_id, r.other_id) and s.id <> p.id
  where p.id in (r.person_id, r.other_id) and r.to_on is null and r.kind in (${sql.join([...siblingKinds])})`
