import { birthLevel } from '../../../models/link/compare/birth.ts'
import { missing } from '../../../models/link/compare/levels.ts'
import { orderLevel } from '../../../models/link/compare/name.ts'
import { givenLevel } from '../../../models/link/compare/name-part.ts'
import type { Agreement } from '../../../models/link/compare/pair.ts'
import { foldedWords } from '../folded.ts'
import type { PersonQuery } from '../query.ts'
import type { Evidence, HeldAddress } from './evidence.records.ts'

/** What a home that was said is compared by. */
export interface Keys {
  readonly homeKey: string | null
  readonly streetKeys: readonly string[]
}

/** How the day of birth that was said stands to what is held. */
export type BornFits = 'not said' | 'not held' | 'fits' | 'nearly' | 'apart' | 'against'

interface Asked {
  readonly query: PersonQuery
  readonly held: Evidence
  readonly agreement: Agreement
  readonly born: BornFits
  readonly words: { readonly fitting: number; readonly places: number; readonly worst: number }
  readonly keys: Keys
}

/** Why somebody is in the answer: in words, and whether a home or a number of theirs fits. */
export interface WhyFound {
  readonly words: readonly string[]
  readonly place: boolean
  readonly number: boolean
}

/** Says why somebody was found, the name first. */
export function whyFound(asked: Asked): WhyFound {
  const places = placeWords(asked)
  const numbers = numberWords(asked)
  return {
    words: [...nameWords(asked), ...birthWords(asked), ...places, ...numbers],
    place: places.length > 0,
    number: numbers.length > 0,
  }
}

function nameWords({ query, held, agreement, words: { fitting, places, worst } }: Asked): string[] {
  if (places === 0 || fitting === 0) return []
  if (fitting < places) return ['part of the name']
  if (begins(query, [held.given, held.family])) return ['name']
  if (begins(query, [held.given, held.family, held.knownAs, held.describedAs])) return ['known as']
  if (worst >= 5) return ['earlier name']
  if (agreement.name.given === givenLevel.form) return ['nickname']
  return agreement.name.order === orderLevel.swapped && agreement.name.given === givenLevel.same
    ? ['name, other order']
    : ['name, other spelling']
}

/** Every word that was said begins a word of these. */
function begins({ words }: PersonQuery, names: readonly (string | null)[]): boolean {
  const held = foldedWords(names.filter((name) => name !== null).join(' '))
  return words.flatMap(foldedWords).every((word) => held.some((each) => each.startsWith(word)))
}

function birthWords({ query: { born }, agreement, born: fits }: Asked): string[] {
  if (!born || fits === 'not held') return []
  const { birth } = agreement.birth
  if (born.from === born.to && birth !== missing && birth > birthLevel.sameEstimated) {
    if (birth === birthLevel.swapped) return ['born on the same day, with day and month the other way round']
    if (fits === 'nearly') return ['born on nearly the same day']
    return fits === 'fits' ? ['born at that time'] : []
  }
  if (fits !== 'fits') return []
  return born.from === born.to && birth === birthLevel.same ? ['born the same day'] : ['born at that time']
}

function placeWords({ query, held, keys }: Asked): string[] {
  const at = (fits: (address: HeldAddress) => boolean, where: string) => {
    const found = held.addresses.filter(fits)
    const [first] = found
    if (!first) return []
    if (found.some(({ toOn }) => toOn === null)) return [`lives at ${where}`]
    return [`lived at ${where} in ${first.toOn?.slice(0, 4) ?? 'earlier years'}`]
  }
  return [
    ...(keys.homeKey
      ? at(({ homeKey }) => homeKey === keys.homeKey, 'the same house number and street')
      : []),
    ...(query.postcode ? at(({ postcode }) => postcode === query.postcode, 'the same postcode') : []),
    ...(keys.streetKeys.length > 0
      ? at(({ streetKey }) => streetKey !== null && keys.streetKeys.includes(streetKey), 'the same street')
      : []),
  ]
}

function numberWords({ query, held }: Asked): string[] {
  const number = query.number !== null && held.numbers.some(({ value }) => value === query.number)
  const phone =
    query.phone !== null && held.phones.some((each) => each.replace(/\D/g, '').slice(-10) === query.phone)
  return [...(number ? ['the same number'] : []), ...(phone ? ['the same phone'] : [])]
}
