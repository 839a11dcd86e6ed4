import type { Person } from '../clean/person.ts'
import type { Chances } from '../model.ts'
import { fullNameOf } from '../rarity.ts'

/** Days of birth so far apart are no slip: two people, then. */
const farApartDays = 366
/** One day of birth in some hundred is within a year of another's; a rough share does. */
const shareFarApart = 0.9

/**
 * How much oftener two people share both names than the chances of each would have it. Counted over pairs of one full name
 * who were born years apart, since the others may be one person.
 */
export function namesTogether(persons: readonly Person[], given: Chances, family: Chances): number {
  const byName = Map.groupBy(persons, ({ names: [name] }) =>
    name?.given && name.family ? fullNameOf(name.given, name.family) : '',
  )
  byName.delete('')
  const far = [...byName.values()].reduce((sum, alike) => sum + pairsFarApart(alike), 0)
  const pairs = ((persons.length * (persons.length - 1)) / 2) * shareFarApart
  const byChance = (given.unrelated[0] ?? 1) * (family.unrelated[0] ?? 1)
  // Ten pairs of neither more nor less, so that a small file does not jump to conclusions.
  return Math.min(16, Math.max(1, (far + 10) / (pairs * byChance + 10)))
}

/** Sorted by day, the pairs further apart than a year are counted in one pass. */
function pairsFarApart(persons: readonly Person[]): number {
  const days = persons
    .map(({ births: [birth] }) => birth?.dayNumber ?? Number.NaN)
    .filter((day) => !Number.isNaN(day))
    .toSorted((a, b) => a - b)
  let near = 0
  let pairs = 0
  for (const [place, day] of days.entries()) {
    while (day - (days[near] ?? day) > farApartDays) near++
    pairs += Math.min(near, place)
  }
  return pairs
}
