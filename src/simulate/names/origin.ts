import type { Ethnicity } from '../../record/people/codes.ts'

/** How a family's names hang together. */
export type NameStyle =
  /** One family name for all; the parents may have different ones. */
  | 'family name'
  /** The family name has another ending for women: Kowalski, Kowalska. */
  | 'ending for women'
  /** Own name, father's name, grandfather's name; no family name is handed down. */
  | 'three names'
  /** Singh or Kaur after the given name, then a family name for most. */
  | 'singh or kaur'
  /** The father's given name or its first letter stands where others have a family name. */
  | 'father’s name'
  /** Two family names: the father's first, then the mother's. */
  | 'two family names'

/** Given and family names of one of the origins that an English town has. */
export interface Origin {
  readonly id: string
  /** How many of a hundred families in the default borough. */
  readonly weight: number
  readonly style: NameStyle
  readonly ethnicity: Ethnicity
  /** Null: English, or not asked. */
  readonly language: string | null
  /** The share of parents who need an interpreter. */
  readonly interpreter: number
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly families: readonly string[]
}

/** Names as they are typed in the lists: with commas between them. */
export function names(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim().replaceAll(/\s+/g, ' '))
}
