import { formClasses } from './forms.ts'
import { skeletons } from './skeleton.ts'

/** One part of a name with all that is worked out from it once. Equal texts are the same object. */
export interface NamePart {
  /** Its words joined: 'okonkwoeze'. */
  readonly text: string
  readonly words: readonly string[]
  /** Of the whole and, where there are several words, of each. */
  readonly skeletons: readonly string[]
  readonly wordSkeletons: readonly (readonly string[])[]
  /** Classes of names that are forms of one another, of the whole and of its first word. */
  readonly forms: readonly number[]
  readonly isInitial: boolean
  /** One bit for each letter it holds, to see quickly that two parts are far apart. */
  readonly letters: number
}

const known = new Map<string, NamePart>()
/** Names of a whole county fit; a stream of invented ones must not fill the memory. */
const mostKnown = 400_000

/** @param words at least one, in plain letters */
export function namePart(words: readonly string[]): NamePart {
  const written = words.join(' ')
  const held = known.get(written)
  if (held) return held
  const part = madePart(words)
  if (known.size >= mostKnown) known.clear()
  known.set(written, part)
  return part
}

function madePart(words: readonly string[]): NamePart {
  const text = words.join('')
  const core = words.length > 1 ? words.filter((word) => !familyParticles.has(word)) : words
  const own = core.length > 0 ? core : words
  return {
    text,
    words: own,
    skeletons: skeletons(text),
    wordSkeletons: own.map(skeletons),
    forms: [...new Set([...formClasses(text), ...formClasses(own[0] ?? text)])],
    isInitial: text.length === 1,
    letters: lettersOf(text),
  }
}

const familyParticles = new Set(
  'de da do dos das di del della la le van von der den ter ten el al ul ur bin ibn bint abu o mc mac st y'.split(
    ' ',
  ),
)

function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) - 97)
  return bits
}
