import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { personName } from '../people/names.ts'
import type { LastSeen, Visit, VisitChild, VisitLine } from './model.ts'

/** The children a visit was to, as far as they are not closed to who asks. */
export async function peopleOfVisit(trx: Trx, visitId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('record.visit_child')
    .select('person_id as id')
    .where('visit_id', '=', visitId)
    .orderBy('person_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A visit with the parts of these children and of no one else; undefined where it was to none of them. */
export async function findVisit(
  trx: Trx,
  visitId: string,
  people: readonly string[],
): Promise<Visit | undefined> {
  const children = await partsOf(trx, { visitId, people })
  if (children.length === 0) return undefined
  const row = await trx
    .selectFrom('record.visit as v')
    .innerJoin('access.worker as w', 'w.id', 'v.recorded_by')
    .select(['v.id', 'v.kind', 'v.visited_at as visitedAt', 'v.planned', 'v.place', 'v.next_on as nextOn'])
    .select(['v.place_words as placeWords', 'v.adults_seen as adultsSeen', 'v.reflection'])
    .select(['v.recorded_at as recordedAt', 'w.name as byName'])
    .where('v.id', '=', visitId)
    .executeTakeFirst()
  return row && { ...row, children: children.map(({ visitId: _, ...child }) => child) }
}

/** The visits to a child, the latest first, each with this child's part alone. */
export async function visitsOf(
  trx: Trx,
  personId: string,
  { before, limit = 50 }: { readonly before?: Instant; readonly limit?: number } = {},
): Promise<VisitLine[]> {
  const rows = await trx
    .selectFrom('record.visit as v')
    .innerJoin('record.visit_child as c', 'c.visit_id', 'v.id')
    .innerJoin('access.worker as w', 'w.id', 'v.recorded_by')
    .select(['v.id as visitId', 'v.kind', 'v.visited_at as visitedAt', 'v.planned', 'v.place'])
    .select(['v.next_on as nextOn', 'w.name as byName'])
    .where('c.person_id', '=', personId)
    .$if(before !== undefined, (query) => query.where(sql<boolean>`v.visited_at < ${before ?? null}`))
    .orderBy('v.visited_at', 'desc')
    .orderBy('v.id')
    .limit(limit)
    .execute()
  const parts = await partsOf(trx, { visits: rows.map(({ visitId }) => visitId), people: [personId] })
  const byVisit = new Map(parts.map((part) => [part.visitId, part]))
  return rows.flatMap((row) => {
    const part = byVisit.get(row.visitId)
    return part ? [{ ...part, ...row }] : []
  })
}

/** When each of these children was last visited, seen and seen alone. A child with no visit stands there with nothing. */
export async function lastSeenOf(trx: Trx, people: readonly string[]): Promise<Map<string, LastSeen>> {
  const nothing = people.map((personId): [string, LastSeen] => [
    personId,
    { personId, visited: null, seen: null, alone: null },
  ])
  if (people.length === 0) return new Map()
  const rows = await trx
    .selectFrom('record.visit_child')
    .select('person_id as personId')
    .select(sql<Instant>`max(visited_at)`.as('visited'))
    .select(sql<Instant | null>`max(visited_at) filter (where seen)`.as('seen'))
    .select(sql<Instant | null>`max(visited_at) filter (where alone)`.as('alone'))
    .where('person_id', 'in', [...people])
    .groupBy('person_id')
    .execute()
  return new Map([...nothing, ...rows.map((row): [string, LastSeen] => [row.personId, row])])
}

type Wanted = { readonly people: readonly string[] } & (
  | { readonly visitId: string }
  | { readonly visits: readonly string[] }
)

async function partsOf(trx: Trx, wanted: Wanted): Promise<(VisitChild & { readonly visitId: string })[]> {
  const visits = 'visitId' in wanted ? [wanted.visitId] : wanted.visits
  if (visits.length === 0) return []
  const rows = await trx
    .selectFrom('record.visit_child as c')
    .innerJoin('record.person as p', 'p.id', 'c.person_id')
    .leftJoin('record.child_view as said', (join) =>
      join
        .onRef('said.source_id', '=', 'c.visit_id')
        .onRef('said.person_id', '=', 'c.person_id')
        .on('said.source_kind', '=', 'visit'),
    )
    .select(['c.visit_id as visitId', 'c.person_id as personId', 'c.seen', 'c.alone', 'c.tool', 'c.observed'])
    .select(['c.not_seen_because as notSeenBecause', 'c.not_alone_because as notAloneBecause'])
    .select(['c.bedroom_seen as bedroomSeen', 'c.about_the_adults as aboutTheAdults', 'said.words as said'])
    .select(['p.given', 'p.family', 'p.known_as', 'p.described_as', 'p.due_on'])
    .where((eb) => eb('c.visit_id', '=', eb.fn.any(eb.val([...visits]))))
    .where((eb) => eb('c.person_id', '=', eb.fn.any(eb.val([...wanted.people]))))
    .orderBy('p.born_on')
    .orderBy('p.id')
    .execute()
  return rows.map(({ given, family, known_as, described_as, due_on, ...part }) => ({
    ...part,
    name: personName({ given, family, known_as, described_as, due_on }),
  }))
}
