import type { PlainDate } from '../platform/plain-date.ts'

/** A day as whole days since 1 January 1970. NaN is “no date”: every comparison with it is false, as the rules want. */
export type Day = number

const dayMs = 86_400_000
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

// The span that the sector's own validator can hold; a year outside it is a slip of the pen in any case.
const firstYear = 1678
const lastYear = 2261

/** The day of a year, month (1-12) and day of month; NaN where there is no such day. */
export function dayOf(year: number, month: number, date: number): Day {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const isReal = date >= 1 && date <= (longestMonths[month - 1] ?? 0) && (isLeap || month !== 2 || date < 29)
  return isReal && year >= firstYear && year <= lastYear
    ? Date.UTC(year, month - 1, date) / dayMs
    : Number.NaN
}

/** Year, month (1-12) and day of month of a day. */
export function partsOfDay(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * dayMs)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** The same day `years` later (or earlier); 29 February goes to 28 February. NaN stays NaN. Birthdays: `addYears(dob, 18)`. */
export function addYears(day: Day, years: number): Day {
  if (Number.isNaN(day)) return day
  const { year, month, date } = partsOfDay(day)
  const there = dayOf(year + years, month, date)
  return Number.isNaN(there) ? dayOf(year + years, month, date - 1) : there
}

/** The day as people write it: 01/04/2026. */
export function dayText(day: Day): string {
  const { year, month, date } = partsOfDay(day)
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

/** Whether there is a day: neither blank nor unreadable. */
export function isDay(day: Day): boolean {
  return !Number.isNaN(day)
}

/** The day of a date written YYYY-MM-DD. */
export function dayOn(on: PlainDate): Day {
  return Date.parse(`${on}T00:00Z`) / dayMs
}

/** Saturday or Sunday; false of no day. 1 January 1970 was a Thursday. */
export function isWeekend(day: Day): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5
}
