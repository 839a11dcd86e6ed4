declare const plain: unique symbol
/** A day with no time and no zone: 'YYYY-MM-DD'. Compare with < and >. */
export type PlainDate = string & { readonly [plain]: true }

const dayMs = 86_400_000

/** @throws RangeError unless `iso` is a real day: '2026-02-30' is refused. */
export function plainDate(iso: string): PlainDate {
  if (!isPlainDate(iso)) throw new RangeError(`Not a day: ${iso}`)
  return iso
}

// In a leap year; the one other day is asked for apart.
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether `iso` names a real day, written 'YYYY-MM-DD'. */
export function isPlainDate(iso: string): iso is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (longestMonths[month - 1] ?? 0) && (isLeap || month !== 2 || day < 29)
}

/** The day `days` calendar days after `from`; negative counts back. */
export function addDays(from: PlainDate, days: number): PlainDate {
  return dayOf(Date.parse(`${from}T00:00Z`) + days * dayMs)
}

/** The same day of a later month, or the last day of that month where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(from: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(from)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const target = Math.min(day, lastOfMonth.getUTCDate())
  return dayOf(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), target))
}

/** The first day of a day's own month. */
export function firstOfMonth(on: PlainDate): PlainDate {
  return plainDate(`${on.slice(0, 7)}-01`)
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(from: PlainDate, years: number): PlainDate {
  return addMonths(from, years * 12)
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs)
}

/** Age in whole years on a day; negative before birth. */
export function ageOn(bornOn: PlainDate, on: PlainDate): number {
  const born = partsOf(bornOn)
  const then = partsOf(on)
  const hadBirthday = then.month > born.month || (then.month === born.month && then.day >= born.day)
  return then.year - born.year - (hadBirthday ? 0 : 1)
}

/** 1 Monday … 7 Sunday. */
export function weekday(on: PlainDate): number {
  return new Date(`${on}T00:00Z`).getUTCDay() || 7
}

/** Year, month (1-12) and day (1-31) of a day. */
export function partsOf(on: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) }
}

function dayOf(epochMs: number): PlainDate {
  return plainDate(new Date(epochMs).toISOString().slice(0, 10))
}
