import { dayOf, type Instant, wallClockOf } from './instant.ts'
import { addDays, daysBetween, type PlainDate, partsOf, weekday } from './plain-date.ts'

/** The months by name, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** '3 March 2026' */
export function longDate(on: PlainDate): string {
  const { day, month, year } = partsOf(on)
  return `${day} ${months[month - 1]} ${year}`
}

/** 'March 2026' of '2026-03', or of any day in it. */
export function longMonth(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`
}

/** '3 March 2026 at 14:05', by the clock on the wall in England. */
export function longMoment(at: Instant): string {
  const { on, time } = wallClockOf(at)
  return `${longDate(on)} at ${time}`
}

/** 'today at 14:05', 'yesterday at 14:05', 'Tuesday at 14:05' within the last week, else the date. */
export function recentMoment(at: Instant, now: Instant): string {
  const { on, time } = wallClockOf(at)
  return `${nearDay(on, dayOf(now))} at ${time}`
}

/** 'today', 'tomorrow', 'yesterday', a weekday within six days, else the date. */
export function nearDay(on: PlainDate, today: PlainDate): string {
  if (on === today) return 'today'
  if (on === addDays(today, 1)) return 'tomorrow'
  if (on === addDays(today, -1)) return 'yesterday'
  const name = weekdays[weekday(on) - 1] ?? ''
  return Math.abs(daysBetween(today, on)) < 7 ? `${on < today ? 'last ' : ''}${name}` : longDate(on)
}
