import type { CleanName } from '../clean/name.ts'
import type { NamePart } from '../names/part.ts'
import { missing } from './levels.ts'
import { compareFamily, compareGiven, familyLevel, givenLevel, isBlessingOnly } from './name-part.ts'

/** How two names agree read in the way that suits them best, and the parts that were set against each other. */
export interface NameAgreement {
  readonly given: number
  readonly family: number
  readonly order: number
  readonly middle: number
  readonly givenParts: readonly [NamePart, NamePart] | null
  readonly familyParts: readonly [NamePart, NamePart] | null
  /** How good a reading it is; only to choose between readings. */
  readonly merit: number
}

export const orderLevel = { asWritten: 0, swapped: 1, middleUsed: 2 } as const

// Rough bits of each level: they choose the reading, the model weighs it.
const givenMerit = [9, 7, 6, 6, 3, 1, -5]
const familyMerit = [8, 6, 6, 6, 1, -3]
const orderMerit = [0, -4, -3]

const nothing: NameAgreement = {
  given: missing,
  family: missing,
  order: missing,
  middle: missing,
  givenParts: null,
  familyParts: null,
  merit: 0,
}

/** The best reading of the best pair of names. */
export function compareNames(a: readonly CleanName[], b: readonly CleanName[]): NameAgreement {
  let best: NameAgreement | undefined
  for (const one of a) for (const other of b) best = bestOf(best, compareName(one, other))
  return best ?? nothing
}

function bestOf(best: NameAgreement | undefined, reading: NameAgreement): NameAgreement {
  return !best || isBetter(reading, best) ? reading : best
}

function compareName(a: CleanName, b: CleanName): NameAgreement {
  let best = read(a, b, {
    order: orderLevel.asWritten,
    givens: [a.given, b.given],
    families: [a.family, b.family],
  })
  if (best.given <= givenLevel.form && best.family <= familyLevel.near) return best
  if (mayBeSwapped(a, b)) best = better(best, swapped(a, b))
  for (const middle of b.middle) best = better(best, middleAsGiven(a, b, [a.given, middle]))
  for (const middle of a.middle) best = better(best, middleAsGiven(a, b, [middle, b.given]))
  return best
}

/** Nothing to gain from turning round a name whose parts share no letters the other way. */
function mayBeSwapped(a: CleanName, b: CleanName): boolean {
  return (a.given !== null && b.family !== null) || (a.family !== null && b.given !== null)
}

/** Either of the two crossed pairs may be the given names. */
function swapped(a: CleanName, b: CleanName): NameAgreement {
  const order = orderLevel.swapped
  const one = read(a, b, { order, givens: [a.given, b.family], families: [a.family, b.given] })
  return better(one, read(a, b, { order, givens: [a.family, b.given], families: [a.given, b.family] }))
}

function middleAsGiven(a: CleanName, b: CleanName, givens: Pair): NameAgreement {
  return read(a, b, { order: orderLevel.middleUsed, givens, families: [a.family, b.family] })
}

type Pair = readonly [NamePart | null, NamePart | null]

interface Reading {
  readonly order: number
  readonly givens: Pair
  readonly families: Pair
}

function read(a: CleanName, b: CleanName, { order, givens, families }: Reading): NameAgreement {
  const givenParts = both(givens)
  const familyParts = both(families)
  const given = givenParts ? givenOf(...givenParts) : missing
  const family = familyParts ? compareFamily(...familyParts) : missing
  if (!givenParts && !familyParts) return { ...nothing, merit: -9 }
  return {
    given,
    family,
    order,
    middle: order === orderLevel.middleUsed ? missing : compareMiddle(a.middle, b.middle),
    givenParts,
    familyParts,
    merit: meritOf(given, givenMerit) + meritOf(family, familyMerit) + (orderMerit[order] ?? 0),
  }
}

/** A boy written down as Muhammad only may have any other name beside it. */
function givenOf(a: NamePart, b: NamePart): number {
  const level = compareGiven(a, b)
  return level >= givenLevel.like && isBlessingOnly(a) !== isBlessingOnly(b) ? missing : level
}

function both([a, b]: Pair): readonly [NamePart, NamePart] | null {
  return a && b ? [a, b] : null
}

/** A reading in which the given names differ explains nothing, and so is never the better one. */
function better(a: NameAgreement, b: NameAgreement): NameAgreement {
  if (b.given !== missing && b.given >= givenLevel.like) return a
  return isBetter(b, a) ? b : a
}

/** Of two readings of one merit, the same is taken whichever name comes first. */
function isBetter(a: NameAgreement, b: NameAgreement): boolean {
  return a.merit > b.merit || (a.merit === b.merit && tieKey(a) < tieKey(b))
}

function tieKey({ given, family, order, middle, givenParts, familyParts }: NameAgreement): string {
  const texts = [givenParts, familyParts].map((parts) =>
    parts
      ?.map(({ text }) => text)
      .toSorted()
      .join('+'),
  )
  return [given, family, order, middle, ...texts].join(' ')
}

function meritOf(level: number, merits: readonly number[]): number {
  return merits[level] ?? 0
}

const middleLevel = { same: 0, initial: 1, different: 2 } as const

function compareMiddle(a: readonly NamePart[], b: readonly NamePart[]): number {
  if (a.length === 0 || b.length === 0) return missing
  let best: number = middleLevel.different
  for (const one of a) {
    for (const other of b) best = Math.min(best, middleOf(one, other))
  }
  return best
}

function middleOf(a: NamePart, b: NamePart): number {
  const level = compareGiven(a, b)
  if (a.isInitial || b.isInitial) return a.text[0] === b.text[0] ? middleLevel.initial : middleLevel.different
  return level <= givenLevel.part ? middleLevel.same : middleLevel.different
}
