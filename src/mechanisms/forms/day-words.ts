import { months } from '../../platform/day-words.ts'

/** The number of a month written as '3', '03', 'Mar' or 'march'; null where it is none. */
export function monthNumber(typed: string): number | null {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const name = typed.toLowerCase().replace(/\.$/, '')
  if (name.length < 3) return null
  // 'Sept' is no start of a month's name, yet the usual short form.
  const at = months.findIndex((month) => month.toLowerCase().startsWith(name === 'sept' ? 'sep' : name))
  return at < 0 ? null : at + 1
}
