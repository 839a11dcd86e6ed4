import type { Person } from '../clean/person.ts'
import { comparePair } from '../compare/pair.ts'
import { seeded } from './random.ts'

/** How often pairs agree in one way: a level for each comparison, and the number of pairs. */
export interface Pattern {
  readonly levels: readonly number[]
  readonly pairs: number
}

interface Sampling {
  /** Pairs to draw; all pairs are taken where there are no more than that. */
  readonly most: number
  readonly seed: number
}

/** Ways in which pairs drawn at random agree. A few thousand, however many pairs are drawn. */
export function randomPatterns(persons: readonly Person[], { most, seed }: Sampling): Pattern[] {
  const all = (persons.length * (persons.length - 1)) / 2
  const counts = new Map<string, { levels: readonly number[]; pairs: number }>()
  for (const [a, b] of all <= most ? everyPair(persons) : drawnPairs(persons, { most, seed })) {
    const { levels } = comparePair(a, b)
    const key = String.fromCharCode(...levels)
    const held = counts.get(key)
    if (held) held.pairs++
    else counts.set(key, { levels, pairs: 1 })
  }
  return [...counts.values()]
}

function* everyPair(persons: readonly Person[]): Generator<readonly [Person, Person]> {
  for (const [place, one] of persons.entries()) {
    for (const other of persons.slice(place + 1)) yield [one, other]
  }
}

function* drawnPairs(
  persons: readonly Person[],
  { most, seed }: Sampling,
): Generator<readonly [Person, Person]> {
  const next = seeded(seed)
  for (let drawn = 0; drawn < most; drawn++) {
    const one = persons[Math.floor(next() * persons.length)]
    const other = persons[Math.floor(next() * persons.length)]
    if (one && other && one !== other) yield [one, other]
  }
}
