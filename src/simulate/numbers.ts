import { isNhsNumber, isUpn } from '../record/people/identifier.ts'
import type { Random } from './random.ts'

/** An NHS number from the range that is kept for tests and given to nobody. Source: NHS England, numbers that begin with 999. */
export function madeUpNhsNumber(random: Random): string {
  const first = `999${digits(6, random)}`
  return [...'0123456789'].map((last) => first + last).find(isNhsNumber) ?? madeUpNhsNumber(random)
}

/** A unique pupil number of a council that does not exist (000). */
export function madeUpUpn(random: Random): string {
  const rest = `000${digits(9, random)}`
  const letters = [...'ABCDEFGHJKLMNPQRTUVWXYZ']
  return letters.map((letter) => letter + rest).find(isUpn) ?? madeUpUpn(random)
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => String(random.whole(0, 9))).join('')
}
