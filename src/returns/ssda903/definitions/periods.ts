import type { Day } from '../../day.ts'
import { isDay } from '../../day.ts'
import type { Child } from '../child.ts'

/** A time in care without a gap. `end` NaN: still open. */
export interface Period {
  readonly start: Day
  readonly end: Day
}

/** The child's periods of care: a new one starts where an episode begins later than the one before it ended. */
export function periodsOfCare({ episodes }: Child): readonly Period[] {
  const periods: Period[] = []
  let previousEnd: Day = Number.NaN
  for (const { DECOM, DEC } of episodes) {
    if (!isDay(DECOM.day)) continue
    const open = periods.at(-1)
    const joins = open !== undefined && !(DECOM.day > previousEnd)
    const period = { start: joins ? open.start : DECOM.day, end: DEC.day }
    if (joins) periods.pop()
    periods.push(period)
    previousEnd = DEC.day
  }
  return periods
}
