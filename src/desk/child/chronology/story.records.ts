import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import type { Lane } from '../../../record/chronology/lanes.ts'

/** How often something of a type happened on a day. */
export interface TypeOnDay {
  readonly type: string
  readonly on: PlainDate
  readonly count: number
  readonly key: boolean
}

/** Everything that happened to a person, by type and day: enough for a drawing and for what stands out. */
export async function countsByDay(db: Db, personId: string, only: 'key' | 'all'): Promise<TypeOnDay[]> {
  const { rows } = await sql<TypeOnDay>`
    with word as (
      select distinct on (g.event_id) g.event_id, g.key_event from record.significance g
        join record.event e on e.id = g.event_id where e.person_id = ${personId} order by g.event_id, g.set_at desc)
    select e.type, e.on_day as on, count(*)::int as count, bool_or(coalesce(w.key_event, e.key_event)) as key
      from record.event e left join word w on w.event_id = e.id
     where e.person_id = ${personId} and (${only === 'all'} or coalesce(w.key_event, e.key_event))
     group by e.type, e.on_day order by e.on_day, e.type`.execute(db)
  return rows
}

/** Something that went on for a time, as it is kept. */
export interface KeptSpan {
  readonly lane: Lane
  readonly label: string
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
}

/**
 * Homes, schools, services, workers and child protection plans of a person, with their days. A hidden address says only that it is hidden
 * (4.2). What has no day of its beginning can't be drawn, and stands on its own page.
 */
export async function spansOf(db: Db, personId: string): Promise<KeptSpan[]> {
  const { rows } = await sql<KeptSpan>`
    select 'home' as lane, case when a.hidden then 'Hidden address' else coalesce(a.town, a.area, 'Address') end as label,
        a.from_on as "fromOn", a.to_on as "toOn"
      from record.address a where a.person_id = ${personId} and a.from_on is not null and a.kind = 'home'
    union all
    select 'school', o.name, l.from_on, l.to_on from record.organisation_link l join record.organisation o on o.id = l.organisation_id
      where l.person_id = ${personId} and l.kind = 'pupil' and l.from_on is not null
    union all
    select 'services', i.service, i.opened_on, i.closed_on from record.involvement i where i.person_id = ${personId}
    union all
    select 'workers', w.name, a.from_on, a.to_on from record.allocation a join access.worker w on w.id = a.worker_id
      where a.person_id = ${personId}
    union all
    select 'protection', 'Child protection plan', c.joined_on, c.left_on from record.plan_child c
      where c.person_id = ${personId} and c.kind = 'child-protection' and c.joined_on is not null
    order by "fromOn", label`.execute(db)
  return rows
}
