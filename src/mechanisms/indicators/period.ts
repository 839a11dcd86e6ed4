import { AppError } from '../../platform/errors.ts'
import { addDays, addMonths, addYears, daysBetween, type PlainDate } from '../../platform/plain-date.ts'
import type { Period } from './declaration.ts'

/** The period ends before it begins, or begins after the day it is asked for. */
export class WrongPeriod extends AppError<'WRONG_PERIOD'> {}

/** The 12 months that end on a day: as at 31 March 2025, from 1 April 2024. */
export function yearTo(asAt: PlainDate): Period {
  return { from: addYears(addDays(asAt, 1), -1), to: asAt, asAt }
}

/** The part of a period that had passed on its as-at day. @throws WrongPeriod */
export function passedPart({ from, to, asAt }: Period): Period {
  if (from > to)
    throw new WrongPeriod('WRONG_PERIOD', `The period ends on ${to}, before it begins on ${from}`)
  if (from > asAt)
    throw new WrongPeriod('WRONG_PERIOD', `The period begins on ${from}, after the day asked for, ${asAt}`)
  return { from, to: to < asAt ? to : asAt, asAt }
}

/** A fraction: a count of the period times `times`, divided by `over`, is a count of a year. */
export interface YearOverPeriod {
  readonly times: number
  readonly over: number
}

/** Raises a period under 12 months to a year: by months where it is of whole months, else by days of 365. Never lowers. */
export function yearOver({ from, to }: Period): YearOverPeriod {
  const after = addDays(to, 1)
  if (addYears(from, 1) <= after) return { times: 1, over: 1 }
  const months = Array.from({ length: 11 }, (_, n) => n + 1).find((count) => addMonths(from, count) === after)
  return months ? { times: 12, over: months } : { times: 365, over: daysBetween(from, after) }
}
