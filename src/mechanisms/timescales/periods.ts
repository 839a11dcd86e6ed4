import {
  addDays,
  addMonths,
  addYears,
  firstOfMonth,
  type PlainDate,
  partsOf,
  plainDate,
} from '../../platform/plain-date.ts'
import type { Calendar } from './calendar.ts'
import type { AnyPeriodic } from './rule.ts'

/** A month, term or year. The name is the obligation's key. */
export interface Period {
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * The periods that begin on or after a day, as far as the calendar lays them out; null where terms are asked for and the
 * council has given none.
 */
export function periodsFrom(
  start: PlainDate,
  every: AnyPeriodic['every'],
  calendar: Calendar,
): Period[] | null {
  if (every === 'term') return calendar.terms && termsFrom(start, calendar)
  const first = every === 'month' ? firstMonth(start) : firstYear(start, every.yearFrom)
  const next = every === 'month' ? (on: PlainDate) => addMonths(on, 1) : (on: PlainDate) => addYears(on, 1)
  const periods: Period[] = []
  for (let from = first; from <= calendar.periodsTo; from = next(from)) {
    periods.push({ name: every === 'month' ? from.slice(0, 7) : from, from, to: addDays(next(from), -1) })
  }
  return periods
}

function termsFrom(start: PlainDate, { terms, periodsTo }: Calendar): Period[] {
  return (terms ?? [])
    .filter((term) => term.from >= start && term.from <= periodsTo)
    .map(({ from, to }) => ({ name: `term of ${from}`, from, to }))
}

function firstMonth(start: PlainDate): PlainDate {
  const ownMonth = firstOfMonth(start)
  return ownMonth === start ? start : addMonths(ownMonth, 1)
}

function firstYear(start: PlainDate, { month, day }: { month: number; day: number }): PlainDate {
  const { year } = partsOf(start)
  const own = addDays(addMonths(plainDate(`${year}-01-01`), month - 1), day - 1)
  return own >= start ? own : addYears(own, 1)
}
