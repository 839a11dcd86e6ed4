/** One line of the council's guide: a term, what one might say instead, and why. */
export interface GuideTerm {
  readonly term: string
  readonly instead: string
  readonly because: string
}

/** A term as it stands in a text. */
export interface TermFound extends GuideTerm {
  /** As it was written. */
  readonly written: string
  /** Signs from the beginning of the text. */
  readonly at: number
}

/**
 * The terms of a guide in a text, in its order, as whole words, in capitals or not, in one or many. Of terms that begin at one place
 * the longest counts: 'looked-after child' before 'looked-after'.
 */
export function termsIn(text: string, guide: readonly GuideTerm[]): TermFound[] {
  const all = guide.flatMap((line) =>
    [...text.matchAll(patternOf(line.term))].map((match) => ({
      ...line,
      written: match[0],
      at: match.index,
    })),
  )
  const sorted = all.toSorted((one, two) => one.at - two.at || two.written.length - one.written.length)
  const kept: TermFound[] = []
  for (const found of sorted) {
    const last = kept.at(-1)
    if (!last || found.at >= last.at + last.written.length) kept.push(found)
  }
  return kept
}

/** Spaces may be line breaks. A term in capitals alone ('LAC') is meant so: it is no part of a word, and no word in small letters. */
function patternOf(term: string): RegExp {
  const words = term.trim().split(/\s+/).map(escaped).join('\\s+')
  const isInitials = /^[A-Z]{2,}$/.test(term)
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:s|’s|'s)?(?![\\p{L}\\p{N}])`, isInitials ? 'gu' : 'giu')
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
