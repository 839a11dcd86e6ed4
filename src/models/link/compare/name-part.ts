import { isOneStep, jaroWinkler } from '../jaro-winkler.ts'
import { formClasses, formsOf } from '../names/forms.ts'
import type { NamePart } from '../names/part.ts'

export const givenLevel = { same: 0, form: 1, sound: 2, near: 3, part: 4, like: 5, different: 6 } as const
export const familyLevel = { same: 0, part: 1, sound: 2, near: 3, like: 4, different: 5 } as const

const near = 0.92
const like = 0.8

/** How well two given names agree, as a level of 'given'. */
export function compareGiven(a: NamePart, b: NamePart): number {
  if (a === b || a.text === b.text) return givenLevel.same
  if (share(a.forms, b.forms)) return givenLevel.form
  if (a.isInitial || b.isInitial) return a.text[0] === b.text[0] ? givenLevel.part : givenLevel.different
  if (areFarApart(a, b)) return givenLevel.different
  const likeness = jaroWinkler(a.text, b.text)
  if (!areKnownApart(a, b) && soundAlike(a, b, likeness)) return givenLevel.sound
  if (isNear(a, b, likeness)) return givenLevel.near
  if (isSlipOfForm(a, b) || isSlipOfForm(b, a)) return givenLevel.near
  if (sharePart(a, b)) return givenLevel.part
  return likeness >= like ? givenLevel.like : givenLevel.different
}

const muhammad = formClasses('muhammad')

/** Muhammad before a boy's own name is a blessing, and some writers take it for the name: it does not tell him from another. */
export function isBlessingOnly(part: NamePart): boolean {
  return part.words.length === 1 && share(part.forms, muhammad)
}

/** How well two family names agree, as a level of 'family'. */
export function compareFamily(a: NamePart, b: NamePart): number {
  if (a === b || a.text === b.text) return familyLevel.same
  if (share(a.forms, b.forms)) return familyLevel.sound
  if (a.words.length + b.words.length > 2 && sharePart(a, b)) return familyLevel.part
  if (areFarApart(a, b)) return familyLevel.different
  if (sharePart(a, b)) return familyLevel.part
  const likeness = jaroWinkler(a.text, b.text)
  if (soundAlike(a, b, likeness)) return familyLevel.sound
  if (isNear(a, b, likeness) || isSlipOfForm(a, b) || isSlipOfForm(b, a)) return familyLevel.near
  return likeness >= like ? familyLevel.like : familyLevel.different
}

/** Short skeletons say little: Ava and Ivy have the same one. */
function soundAlike(a: NamePart, b: NamePart, likeness: number): boolean {
  return (
    likeness >= 0.6 &&
    a.skeletons.some((each) => b.skeletons.includes(each) && (each.length > 2 || likeness >= 0.78))
  )
}

function isNear(a: NamePart, b: NamePart, likeness: number): boolean {
  return likeness >= near || (Math.min(a.text.length, b.text.length) > 2 && isOneStep(a.text, b.text))
}

/** Hassan and Hussain sound alike by their skeletons, and are known to be two names: brothers have them. */
function areKnownApart(a: NamePart, b: NamePart): boolean {
  return a.forms.length > 0 && b.forms.length > 0
}

/** A name that no table knows, one slip from a form of the other: Temu, Temi, Temitope. */
function isSlipOfForm(slip: NamePart, known: NamePart): boolean {
  if (slip.forms.length > 0 || slip.text.length < 4) return false
  return known.forms.some((form) =>
    formsOf(form).some((name) => name.length > 3 && isOneStep(slip.text, name)),
  )
}

/** A word of a double name, or a short form that is the beginning of the long one. */
function sharePart(a: NamePart, b: NamePart): boolean {
  if (a.words.length > 1 || b.words.length > 1) {
    return a.words.some((word) => word.length > 2 && b.words.includes(word)) || shareSkeleton(a, b)
  }
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  return short.length >= 3 && (long.startsWith(short) || (short.length >= 4 && long.endsWith(short)))
}

function shareSkeleton(a: NamePart, b: NamePart): boolean {
  return a.wordSkeletons.some((word) =>
    word.some((each) => each.length > 2 && b.wordSkeletons.some((other) => other.includes(each))),
  )
}

function share(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && a.some((each) => b.includes(each))
}

/** Fewer than half of the letters of either in common: no likeness worth working out, and by far the usual case. */
function areFarApart(a: NamePart, b: NamePart): boolean {
  return (
    2 * bitsIn(a.letters & b.letters) < Math.max(bitsIn(a.letters), bitsIn(b.letters)) &&
    a.words.length + b.words.length < 3
  )
}

function bitsIn(letters: number): number {
  let bits = letters - ((letters >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
