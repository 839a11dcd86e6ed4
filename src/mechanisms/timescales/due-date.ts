import { addHours, dayOf, type Instant, instantOf, momentAt } from '../../platform/instant.ts'
import {
  addDays,
  addMonths,
  addYears,
  type PlainDate,
  partsOf,
  plainDate,
} from '../../platform/plain-date.ts'
import { type Calendar, CalendarEnds } from './calendar.ts'
import type { Before, DayOfYear, Days, DayUnit, Hours } from './duration.ts'

/** Why a due date can't be told. We never guess one. */
export type UnknownReason =
  | 'before our bank holidays'
  | 'no term calendar'
  | 'no time recorded'
  | 'no date recorded'
  | 'no date of birth'
  | 'paused'

/** A day, or the reason why it can't be told. */
export type Reckoned = { readonly on: PlainDate } | { readonly unknown: UnknownReason }

/** A duration in whole days, with the council's own number already looked up. */
export type DayDuration = Days | DayOfYear | Before<Days>

/**
 * The last day on which a timescale is still met; null when that can't be told (a working-day clock that starts before
 * 2015; a school-day or term clock without a term calendar), so that a comparison without a check does not compile.
 *
 * @param from the day the clock starts, counted as day 0
 * @param within whole days; for hours use `dueAt`
 * @throws CalendarEnds when the bank holidays we hold stop before the answer
 * @source bank holidays: the list for England and Wales
 * @example dueDate(plainDate('2026-03-20'), workingDays(15), calendar) // '2026-04-14', after Easter
 */
export function dueDate(from: PlainDate, within: DayDuration, calendar: Calendar): PlainDate | null {
  const reckoned = reckonDay(from, within, calendar)
  return 'on' in reckoned ? reckoned.on : null
}

/**
 * The last moment at which a timescale is still met; null as for `dueDate`.
 * Hours run through nights, weekends and clock changes; a working-day clock ends at the close of the council's day.
 * @throws CalendarEnds as `dueDate`
 */
export function dueAt(from: Instant, within: DayDuration | Hours, calendar: Calendar): Instant | null {
  if (within.unit === 'hour') return addHours(from, within.count)
  const on = dueDate(dayOf(from), within, calendar)
  return on && lastMomentOf(on, unitOf(within), calendar)
}

/** As `dueDate`, with the reason where the answer can't be told. @throws CalendarEnds */
export function reckonDay(from: PlainDate, within: DayDuration, calendar: Calendar): Reckoned {
  if (within.unit === 'day of the year') return { on: nextDayOfYear(from, within) }
  if (within.unit === 'before')
    return countDays(from, { unit: within.of.unit, count: -within.of.count }, calendar)
  return countDays(from, within, calendar)
}

/** The unit whose end of day rules: working and school days close with the council, the rest at midnight. */
export function unitOf(within: DayDuration): DayUnit {
  if (within.unit === 'before') return within.of.unit
  return within.unit === 'day of the year' ? 'calendar day' : within.unit
}

/** The last moment of a due day. */
export function lastMomentOf(on: PlainDate, unit: DayUnit, calendar: Calendar): Instant {
  if (unit === 'working day' || unit === 'school day') return momentAt(on, calendar.closesAt)
  return instantOf(new Date(Date.parse(momentAt(addDays(on, 1), '00:00')) - 1))
}

function countDays(from: PlainDate, { unit, count }: Days, calendar: Calendar): Reckoned {
  switch (unit) {
    case 'calendar day':
      return { on: addDays(from, count) }
    case 'week':
      return { on: addDays(from, count * 7) }
    case 'month':
      return { on: addMonths(from, count) }
    case 'year':
      return { on: addYears(from, count) }
    case 'working day':
      return countWorkingDays(from, count, calendar)
    case 'school day':
      return withinTerms(from, calendar, nthDay(calendar.schoolDays, from, count))
    case 'term':
      return withinTerms(from, calendar, nthTermEnd(from, count, calendar))
  }
}

function countWorkingDays(from: PlainDate, count: number, calendar: Calendar): Reckoned {
  if (from < calendar.startsOn) return { unknown: 'before our bank holidays' }
  const on = from > calendar.endsOn ? undefined : nthDay(calendar.workingDays, from, count)
  if (on) return { on }
  if (count < 0 && from <= calendar.endsOn) return { unknown: 'before our bank holidays' }
  throw new CalendarEnds(
    'CALENDAR_ENDS',
    `Bank holidays are held up to ${calendar.endsOn}; asked from ${from}`,
  )
}

/**
 * The one place that knows day 0: the day a clock starts is never counted, also when it is no counting day itself,
 * so the first counting day after it is day 1. Counting nothing lands on the start, or on the next counting day.
 *
 * @param days the days that count, in order
 * @param count how many; negative counts back, and the start again is not counted
 */
function nthDay(days: readonly PlainDate[], from: PlainDate, count: number): PlainDate | undefined {
  const onOrAfter = firstIndex(days, (on) => on >= from)
  if (count <= 0) return days[onOrAfter + count]
  const after = days[onOrAfter] === from ? onOrAfter + 1 : onOrAfter
  return days[after + count - 1]
}

/** How many counting days lie after `from`, up to and with `to`. */
export function countingDaysBetween(days: readonly PlainDate[], from: PlainDate, to: PlainDate): number {
  return firstIndex(days, (on) => on > to) - firstIndex(days, (on) => on > from)
}

/** The end of the n-th term that begins after `from`. */
function nthTermEnd(from: PlainDate, count: number, { terms }: Calendar): PlainDate | undefined {
  return terms?.filter((term) => term.from > from)[count - 1]?.to
}

/** Before the first term we hold there may have been others, so nothing is said of a clock that starts there. */
function withinTerms(from: PlainDate, { terms }: Calendar, on: PlainDate | undefined): Reckoned {
  const first = terms?.[0]
  return on && first && from >= first.from ? { on } : { unknown: 'no term calendar' }
}

function nextDayOfYear(from: PlainDate, { month, day }: DayOfYear): PlainDate {
  const { year } = partsOf(from)
  const inYear = (of: number) => addDays(addMonths(firstOfYear(of), month - 1), day - 1)
  return inYear(year) >= from ? inYear(year) : inYear(year + 1)
}

function firstOfYear(year: number): PlainDate {
  return plainDate(`${year}-01-01`)
}

/** Index of the first entry that passes; days are in order, so halving finds it. */
function firstIndex(days: readonly PlainDate[], passes: (on: PlainDate) => boolean): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const on = days[middle]
    if (on !== undefined && passes(on)) high = middle
    else low = middle + 1
  }
  return low
}
