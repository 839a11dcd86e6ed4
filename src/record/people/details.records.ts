import type { Db } from '../../platform/db.ts'

/** Ways to reach a person, those that still work first. */
export function contactPointsOf(db: Db, personId: string) {
  return db
    .selectFrom('record.contact_point')
    .select(['id', 'kind', 'value', 'note', 'valid_to as validTo', 'source', 'version'])
    .where('person_id', '=', personId)
    .orderBy('valid_to', (order) => order.desc().nullsFirst())
    .orderBy('kind', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Numbers by which others know a person. */
export function identifiersOf(db: Db, personId: string) {
  return db
    .selectFrom('record.identifier')
    .select(['id', 'kind', 'value', 'source', 'valid_to as validTo'])
    .where('person_id', '=', personId)
    .orderBy('valid_to', (order) => order.desc().nullsFirst())
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

/** Codes of the disabilities that are recorded now. */
export async function disabilitiesOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('record.disability')
    .select('code')
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}
