import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import type { PersonQuery } from '../query.ts'
import { type Candidate, candidates, type Wanted } from './candidates.records.ts'
import { type Evidence, evidenceOf } from './evidence.records.ts'
import { onlyBegun } from './likeness.ts'
import { aYearWider } from './rank.ts'
import type { MayOfRow } from './rights.ts'
import { keySpellings, spellingsLike } from './spelling.records.ts'
import { wantedOf, wordsToSpell } from './wanted.ts'

/** Whoever may be meant, with what is held of them. */
export interface LookedUp {
  readonly wanted: Wanted
  readonly found: readonly (Candidate & { readonly held: Evidence })[]
}

/** Finds whoever may be meant and what is held of them; who is restricted or closed to the viewer is not there. */
export async function lookUp(db: Db, query: PersonQuery, may: MayOfRow): Promise<LookedUp> {
  await keySpellings(db)
  const held = query.words.length === 0 ? [] : await spellingsLike(db, wordsToSpell(query))
  const wanted = wantedOf(query, held)
  const found = await candidates(db, wanted, may)
  const evidence = await evidenceOf(
    db,
    found.map(({ id }) => id),
    may,
  )
  const byId = new Map(evidence.map((one) => [one.id, one]))
  return {
    wanted,
    found: found.flatMap((one) => {
      const own = byId.get(one.id)
      return own ? [{ ...one, held: own }] : []
    }),
  }
}

interface Telling {
  readonly finds: boolean
  readonly now: Instant
  readonly typing?: boolean | undefined
}

/**
 * A keeper hears of a search that would have found a restricted person; whoever searched hears nothing (spec/security.md 4.1).
 * Asked at every search, so that none takes longer than another. While somebody types, a name that is only begun tells nobody: on
 * the way to Martin everyone has looked for Marta.
 */
export async function tellKeepers(
  db: Db,
  { query, spelt, places, homeKey }: Wanted,
  { finds, now, typing }: Telling,
): Promise<void> {
  const whole = typing ? spelt.filter(({ quality }) => quality !== onlyBegun) : spelt
  const { born } = query
  const days = born?.isAge && places > 0 ? aYearWider(born) : born
  const said = {
    from: days?.from,
    to: days?.to,
    number: query.number ?? undefined,
    phone: query.phone ?? undefined,
    postcode: query.postcode ?? undefined,
    home: homeKey ?? undefined,
  }
  await sql`select record.tell_keepers(${places}::integer, ${whole.map(({ place }) => place + 1)}::integer[],
    ${whole.map(({ word }) => word)}::text[], ${JSON.stringify(said)}::jsonb, ${finds}, ${now}::timestamptz, ${dayOf(now)}::date)`.execute(
    db,
  )
}
