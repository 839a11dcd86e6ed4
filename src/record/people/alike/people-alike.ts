import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { cleanPerson, type Person } from '../../../models/link/clean/person.ts'
import { comparePair } from '../../../models/link/compare/pair.ts'
import { bandWords, decide, usualBands } from '../../../models/link/decide.ts'
import { defaultModel } from '../../../models/link/default-model.ts'
import { explain } from '../../../models/link/explain.ts'
import { guardsOf } from '../../../models/link/guards.ts'
import { weightsOf } from '../../../models/link/model.ts'
import type { Rarity } from '../../../models/link/rarity.ts'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import { hasFindingView, maySearch } from '../access.ts'
import { foldedWords } from '../folded.ts'
import type { NewPersonFacts } from '../new-person.ts'
import { certificateOf } from '../search/certificate.ts'
import { assertionsOf, type Evidence, evidenceOf } from '../search/evidence.records.ts'
import { lookUp, tellKeepers } from '../search/look-up.ts'
import { type MayOfRow, mayOfRow } from '../search/rights.ts'
import type { Alike, AlikeFound } from './alike.ts'
import { asAssertions, asQuery, lookedFor } from './as-query.ts'
import { differentFrom } from './pairs.records.ts'
import { nameRarity } from './rarity.records.ts'

const weights = weightsOf(defaultModel)
const most = 8

interface Asking {
  readonly viewer: Viewer
  readonly now: Instant
  /** Asked while it is being typed: a name that is only begun tells no keeper. */
  readonly typing?: boolean | undefined
}

/**
 * Whoever of those that the viewer may find could be the person about whom this was typed. A role that does not search is offered
 * nobody, for a warning tells what a search would (spec/security.md 3.8); null then, since nothing was looked for.
 */
export async function alikeToTyped(
  db: Db,
  facts: NewPersonFacts,
  asking: Asking,
): Promise<AlikeFound | null> {
  if (!maySearch(asking.viewer).allowed) return null
  const query = asQuery(facts)
  const may = mayOfRow(asking.viewer, asking.now)
  const { wanted, found } = await lookUp(db, query, may)
  await tellKeepers(db, wanted, { finds: hasFindingView(asking.viewer), ...asking })
  const rarity = await nameRarity(db, query.words.flatMap(foldedWords))
  const typed = cleanPerson(asAssertions(facts))
  return {
    alike: judge({ one: typed, others: found.map(({ held }) => held), rarity }),
    certificate: certificateOf(query, { lookedFor: lookedFor(facts), at: asking.now }),
  }
}

/**
 * Whoever could be the same as somebody recorded. Those who were confirmed to be somebody else are never there.
 *
 * @returns nobody where the person is not there for the viewer
 */
export async function alikeToPerson(
  db: Db,
  personId: string,
  { viewer, now }: Asking,
): Promise<readonly Alike[]> {
  if (!maySearch(viewer).allowed) return []
  return alikeTo(db, personId, mayOfRow(viewer, now))
}

/**
 * The same for the work of the night, which sees everybody who is not restricted, and for which only those count who are more likely
 * than not the same: a list of everybody who could be would not be read.
 */
export async function likelyTheSame(db: Db, personId: string): Promise<readonly Alike[]> {
  const alike = await alikeTo(db, personId, () => sql<SqlBool>`true`)
  return alike.filter(({ explanation }) => explanation.bits >= evenOdds)
}

/** @source `probabilityOf`: a half */
const evenOdds = 0

async function alikeTo(db: Db, personId: string, may: MayOfRow): Promise<readonly Alike[]> {
  const [own] = await evidenceOf(db, [personId], may)
  if (!own) return []
  const number = own.numbers.find(({ kind }) => kind === 'nhs-number') ?? own.numbers[0]
  const { found } = await lookUp(db, { ...asQuery(factsOf(own)), number: number?.value ?? null }, may)
  const different = await differentFrom(db, personId)
  const others = found.map(({ held }) => held).filter(({ id }) => id !== personId && !different.has(id))
  const rarity = await nameRarity(db, foldedWords([own.given, own.family].join(' ')))
  return judge({ one: cleanPerson(assertionsOf(own)), others, rarity })
}

function factsOf({ given, family, knownAs, bornOn, addresses, phones }: Evidence): NewPersonFacts {
  const [home] = addresses
  return { given, family, knownAs, bornOn, address: home, phones }
}

interface Judged {
  readonly one: Person
  readonly others: readonly Evidence[]
  readonly rarity: Rarity
}

function judge({ one, others, rarity }: Judged): Alike[] {
  return others
    .flatMap((held) => judgeOne(one, cleanPerson(assertionsOf(held)), rarity) ?? [])
    .toSorted((a, b) => b.explanation.bits - a.explanation.bits || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}

function judgeOne(a: Person, b: Person, rarity: Rarity): Alike | null {
  const agreement = comparePair(a, b)
  const guards = guardsOf({ a, b, agreement })
  const explanation = explain({ a, b, agreement, guards }, rarity, weights)
  const band = decide(explanation.bits, guards, usualBands)
  if (band === 'different') return null
  return { id: b.id, band, words: [bandWords[band], explanation.words, ...explanation.guards], explanation }
}
