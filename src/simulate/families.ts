import { addDays } from '../platform/plain-date.ts'
import type { Load } from '../record/bulk/load.ts'
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
  const { from, today } = world.span
  const every = Math.round(1 / world.profile.openNow)
  const openNow = number % every === 3 ? Math.floor(number / every) : null
  const firstOn = addDays(from, random.whole(0, daysOf(from, today) - 1))
  // A family with a contact open now has children of an age for one now.
  const around = openNow === null ? firstOn : addDays(today, -8)
  const home = makeHousehold({ profile: world.profile, firstOn, around, mostChildren: most }, random)
  const known = new Set<string>()
  tellStory({
    world,
    home,
    random,
    load,
    openNow,
    known,
    work: new Map(),
    sharing: new Map(),
    addresses: new Map(),
  })
  return { people: [...known], children: home.children.filter(({ id }) => known.has(id)).length }
}

interface Which {
  readonly seed: number
  readonly number: number
  readonly most: number
}

function daysOf(from: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000)
}
