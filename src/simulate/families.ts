import { addDays } from '../platform/plain-date.ts'
import type { Load } from '../record/bulk/load.ts'
import { callDaysInSpan } from './calls.ts'
import { makeHousehold } from './household.ts'
import { randomOf } from './random.ts'
import { tellStory } from './story.ts'
import type { World } from './world.ts'

/** A family told into a load. */
export interface ToldFamily {
  readonly people: readonly string[]
  readonly children: number
}

/**
 * Makes up the family of a number and tells its story. Each family has a chance of its own, so that the borough of a seed
 * does not depend on how many are made at once.
 * @param most children at most, so that a borough has exactly as many as were asked for
 */
export function tellFamily(world: World, load: Load, { seed, number, most }: Which): ToldFamily {
  const random = randomOf(seed, 'family', number)
  const { profile, span } = world
  const every = Math.round(1 / profile.openNow)
  const openNow = number % every === 3 ? Math.floor(number / every) : null
  const need = random.weighted(profile.needs.map((one) => [one, one.share] as const))
  const days = callDaysInSpan(span, need, random)
  const firstOn = days[0] ?? addDays(span.today, -1)
  // A family with a contact open now has children of an age for one now.
  const around = openNow === null ? firstOn : addDays(span.today, -8)
  const home = makeHousehold({ profile, need, firstOn, around, mostChildren: most }, random)
  const known = new Set<string>()
  const kept = { work: new Map(), sharing: new Map(), addresses: new Map(), protection: new Map() }
  tellStory({ world, home, random, load, openNow, known, ...kept }, days)
  return { people: [...known], children: home.children.filter(({ id }) => known.has(id)).length }
}

interface Which {
  readonly seed: number
  readonly number: number
  readonly most: number
}
