import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

interface Span {
  readonly from: PlainDate
  readonly before: PlainDate
}

/** How many contacts of one source, or that told of one worry, came to one outcome; null: not decided yet. */
export interface OutcomeCount {
  readonly by: 'source' | 'worry'
  readonly code: string
  readonly outcome: string | null
  readonly count: number
}

/** Contacts received from a day until before another, each child in a contact once, by who told us and by worry. */
export async function outcomeCounts(db: Db, { from, before }: Span): Promise<OutcomeCount[]> {
  // Numbers are of all contacts, also where one may see a single contact of a child.
  await sql`select set_config('hearth.counting', 'on', true)`.execute(db)
  const { rows } = await sql<OutcomeCount>`
    with contact as (
      select c.id, c.contact_event_id, coalesce(c.source, e.source) as source,
             case when c.state = 'decided' then c.outcome end as outcome
        from front_door.contact c join front_door.contact_event e on e.id = c.contact_event_id
       where c.received_on >= ${from}::date and c.received_on < ${before}::date)
    select 'source' as by, source as code, outcome, count(*)::int as count from contact group by 2, 3
    union all
    select 'worry', w.worry, c.outcome, count(*)::int
      from contact c join front_door.contact_worry w on w.contact_event_id = c.contact_event_id group by 2, 3`.execute(
    db,
  )
  return rows
}

/** What came back without help: of how many contacts, and how many children any service worked with. */
export interface RepeatCounts {
  readonly contacts: number
  /** Contacts about a child of whom there was another in the twelve months before, and no service worked with them from that one to this. */
  readonly repeats: number
  /** Children with whom a service worked at any time of the span. */
  readonly workedWith: number
}

/** Repeat contacts without a service, and children with open work, from a day until before another. */
export async function repeatCounts(db: Db, { from, before }: Span): Promise<RepeatCounts> {
  const { rows } = await sql<RepeatCounts>`
    with contact as (
      select c.id, c.child_id, c.received_on from front_door.contact c
       where c.received_on >= ${from}::date and c.received_on < ${before}::date)
    select count(*)::int as contacts,
           count(*) filter (where earlier.received_on is not null and not exists (
             select 1 from record.involvement i where i.person_id = c.child_id
                and i.opened_on <= c.received_on and coalesce(i.closed_on, c.received_on) >= earlier.received_on))::int as repeats,
           (select count(distinct i.person_id) from record.involvement i
             where i.opened_on < ${before}::date and coalesce(i.closed_on, ${from}::date) >= ${from}::date)::int as "workedWith"
      from contact c
      left join lateral (select max(e.received_on) as received_on from front_door.contact e
        where e.child_id = c.child_id and e.received_on < c.received_on
          and e.received_on >= c.received_on - interval '12 months') earlier on true`.execute(db)
  return rows[0] ?? { contacts: 0, repeats: 0, workedWith: 0 }
}
