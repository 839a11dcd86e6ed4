import { readabilityOf } from '../../platform/language/reading.ts'
import { type GuideTerm, termsIn } from '../../platform/language/terms.ts'

/** A stretch of a text, and the term it is. */
export interface Stretch {
  readonly text: string
  readonly term: GuideTerm | null
}

/** How a text reads, worded. It never keeps anybody from sending it. */
export interface HowItReads {
  /** The whole text, its terms apart. */
  readonly stretches: readonly Stretch[]
  /** Each term of the guide that stands in it, once. */
  readonly terms: readonly GuideTerm[]
  /** Of what is addressed to a child or family; null of anything else, and of too few words. */
  readonly ease: string | null
  readonly long: readonly string[]
}

/** The age that a letter to a family is to be read from with ease. @source local standard, as on the portal */
const wantedAge = 11

/** How a text reads by the council's guide. @param toFamily it is addressed to a child or family: its ease of reading is told too */
export function howItReads(text: string, guide: readonly GuideTerm[], toFamily: boolean): HowItReads {
  const found = termsIn(text, guide)
  const once = new Map(found.map(({ term, instead, because }) => [term, { term, instead, because }]))
  const readability = toFamily ? readabilityOf(text) : null
  return {
    stretches: stretchesOf(text, found),
    terms: [...once.values()],
    ease: readability && easeOf(readability),
    long: readability?.long ?? [],
  }
}

function stretchesOf(text: string, found: ReturnType<typeof termsIn>): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const { at, written, term, instead, because } of found) {
    stretches.push(
      { text: text.slice(from, at), term: null },
      { text: written, term: { term, instead, because } },
    )
    from = at + written.length
  }
  return [...stretches, { text: text.slice(from), term: null }].filter((one) => one.text !== '')
}

function easeOf({ age, sentenceLength }: { readonly age: number; readonly sentenceLength: number }): string {
  const read = `It can be read from about the age of ${age}, with ${sentenceLength} words in a sentence.`
  return age <= wantedAge ? read : `${read} Shorter words and sentences would help more people to read it.`
}
