import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** Dates of birth by person, for clocks that go by age. Null where not known or not born. */
export async function birthDates(
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, PlainDate | null>> {
  const rows = await db
    .selectFrom('record.person')
    .select(['id', 'born_on'])
    .where('id', 'in', [...personIds])
    .execute()
  return new Map(rows.map((row) => [row.id, row.born_on]))
}

/** The next people by id, after one of them or from the first: for work that goes through everybody. */
export async function peopleAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('record.person')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
