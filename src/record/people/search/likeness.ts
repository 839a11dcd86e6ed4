import { nameWords } from '../../../models/link/clean/letters.ts'
import {
  compareFamily,
  compareGiven,
  familyLevel,
  givenLevel,
} from '../../../models/link/compare/name-part.ts'
import { namePart } from '../../../models/link/names/part.ts'
import { foldedWords } from '../folded.ts'

/** How well a spelling that is held stands for a word that was said, from 0, not at all, to 6, the very word. */
export type Likeness = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The word that was said is the beginning of the one that is held. */
export const onlyBegun: Likeness = 5

/** Judges a spelling by the engine's own levels, better of the two readings of a name. */
export function likenessOf(said: string, held: string): Likeness {
  if (said === held) return 6
  const begins = held.startsWith(said) && [...said].length > 1
  return begins ? onlyBegun : soundLikeness(said, held)
}

function soundLikeness(said: string, held: string): Likeness {
  const [a, b] = [nameWords(said), nameWords(held)]
  if (a.length === 0 || b.length === 0) return 0
  const [one, other] = [namePart(a), namePart(b)]
  const given = compareGiven(one, other)
  const family = compareFamily(one, other)
  if (given <= givenLevel.form || family === familyLevel.same) return 4
  if (given === givenLevel.sound || family === familyLevel.sound) return 3
  if (given === givenLevel.near || family === familyLevel.near) return 2
  return given === givenLevel.like || family === familyLevel.like ? 1 : 0
}

/** The words to look for, each with the place in which it counts: two that are said apart may be written as one. */
export function saidWords(words: readonly string[]): {
  readonly places: number
  readonly said: readonly Said[]
} {
  const folded = words.flatMap(foldedWords)
  const apart = folded.map((word, place) => ({ word, places: [place] }))
  const joined = folded.slice(1).map((word, before) => ({
    word: `${folded[before] ?? ''}${word}`,
    places: [before, before + 1],
  }))
  return { places: folded.length, said: [...apart, ...joined] }
}

/** A word to look for. */
export interface Said {
  readonly word: string
  readonly places: readonly number[]
}
