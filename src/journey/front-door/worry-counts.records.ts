import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** How many contacts of one month told of a worry about children of one age. */
export interface WorryCount {
  /** '2026-03' */
  readonly month: string
  readonly worry: string
  readonly age: string
  readonly count: number
}

/** Contacts by month, worry and the child's age when they came, from a day until before another. One child in one contact is one. */
export async function worryCounts(
  db: Db,
  { from, before }: { readonly from: PlainDate; readonly before: PlainDate },
): Promise<WorryCount[]> {
  const { rows } = await sql<WorryCount>`
    select to_char(c.received_on, 'YYYY-MM') as month, w.worry,
           case when p.born_on is null then 'not-known'
                when p.born_on > c.received_on then 'unborn'
                when age(c.received_on, p.born_on) < interval '5 years' then '0-4'
                when age(c.received_on, p.born_on) < interval '10 years' then '5-9'
                when age(c.received_on, p.born_on) < interval '16 years' then '10-15'
                else '16-17' end as age,
           count(*)::int as count
      from front_door.contact c
      join front_door.contact_worry w on w.contact_event_id = c.contact_event_id
      join record.person p on p.id = c.child_id
     where c.received_on >= ${from}::date and c.received_on < ${before}::date
     group by 1, 2, 3`.execute(db)
  return rows
}
