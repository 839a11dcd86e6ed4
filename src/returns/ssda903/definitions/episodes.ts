import type { Day } from '../../day.ts'
import type { Child } from '../child.ts'
import { adoptedReasons, adoptivePlaces, shortBreaks, temporaryPlaces } from '../codes.ts'
import { isOneOf, type Row } from '../row.ts'

type Episode = Row<'Episodes'>

/** A short break: legal status V3 or V4. A blank status is none. */
export function isShortBreak({ LS }: Episode): boolean {
  return isOneOf(LS, shortBreaks)
}

/** A temporary placement: T0 to T4. */
export function isTemporary({ PLACE }: Episode): boolean {
  return isOneOf(PLACE, temporaryPlaces)
}

/** Placed for adoption: A3 to A6. */
export function isPlacedForAdoption({ PLACE }: Episode): boolean {
  return isOneOf(PLACE, adoptivePlaces)
}

/** Ended in adoption: E11 or E12. */
export function endedInAdoption({ REC }: Episode): boolean {
  return isOneOf(REC, adoptedReasons)
}

/** Whether an episode touches a span of days; one without an end date is open. */
export function touches({ DECOM, DEC }: Episode, span: { readonly start: Day; readonly end: Day }): boolean {
  return DECOM.day <= span.end && (DEC.day >= span.start || Number.isNaN(DEC.day))
}

/** The episode with the earliest DECOM; undefined where none has a date. */
export function firstEpisode(episodes: readonly Episode[]): Episode | undefined {
  return extreme(episodes, (day, best) => day < best)
}

/** The episode with the latest DECOM, the earlier in the file on a tie; undefined where none has a date. */
export function latestEpisode(episodes: readonly Episode[]): Episode | undefined {
  return extreme(episodes, (day, best) => day > best)
}

function extreme(episodes: readonly Episode[], isBetter: (day: Day, best: Day) => boolean) {
  let best: Episode | undefined
  for (const episode of episodes) {
    const day = episode.DECOM.day
    if (!Number.isNaN(day) && (best === undefined || isBetter(day, best.DECOM.day))) best = episode
  }
  return best
}

/** Neighbours in a list: each row with the one before it. Give `child.episodes` for previous and next episodes. */
export function consecutive<R>(rows: readonly R[]): readonly (readonly [R, R])[] {
  return rows.slice(1).flatMap((row, at): (readonly [R, R])[] => {
    const before = rows[at]
    return before === undefined ? [] : [[before, row]]
  })
}

/** Whether the child has an episode this year that is no short break; a blank legal status counts as none. */
export function isMoreThanShortBreaks({ now }: Child): boolean {
  return now.Episodes.some((episode) => !isShortBreak(episode))
}
