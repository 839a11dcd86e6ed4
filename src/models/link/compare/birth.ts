import type { CleanBirth } from '../clean/birth.ts'
import { missing } from './levels.ts'

export const birthLevel = {
  same: 0,
  sameEstimated: 1,
  swapped: 2,
  oneDigit: 3,
  yearApart: 4,
  sameMonth: 5,
  withinMonth: 6,
  estimated: 7,
  withinYear: 8,
  withinThree: 9,
  withinTwelve: 10,
  further: 11,
} as const

export interface BirthAgreement {
  readonly birth: number
  /** The day that both have, where they have one. */
  readonly shared: string | null
}

/** The best pair of days of birth. */
export function compareBirths(a: readonly CleanBirth[], b: readonly CleanBirth[]): BirthAgreement {
  let best: BirthAgreement = { birth: missing, shared: null }
  for (const one of a) for (const other of b) best = better(best, one, other)
  return best
}

function better(best: BirthAgreement, one: CleanBirth, other: CleanBirth): BirthAgreement {
  const birth = compareBirth(one, other)
  if (birth >= best.birth) return best
  return { birth, shared: birth <= birthLevel.sameEstimated ? one.digits : null }
}

function compareBirth(a: CleanBirth, b: CleanBirth): number {
  if (a.digits === b.digits) return a.estimated ? birthLevel.sameEstimated : birthLevel.same
  if (a.year === b.year && a.month === b.day && a.day === b.month) return birthLevel.swapped
  const estimated = a.estimated || b.estimated
  if (estimated && Math.abs(a.year - b.year) <= 1) return birthLevel.estimated
  if (!estimated && isOneDigitApart(a, b)) return oneDigitLevel(a, b)
  return distanceLevel(a, b)
}

function oneDigitLevel(a: CleanBirth, b: CleanBirth): number {
  return a.month === b.month && a.day === b.day && Math.abs(a.year - b.year) === 1
    ? birthLevel.yearApart
    : birthLevel.oneDigit
}

function distanceLevel(a: CleanBirth, b: CleanBirth): number {
  if (a.month === b.month && a.day === b.day && Math.abs(a.year - b.year) === 1) return birthLevel.yearApart
  if (a.year === b.year && a.month === b.month) return birthLevel.sameMonth
  const days = Math.abs(a.dayNumber - b.dayNumber)
  if (days <= 31) return birthLevel.withinMonth
  if (days <= 366) return birthLevel.withinYear
  if (days <= 1096) return birthLevel.withinThree
  if (days <= 4383) return birthLevel.withinTwelve
  return birthLevel.further
}

/** One digit changed, or two neighbours the wrong way round. */
function isOneDigitApart(a: CleanBirth, b: CleanBirth): boolean {
  const from = a.digits
  const to = b.digits
  let at = 0
  while (from.charCodeAt(at) === to.charCodeAt(at)) at++
  if (from.slice(at + 1) === to.slice(at + 1)) return true
  return from[at] === to[at + 1] && from[at + 1] === to[at] && from.slice(at + 2) === to.slice(at + 2)
}
