import { isDay } from '../../../day.ts'
import type { Child } from '../../child.ts'
import { firstEpisode, latestEpisode } from '../../definitions/episodes.ts'
import type { Row } from '../../row.ts'

type Episode = Row<'Episodes'>

/** The episode that goes on over the turn of the year, as each return has it. */
export interface Carried {
  readonly first: Episode
  readonly before: Episode
}

/** The first episode of this year beside the last of the year before, where that was left open; null where there is no such pair. */
export function carriedOver({ now, last }: Child): Carried | null {
  const first = firstEpisode(now.Episodes)
  const before = latestEpisode(last.Episodes)
  return first && before && !isDay(before.DEC.day) ? { first, before } : null
}

/** Whether the distance from home changed by 0.2 miles or more, or appeared. */
export function isDistanceChanged({ first, before }: Carried): boolean {
  if (first.PL_DISTANCE === null) return false
  if (before.PL_DISTANCE === null) return true
  // In tenths of a mile, because 0.3 - 0.1 is not quite 0.2.
  return Math.round(Math.abs(first.PL_DISTANCE - before.PL_DISTANCE) * 10) >= 2
}
