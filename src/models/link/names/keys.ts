import { doubleMetaphone } from 'double-metaphone'
import type { CleanName } from '../clean/name.ts'
import { formsVersion } from './forms.ts'
import type { NamePart } from './part.ts'

/** What a name is found by, to be kept beside it and indexed. */
export interface NameKeys {
  /** Skeletons of every word that may be a given name. */
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** Classes of given names that are forms of one another; valid with the version of the table. */
  readonly forms: readonly number[]
  /** Double Metaphone, both readings, of every word. */
  readonly sounds: readonly string[]
  /** All words as skeletons in alphabetical order: whatever order they were said in, it is the same. */
  readonly sorted: string
  /** Of the tables of forms; keys of another version are to be made anew. */
  readonly version: string
}

/** The keys of one name. Any of them may bring a candidate; none of them decides. */
export function nameKeys(name: CleanName): NameKeys {
  const givens = [name.given, ...name.middle].filter((part) => part !== null)
  const families = name.family ? [name.family] : []
  const parts = [...givens, ...families]
  return {
    given: distinct(givens.flatMap(partSkeletons)),
    family: distinct(families.flatMap(partSkeletons)),
    forms: distinct(givens.flatMap(({ forms }) => forms)),
    sounds: distinct(parts.flatMap(({ words }) => words.flatMap((word) => doubleMetaphone(word)))).filter(
      Boolean,
    ),
    sorted: sortedKey(name),
    version: formsVersion,
  }
}

/** Skeletons of a part as a whole and of each of its words. Initials bring too many. */
export function partSkeletons(part: NamePart): string[] {
  if (part.isInitial) return []
  return distinct([...part.skeletons, ...part.wordSkeletons.flat()])
}

/** Given and family name as skeletons in alphabetical order, by the first reading of each word. */
function sortedKey({ given, family }: CleanName): string {
  const words = [given, family].flatMap((part) => part?.wordSkeletons.map(([first = '']) => first) ?? [])
  return distinct(words).toSorted().join(' ')
}

function distinct<Key>(keys: readonly Key[]): Key[] {
  return [...new Set(keys)]
}
