import { type Calendar, dueDate, within } from '../mechanisms/timescales/index.ts'
import { dayOf, type Instant, instantOf, momentAt, wallClockOf } from '../platform/instant.ts'
import { addDays, type PlainDate, partsOf, weekday } from '../platform/plain-date.ts'
import type { Random } from './random.ts'

/** The time that the made-up history covers: up to the moment it is made at. Only what is open now came today. */
export interface Span {
  readonly from: PlainDate
  readonly today: PlainDate
  /** Now: nothing is written later. */
  readonly end: Instant
  readonly calendar: Calendar
}

/** So many years up to a moment. */
export function spanOf(now: Instant, years: number, calendar: Calendar): Span {
  const today = dayOf(now)
  return { from: addDays(today, -Math.round(years * 365.25)), today, end: now, calendar }
}

/** A working day so many after a day; by plain days where the bank holidays are not known. */
export function workingDaysAfter(span: Span, from: PlainDate, count: number): PlainDate {
  if (count === 0) return isWorkingDay(span, from) ? from : workingDaysAfter(span, from, 1)
  return dueDate(from, within.workingDays(count), span.calendar) ?? addDays(from, Math.round(count * 1.4))
}

export function isWorkingDay({ calendar }: Span, on: PlainDate): boolean {
  return weekday(on) < 6 && !calendar.holidays.has(on)
}

/** Whether the day team is there: else the out-of-hours team does the same work. */
export function isOfficeHours(span: Span, at: Instant): boolean {
  const { on, time } = wallClockOf(at)
  return isWorkingDay(span, on) && time >= '08:00' && time < '18:00'
}

/** Whether schools are closed: the usual weeks of an English year, near enough for a made-up borough. */
export function isSchoolHoliday(on: PlainDate): boolean {
  const { month, day } = partsOf(on)
  const stretches: readonly (readonly [number, number, number, number])[] = [
    [7, 24, 8, 31],
    [12, 21, 12, 31],
    [1, 1, 1, 3],
    [2, 14, 2, 21],
    [4, 3, 4, 17],
    [5, 27, 6, 2],
    [10, 25, 10, 31],
  ]
  const at = month * 100 + day
  return stretches.some(([m1, d1, m2, d2]) => m1 * 100 + d1 <= at && at <= m2 * 100 + d2)
}

/** A moment on a day between two wall-clock hours. */
export function momentBetween(
  on: PlainDate,
  [first, last]: readonly [number, number],
  random: Random,
): Instant {
  const minute = random.whole(Math.round(first * 60), Math.round(last * 60) - 1)
  const two = (number: number) => String(number).padStart(2, '0')
  return momentAt(on, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`)
}

export function minutesAfter(at: Instant, minutes: number): Instant {
  return instantOf(new Date(Date.parse(at) + Math.round(minutes) * 60_000))
}
