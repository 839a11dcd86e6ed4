import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Born, Named } from '../people/names.ts'
import { coupleKinds, type KeptRelation, kinKinds } from './ties.ts'

/** Somebody of a family, as far as a drawing needs them. */
export interface Kin extends Named, Born {
  readonly id: string
  readonly sex: string | null
  /** Whether the viewer may see the relatives of this one, and their record. */
  readonly opens: boolean
}

export interface FamilyRead {
  readonly people: readonly Kin[]
  readonly relations: readonly KeptRelation[]
  /** There are more than are drawn. */
  readonly more: boolean
}

/** More would not be read on a screen. */
const mostDrawn = 80
const mostSteps = 6

interface By {
  readonly viewer: Viewer
  readonly now: Instant
}

/**
 * The family around a person: their relatives, and on from each relative whose family view is the viewer's to see, nearest first. Who is
 * closed to the viewer is not among them, and nothing says so (spec/security.md 3.8).
 */
export async function familyAround(db: Db, personId: string, by: By): Promise<FamilyRead> {
  const found = new Map((await kin(db, [personId], by)).map((one) => [one.id, one]))
  let edge = [personId]
  for (let step = 0; step < mostSteps && edge.length > 0 && found.size <= mostDrawn; step += 1) {
    const near = await idsBeside(db, edge)
    const fresh = await kin(
      db,
      near.filter((id) => !found.has(id)),
      by,
    )
    for (const one of fresh) found.set(one.id, one)
    edge = fresh.filter(({ opens }) => opens).map(({ id }) => id)
  }
  const people = [...found.values()].slice(0, mostDrawn)
  return { people, relations: await relationsAmong(db, people), more: found.size > mostDrawn }
}

async function idsBeside(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('record.relationship')
    .select(['person_id', 'other_id'])
    .where((eb) =>
      eb.or([
        eb('person_id', '=', eb.fn.any(eb.val([...ids]))),
        eb('other_id', '=', eb.fn.any(eb.val([...ids]))),
      ]),
    )
    .where((eb) => eb('kind', '=', eb.fn.any(eb.val([...kinKinds]))))
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('kind', '=', eb.fn.any(eb.val([...coupleKinds])))]))
    .execute()
  return [...new Set(rows.flatMap((row) => [row.person_id, row.other_id]))]
}

function kin(db: Db, ids: readonly string[], { viewer, now }: By): Promise<Kin[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('record.person as p')
    .select([
      'p.id',
      'p.given',
      'p.family',
      'p.known_as',
      'p.described_as',
      'p.born_on',
      'p.born_precision',
      'p.born_estimated',
      'p.due_on',
      'p.died_on',
      'p.sex',
      sql<boolean>`${visibleTo(viewer, sql<string>`p.id`, { part: 'family', now })}`.as('opens'),
    ])
    .where((eb) => eb('p.id', '=', eb.fn.any(eb.val([...ids]))))
    .orderBy('p.born_on', (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .execute()
}

/** What those who are drawn are to each other, as far as one of the two is the viewer's to see. */
function relationsAmong(db: Db, people: readonly Kin[]): Promise<KeptRelation[]> {
  const ids = people.map(({ id }) => id)
  const open = people.filter(({ opens }) => opens).map(({ id }) => id)
  return db
    .selectFrom('record.relationship')
    .select(['person_id as personId', 'other_id as otherId', 'kind', 'to_on as toOn'])
    .where((eb) => eb('person_id', '=', eb.fn.any(eb.val(ids))))
    .where((eb) => eb('other_id', '=', eb.fn.any(eb.val(ids))))
    .where((eb) =>
      eb.or([eb('person_id', '=', eb.fn.any(eb.val(open))), eb('other_id', '=', eb.fn.any(eb.val(open)))]),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/**
 * Who of these is recorded at the address where the person lives now, the person among them. Nobody where an address is hidden: that two live
 * together would tell where (4.2).
 */
export async function householdOf(db: Db, personId: string, people: readonly Kin[]): Promise<string[]> {
  const open = people.filter(({ id, opens }) => opens || id === personId).map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`
    with home as (
      select a.person_id, coalesce(nullif(a.uprn, ''), lower(regexp_replace(a.lines, '[^a-zA-Z0-9]+', ' ', 'g')) || ' '
          || replace(upper(a.postcode), ' ', '')) as place
        from record.address a
       where a.person_id = any(${[...new Set([personId, ...open])]}::uuid[]) and a.kind = 'home' and a.to_on is null and not a.hidden)
    select distinct other.person_id as id from home mine join home other using (place)
     where mine.person_id = ${personId} and place is not null`.execute(db)
  const ids = rows.map(({ id }) => id)
  return ids.length > 1 ? ids : []
}
