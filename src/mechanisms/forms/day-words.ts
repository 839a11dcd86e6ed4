import { type Instant, wallClockOf } from '../../platform/instant.ts'
import { type PlainDate, partsOf } from '../../platform/plain-date.ts'

const months = [
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

/** '3 March 2026' */
export function longDate(on: PlainDate): string {
  const { day, month, year } = partsOf(on)
  return `${day} ${months[month - 1]} ${year}`
}

/** '3 March 2026 at 14:05', by the clock on the wall in England. */
export function longMoment(at: Instant): string {
  const { on, time } = wallClockOf(at)
  return `${longDate(on)} at ${time}`
}

/** The number of a month written as '3', '03', 'Mar' or 'march'; null where it is none. */
export function monthNumber(typed: string): number | null {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const name = typed.toLowerCase().replace(/\.$/, '')
  if (name.length < 3) return null
  // 'Sept' is no start of a month's name, yet the usual short form.
  const at = months.findIndex((month) => month.toLowerCase().startsWith(name === 'sept' ? 'sep' : name))
  return at < 0 ? null : at + 1
}
