import type { Person } from '../clean/person.ts'
import { missing } from './levels.ts'

const same = 0
const oneDigit = 1
const different = 2
const bothConfirmed = 3

export function compareNhsNumbers(a: Person['nhsNumbers'], b: Person['nhsNumbers']): number {
  let best: number = missing
  for (const one of a) {
    for (const other of b) {
      const level = numberLevel(one.value, other.value)
      best = Math.min(best, level === different && one.verified && other.verified ? bothConfirmed : level)
    }
  }
  return best
}

export function compareUpns(a: Person['upns'], b: Person['upns']): number {
  let best: number = missing
  for (const one of a) for (const other of b) best = Math.min(best, numberLevel(one.value, other.value))
  return best
}

export function compareOtherIds(a: readonly string[], b: readonly string[]): number {
  let best: number = missing
  for (const one of a) for (const other of b) best = Math.min(best, numberLevel(one, other))
  return best
}

/** Whether any is in both lists, where both have any. */
export function compareAny(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return missing
  return a.some((each) => b.includes(each)) ? 0 : 1
}

/** One digit changed or two neighbours swapped: what fingers do. */
function numberLevel(a: string, b: string): number {
  if (a === b) return same
  if (a.length !== b.length) return different
  let at = 0
  while (a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (a.slice(at + 1) === b.slice(at + 1)) return oneDigit
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return swapped ? oneDigit : different
}
