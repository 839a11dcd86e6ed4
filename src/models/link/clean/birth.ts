import { isPlainDate } from '../../../platform/plain-date.ts'
import type { BirthAssertion } from '../assertions.ts'

/** A day of birth ready to compare. */
export interface CleanBirth {
  /** Eight digits, also where they are no real day: '20191305' may still be a day and month the wrong way round. */
  readonly digits: string
  readonly year: number
  readonly month: number
  readonly day: number
  /** Days since 1970, for distances; NaN where the digits are no real day. */
  readonly dayNumber: number
  /** 1 January, or the first of a month where the writer says it is estimated: the day is not evidence. */
  readonly estimated: boolean
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const dayMs = 86_400_000

/**
 * Reads a day in any usual form. Null for nothing, for words, and for days that stand for 'not known': before 1900, and
 * 1 January of 1900 and 1901.
 */
export function cleanBirth({ on, estimated = false }: BirthAssertion): CleanBirth | null {
  const [year, month, day] = datePartsOf(on.trim().toLowerCase())
  if (year === undefined || month === undefined || day === undefined) return null
  if (year < 1900 || year > 2199 || (year <= 1901 && month === 1 && day === 1)) return null
  const iso = `${year}-${two(month)}-${two(day)}`
  return {
    digits: iso.replaceAll('-', ''),
    year,
    month,
    day,
    dayNumber: isPlainDate(iso) ? Date.parse(`${iso}T00:00Z`) / dayMs : Number.NaN,
    estimated: day === 1 && (month === 1 || estimated),
  }
}

/** Year, month and day as written, not yet known to be a real day. */
function datePartsOf(text: string): readonly number[] {
  const iso = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:$|[t ])/.exec(text)
  if (iso) return iso.slice(1, 4).map(Number)
  const british = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\d{1,2}|[a-z]{3,9})[-/., ]+(\d{4}|\d{2})$/.exec(text)
  if (!british) return []
  const [, day = '', month = '', year = ''] = british
  return [fullYear(Number(year)), monthOf(month), Number(day)]
}

/** Two digits are of this century up to 29: children are many more than people over ninety. */
function fullYear(year: number): number {
  if (year >= 100) return year
  return year < 30 ? 2000 + year : 1900 + year
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3)) + 1
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
