import { type PlainDate, partsOf, weekday } from '../../platform/plain-date.ts'
import type { UnknownReason } from './due-date.ts'
import { type Duration, durationInWords } from './duration.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
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
] as const

/** 'Tuesday 14 April 2026'. */
export function dayInWords(on: PlainDate): string {
  return `${weekdays[weekday(on) - 1]} ${shortDay(on)}`
}

/** '14 April 2026'. */
export function shortDay(on: PlainDate): string {
  const { year, month, day } = partsOf(on)
  return `${day} ${months[month - 1]} ${year}`
}

/** An event or field by its words: 'conference-held' is 'conference held', 'plannedOn' is 'planned on'. */
export function nameInWords(type: string): string {
  return type
    .replaceAll('-', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
}

/** '2 working days before', 'by 31 July'. */
export function lengthInWords(within: Exclude<Duration, { unit: 'council sets' }>): string {
  if (within.unit === 'day of the year') return `the next ${within.day} ${months[within.month - 1]}`
  if (within.unit !== 'before') return durationInWords(within)
  const { of } = within
  return of.unit === 'council sets' ? 'the council’s number before' : `${durationInWords(of)} before`
}

/** Why a due date can't be told, for people. */
export const unknownInWords: Readonly<Record<UnknownReason, string>> = {
  'before our bank holidays':
    'The clock started before 2015, the first year for which we hold bank holidays.',
  'no term calendar': 'The council has not yet given its school terms for this time.',
  'no time recorded': 'The clock runs in hours, and no time of day was recorded.',
  'no date recorded': 'The day it is counted from was not recorded.',
  'no date of birth': 'The rule depends on age, and no date of birth is recorded.',
  paused: 'The clock is paused and has not started again.',
}
