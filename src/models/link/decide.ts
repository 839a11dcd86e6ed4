import type { Person } from './clean/person.ts'
import { birthLevel } from './compare/birth.ts'
import { missing } from './compare/levels.ts'
import { givenLevel } from './compare/name-part.ts'
import type { Agreement } from './compare/pair.ts'
import type { Guard } from './guards.ts'
import { probabilityOf } from './weigh.ts'

/** What a weight means: one person, a question for a person, or two people. */
export type Band = 'same' | 'ask' | 'different'

/** What the page says of a band. Never a bare percentage. */
export const bandWords: Readonly<Record<Band, string>> = {
  same: 'Very likely the same person',
  ask: 'Possibly the same person',
  different: 'Probably somebody else',
}

/** The weights, in bits, at which the bands begin. */
export interface Bands {
  readonly same: number
  readonly ask: number
}

/** Where there is too little to work them out from. */
export const usualBands: Bands = { same: 10, ask: -4 }

/** The band of a pair. With a guard it is never 'same', and what somebody has confirmed to be two people is 'different'. */
export function decide(bits: number, guards: readonly Guard[], bands: Bands): Band {
  if (guards.includes('confirmed-different') || guards.includes('numbers-differ')) return 'different'
  if (bits < bands.ask) return 'different'
  return bits >= bands.same && guards.length === 0 ? 'same' : 'ask'
}

/**
 * Bands for an index from the weights of all its candidates: 'same' holds at most one false pair in a thousand that the model
 * expects, and below 'ask' lie at most two in a hundred of the true ones.
 */
export function bandsFrom(weights: readonly number[]): Bands {
  const sorted = weights.toSorted((a, b) => b - a)
  if (sorted.length < 100) return usualBands
  const truths = sorted.map(probabilityOf)
  const all = truths.reduce((sum, truth) => sum + truth, 0)
  let found = 0
  let same = Number.POSITIVE_INFINITY
  let ask = sorted[0] ?? 0
  for (const [place, bits] of sorted.entries()) {
    if (found < 0.98 * all) ask = bits
    found += truths[place] ?? 0
    if (found >= 0.999 * (place + 1)) same = bits
  }
  return { same, ask: Math.min(ask, same) }
}

interface Joining {
  readonly a: Person
  readonly b: Person
  readonly agreement: Agreement
  readonly guards: readonly Guard[]
}

/** Whether a pair is of the one class that a council may let the machine join: it is off unless switched on. */
export function mayJoinUnasked({ a, b, agreement, guards }: Joining): boolean {
  const numbers = a.nhsNumbers.filter(({ verified }) => verified).map(({ value }) => value)
  const verified = b.nhsNumbers.some(({ value, verified }) => verified && numbers.includes(value))
  const { birth } = agreement.birth
  const { given } = agreement.name
  const bornAlike = birth === birthLevel.same || birth === birthLevel.swapped || birth === birthLevel.oneDigit
  return verified && bornAlike && given !== missing && given <= givenLevel.form && guards.length === 0
}
