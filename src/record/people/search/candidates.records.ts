import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import type { PersonQuery } from '../query.ts'
import type { MayOfRow } from './rights.ts'

/** A spelling that may stand for the word of a place, and how well it does. */
export interface Spelt {
  readonly place: number
  readonly word: string
  readonly quality: number
}

/** What candidates are looked for by. */
export interface Wanted {
  readonly query: Pick<PersonQuery, 'born' | 'postcode' | 'number' | 'phone'>
  readonly spelt: readonly Spelt[]
  /** How many words were said. */
  readonly places: number
  /** Days near the one that was said, as slips of ear and hand make them. */
  readonly nearDays: readonly PlainDate[]
  /** '12 mill', as `record.home_key` makes it of an address, and 'mill row'. */
  readonly homeKey: string | null
  readonly streetKeys: readonly string[]
}

/** Somebody who may be meant, and how many of the words fit a name of theirs, in any spelling. */
export interface Candidate {
  readonly id: string
  readonly fitting: number
  readonly quality: number
  /** Of the word that fits worst. */
  readonly worst: number
}

const mostByName = 50
const mostByEach = 40

/**
 * Whoever may be meant: all words fit, or one does and so does the day, the home or the street; or the number or the phone is
 * theirs. A search by address tells an address, so it finds only those whose address the viewer may be told.
 */
export async function candidates(db: Db, wanted: Wanted, may: MayOfRow): Promise<Candidate[]> {
  const { spelt } = wanted
  const arms = [...nameArms(wanted), ...numberArms(wanted), ...birthArms(wanted), ...placeArms(wanted, may)]
  if (arms.length === 0) return []
  const { rows } = await sql<Candidate>`
    with spelt as materialized (
      select * from unnest(${spelt.map(({ place }) => place)}::integer[], ${spelt.map(({ word }) => word)}::text[],
        ${spelt.map(({ quality }) => quality)}::integer[]) as s (place, word, quality)
    ), hits as materialized (
      select person_id, count(*)::integer as fitting, sum(quality)::integer as quality, min(quality)::integer as worst
        from (select n.person_id, s.place, max(s.quality) as quality from spelt s
                join record.name_word n on n.word = s.word collate "C" group by 1, 2) each
       group by 1
    ), told as (${sql.join(arms, sql` union `)})
    select told.person_id as id, coalesce(h.fitting, 0) as fitting, coalesce(h.quality, 0) as quality, coalesce(h.worst, 0) as worst
      from told left join hits h on h.person_id = told.person_id`.execute(db)
  return rows
}

function nameArms({ places }: Wanted): RawBuilder<unknown>[] {
  if (places === 0) return []
  return [
    sql`(select person_id from hits where fitting = ${places}::integer order by quality desc, person_id limit ${mostByName})`,
  ]
}

function numberArms({ query: { number, phone } }: Wanted): RawBuilder<unknown>[] {
  return [
    ...(number === null
      ? []
      : [
          sql`(select i.person_id from record.identifier i where i.kind in ('nhs-number', 'upn', 'former-upn') and i.value = ${number} limit ${mostByEach})`,
        ]),
    ...(phone === null
      ? []
      : [
          sql`(select c.person_id from record.contact_point c where c.phone_key = ${phone} limit ${mostByEach})`,
        ]),
  ]
}

/** With words, whoever has one of them; without, whoever was born then. */
function birthArms({ query: { born }, places, nearDays }: Wanted): RawBuilder<unknown>[] {
  if (!born) return []
  const { from, to } = born
  if (places === 0) {
    const fits = sql<SqlBool>`p.born_on between ${from}::date and ${to}::date`
    return [
      sql`(select p.id as person_id from record.person p where ${fits} order by p.born_on, p.id limit ${mostByEach})`,
    ]
  }
  const then =
    nearDays.length > 0
      ? sql<SqlBool>`p.born_on = any(${[...nearDays]}::date[])`
      : sql<SqlBool>`p.born_on between ${from}::date and ${to}::date`
  return [
    sql`(select h.person_id from hits h join record.person p on p.id = h.person_id where ${then}
          order by h.fitting desc, h.quality desc, h.person_id limit ${mostByEach})`,
  ]
}

function placeArms(wanted: Wanted, may: MayOfRow): RawBuilder<unknown>[] {
  const { query, places, homeKey, streetKeys } = wanted
  const at: RawBuilder<unknown>[] = [
    ...(query.postcode === null ? [] : [sql`d.postcode = ${query.postcode}`]),
    ...(homeKey === null ? [] : [sql`d.home_key = ${homeKey}`]),
    ...(streetKeys.length === 0 ? [] : [sql`d.street_key = any(${[...streetKeys]}::text[])`]),
  ]
  const fits =
    places === 0 || streetKeys.length > 0 ? sql`true` : sql`d.person_id in (select h.person_id from hits h)`
  return at.map(
    (
      there,
    ) => sql`(select distinct d.person_id from record.address d join record.person p on p.id = d.person_id
      where not d.hidden and ${there} and ${may('identity')} and ${fits} limit ${mostByEach})`,
  )
}
