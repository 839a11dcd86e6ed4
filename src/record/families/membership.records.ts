import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { type Named, personName } from '../people/names.ts'
import type { By } from '../shell/by.ts'

/** A family that a person belongs to now, with those in it whom the viewer may know of. */
export interface FamilyGroup {
  readonly id: string
  readonly name: string
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

/** The families that a person belongs to now. A member who is closed to the viewer is not among them. */
export async function familiesOf(db: Db, personId: string): Promise<FamilyGroup[]> {
  const rows = await db
    .selectFrom('record.family as f')
    .innerJoin('record.family_member as own', 'own.family_id', 'f.id')
    .innerJoin('record.family_member as m', 'm.family_id', 'f.id')
    .innerJoin('record.person as p', 'p.id', 'm.person_id')
    .select([
      'f.id',
      'f.name',
      'p.id as personId',
      'p.given',
      'p.family',
      'p.known_as',
      'p.described_as',
      'p.due_on',
    ])
    .where('own.person_id', '=', personId)
    .where('own.to_on', 'is', null)
    .where('m.to_on', 'is', null)
    .orderBy('f.name')
    .orderBy('f.id')
    .orderBy('p.born_on', (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .execute()
  const byFamily = Map.groupBy(rows, ({ id }) => id)
  return [...byFamily].map(([id, members]) => ({
    id,
    name: members[0]?.name ?? '',
    members: members.map((row) => ({ id: row.personId, name: personName(row) })),
  }))
}

/**
 * Puts two people into one family: that of the first, else of the second, else a new one under the first's name. Answers who
 * belongs together by it now: each of the two with everybody in it.
 */
export async function putIntoOneFamily(
  trx: Trx,
  people: readonly [string, string],
  by: By,
): Promise<[string, string][]> {
  const [first, second] = people
  const family =
    (await familyIdOf(trx, first)) ?? (await familyIdOf(trx, second)) ?? (await newFamily(trx, first, by))
  for (const personId of people) await join(trx, { familyId: family, personId, on: by.today })
  const pairs: [string, string][] = []
  for (const personId of people)
    for (const other of await othersIn(trx, { familyId: family, personId })) pairs.push([personId, other])
  return pairs
}

/** Who else belongs to a family now. */
export async function othersIn(
  db: Db,
  { familyId, personId }: { familyId: string; personId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('record.family_member')
    .select('person_id')
    .where('family_id', '=', familyId)
    .where('person_id', '<>', personId)
    .where('to_on', 'is', null)
    .execute()
  return rows.map((row) => row.person_id)
}

async function familyIdOf(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('record.family_member')
    .select('family_id')
    .where('person_id', '=', personId)
    .where('to_on', 'is', null)
    .orderBy('from_on', (order) => order.desc().nullsLast())
    .orderBy('family_id')
    .executeTakeFirst()
  return row?.family_id
}

async function newFamily(trx: Trx, personId: string, by: By): Promise<string> {
  const id = randomUUID()
  const person: Named | undefined = await trx
    .selectFrom('record.person')
    .select(['given', 'family', 'known_as', 'described_as', 'due_on'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const name = person?.family ?? (person ? personName(person) : 'Family')
  await trx
    .insertInto('record.family')
    .values({ id, name, recorded_at: by.now, recorded_by: by.workerId })
    .execute()
  return id
}

/** Somebody who left and comes back belongs again. */
async function join(
  trx: Trx,
  { familyId, personId, on }: { familyId: string; personId: string; on: PlainDate },
) {
  await trx
    .insertInto('record.family_member')
    .values({ family_id: familyId, person_id: personId, from_on: on })
    .onConflict((conflict) => conflict.columns(['family_id', 'person_id']).doUpdateSet({ to_on: null }))
    .execute()
}

/** Whether this person belongs to the family now. */
export async function belongsTo(
  db: Db,
  { personId, familyId }: { personId: string; familyId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('record.family_member')
    .select('family_id')
    .where('family_id', '=', familyId)
    .where('person_id', '=', personId)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Somebody no longer belongs to a family from a day on. */
export async function leave(
  trx: Trx,
  { personId, familyId, on }: { personId: string; familyId: string; on: PlainDate },
): Promise<void> {
  await trx
    .updateTable('record.family_member')
    .set({ to_on: on, from_on: sql<PlainDate>`least(from_on, ${on}::date)` })
    .where('family_id', '=', familyId)
    .where('person_id', '=', personId)
    .where('to_on', 'is', null)
    .execute()
}
