import type { NameAssertion } from '../../../models/link/assertions.ts'
import { cleanPerson, type Person } from '../../../models/link/clean/person.ts'
import { birthLevel } from '../../../models/link/compare/birth.ts'
import { missing } from '../../../models/link/compare/levels.ts'
import { type Agreement, comparePair } from '../../../models/link/compare/pair.ts'
import { defaultModel } from '../../../models/link/default-model.ts'
import { weightsOf } from '../../../models/link/model.ts'
import { type Rarity, rarityOf } from '../../../models/link/rarity.ts'
import { weigh } from '../../../models/link/weigh.ts'
import { addMonths } from '../../../platform/plain-date.ts'
import { foldedWords } from '../folded.ts'
import type { PersonQuery } from '../query.ts'
import type { Candidate } from './candidates.records.ts'
import { assertionsOf, type Evidence, readingsOf } from './evidence.records.ts'
import type { Days } from './read-parts.ts'
import { type BornFits, type Keys, whyFound } from './why.ts'

const weights = weightsOf(defaultModel)
/** Rarity says nothing between people found by the same words, so it is taken as usual. */
const usual: Rarity = rarityOf(
  { given: new Map(), family: new Map(), fullName: new Map(), birth: new Map(), postcode: new Map() },
  300_000,
)

/** Somebody found, in the order of how well they fit, with why. */
export interface Ranked {
  readonly id: string
  readonly bits: number
  readonly why: readonly string[]
}

interface Ranking {
  readonly query: PersonQuery
  readonly places: number
  readonly keys: Keys
}

/** Orders those who may be meant by the engine's weight, what nobody said counting nothing, and leaves out who can't be. */
export function rank(
  found: readonly (Candidate & { readonly held: Evidence })[],
  { query, places, keys }: Ranking,
): Ranked[] {
  return found
    .flatMap((candidate) => rankOne(candidate, { query, places, keys }) ?? [])
    .toSorted((a, b) => b.bits - a.bits || compareText(a.order, b.order))
    .map(({ id, bits, why }) => ({ id, bits, why }))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function rankOne(
  candidate: Candidate & { readonly held: Evidence },
  { query, places, keys }: Ranking,
): (Ranked & { order: string }) | null {
  const { id, held, fitting, quality, worst } = candidate
  const person = cleanPerson(assertionsOf(held))
  const agreement = comparePair(asPerson(query, held), person)
  const born = bornFits(query, held, agreement)
  const why = whyFound({ query, held, agreement, born, words: { fitting, places, worst }, keys })
  const all = fitting >= places
  const other = why.place || why.number || born === 'fits' || born === 'nearly'
  if (born === 'against' && !why.number) return null
  if (places > 0 && !all && !(other && (fitting > 0 || why.place || why.number))) return null
  const bits =
    weigh(agreement, usual, weights).bits +
    (places === 0 ? 0 : quality / places + (fitting - places) * 2) +
    (born === 'fits' ? 4 : 0)
  const order = [held.family, held.given, held.bornOn, id].map((part) => part ?? '~').join(' ')
  return { id, bits, why: why.words, order }
}

function bornFits({ born }: PersonQuery, held: Evidence, { birth }: Agreement): BornFits {
  if (!born) return 'not said'
  if (held.births.length === 0 && held.bornOn === null) return 'not held'
  const meet = ({ from, to }: Days) => spans(held).some((span) => span.from <= to && span.to >= from)
  if (meet(born)) return 'fits'
  if (born.isAge && meet(aYearWider(born))) return 'apart'
  if (born.from !== born.to) return 'against'
  if (birth.birth === missing) return 'against'
  if (birth.birth <= birthLevel.yearApart) return 'nearly'
  return birth.birth >= birthLevel.withinTwelve ? 'against' : 'apart'
}

/** An age is often said one too high or too low. */
export function aYearWider({ from, to }: Days): Days {
  return { from: addMonths(from, -12), to: addMonths(to, 12) }
}

/** The days that each date held may mean. */
function spans({ births, bornOn }: Evidence) {
  const said = births.length > 0 ? births : [{ value: bornOn ?? '', precision: 'day' }]
  return said.map(({ value, precision }) => ({
    from:
      precision === 'year'
        ? `${value.slice(0, 4)}-01-01`
        : precision === 'month'
          ? `${value.slice(0, 7)}-01`
          : value,
    to:
      precision === 'year'
        ? `${value.slice(0, 4)}-12-31`
        : precision === 'month'
          ? `${value.slice(0, 7)}-31`
          : value,
  }))
}

/** What was said, as the engine takes a person: the words in whichever order they may be meant. */
function asPerson({ words, born, postcode, number, phone, home }: PersonQuery, held: Evidence): Person {
  const whole = completed(words, held)
  const day = born && born.from === born.to ? [{ on: born.from }] : []
  const address = home
    ? [{ number: home.number, lines: [home.street], postcode: postcode ?? undefined }]
    : postcode
      ? [{ postcode }]
      : []
  return cleanPerson({
    id: 'said',
    names: readings(whole),
    births: day,
    addresses: address,
    nhsNumbers: number && /^\d{10}$/.test(number) ? [{ value: number }] : [],
    upns: number && !/^\d{10}$/.test(number) ? [number] : [],
    phones: phone ? [`0${phone}`] : [],
  })
}

function readings(words: readonly string[]): NameAssertion[] {
  return words.length === 0 ? [] : readingsOf(words.join(' '))
}

/** A word that only begins a word of their names stands for it. */
function completed(words: readonly string[], { names, given, family, knownAs }: Evidence): string[] {
  const held = foldedWords([given, family, knownAs, ...names.map(({ value }) => value)].join(' '))
  return words.map((word) => {
    const [folded = ''] = foldedWords(word)
    if (folded.length < 2 || held.includes(folded)) return word
    return held.find((each) => each.startsWith(folded)) ?? word
  })
}
