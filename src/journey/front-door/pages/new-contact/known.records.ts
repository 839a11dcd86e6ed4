import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../../../mechanisms/access/index.ts'
import type { Db } from '../../../../platform/db.ts'
import type { Instant } from '../../../../platform/instant.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import { nameOf } from '../../records.ts'

/** What is already known of somebody named, as far as the viewer may know it. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly bornOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly area: string | null
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
  const { rows } = await sql<KnownPerson>`
    select person.id, ${nameOf('person')} as name, person.born_on as "bornOn", person.due_on as "dueOn",
      (select coalesce(a.area, a.town) from record.address a
        where a.person_id = person.id and a.to_on is null and not a.hidden limit 1) as area,
      array(select w.text from record.warning w where w.person_id = person.id and w.ended_on is null) as warnings,
      case when may.see then (select count(*)::int from front_door.contact c where c.child_id = person.id) end as contacts,
      case when may.see then (select max(c.received_on) from front_door.contact c where c.child_id = person.id) end as "lastContactOn",
      case when may.see then (select count(*)::int from front_door.referral r
        where r.child_id = person.id and r.withdrawn_at is null) end as referrals,
      case when may.see then array(select coalesce(t.name, i.service) from record.involvement i
        left join access.team t on t.id = i.team_id where i.person_id = person.id and i.closed_on is null) end as "openWith"
    from record.person person
    cross join lateral (select ${visibleTo(viewer, sql.ref('person.id'), { part: 'contacts', now })} as see) may
    where person.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
