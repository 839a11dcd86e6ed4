import type { NameAssertion } from '../assertions.ts'
import { type NamePart, namePart } from '../names/part.ts'
import { nameWords } from './letters.ts'

/** A name ready to compare. A part is null where nobody knew it or only a stand-in was written. */
export interface CleanName {
  readonly given: NamePart | null
  readonly middle: readonly NamePart[]
  readonly family: NamePart | null
  /** 'Baby girl', 'Unknown', 'Twin 2': somebody without a given name as yet. */
  readonly placeholder: boolean
}

const titles = new Set(
  'mr mrs ms miss mx dr prof professor rev reverend sir lady dame master mstr sister father'.split(' '),
)
const standIns = new Set(
  'baby babygirl babyboy infant newborn unborn unknown unk unkn test tbc tba na notknown notgiven none nil null x xx xxx male female'.split(
    ' ',
  ),
)
const standInPhrase =
  /^(?:(?:baby|infant|unborn|newborn|twin|triplet)\b.*|.*\b(?:not known|not given|unknown|tbc|unborn)\b.*|n\/?a|u\/k)$/i

/** A name with titles and stand-ins taken out; two names for a given name are a given and middle names. */
export function cleanName({ given = '', middle = '', family = '' }: NameAssertion): CleanName {
  const givenWords = realWords(given)
  const middleWords = realWords(middle)
  const familyWords = realWords(family)
  const [first = null, ...rest] = partsOf(givenWords, given)
  return {
    given: first,
    middle: [...rest, ...partsOf(middleWords, middle)],
    family: familyWords.length > 0 ? namePart(withoutRepeats(familyWords)) : null,
    placeholder: givenWords.length === 0 && given.trim() !== '',
  }
}

/** 'Lily-Rose' is one name and 'Muhammad Hasan' two. */
function partsOf(words: readonly string[], written: string): NamePart[] {
  if (words.length === 0) return []
  const isOne = words.length > 1 && written.trim().split(/\s+/).length === 1
  return isOne ? [namePart(words)] : groupParticles(words).map(namePart)
}

const particles = new Set('abd abdul abdel abdal abu umm al el ul ur ud bin bint ibn'.split(' '))

/** 'Abd al Rahman' is one name: a particle belongs to the word after it. */
function groupParticles(words: readonly string[]): string[][] {
  const groups: string[][] = []
  let open = false
  for (const word of words) {
    const last = groups.at(-1)
    if (open && last) last.push(word)
    else groups.push([word])
    open = particles.has(word)
  }
  return groups
}

function withoutRepeats(words: readonly string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) === at)
}

function realWords(text: string): string[] {
  if (text === '' || standInPhrase.test(text.trim())) return []
  const words = nameWords(text).filter((word) => !titles.has(word))
  return words.some((word) => standIns.has(word)) && words.length <= 2
    ? words.filter((word) => !standIns.has(word) && word !== 'boy' && word !== 'girl')
    : words
}
