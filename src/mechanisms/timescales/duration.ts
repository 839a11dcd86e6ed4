/** Units of whole days. A month or a year is a calendar one. */
export const dayUnits = [
  'working day',
  'calendar day',
  'week',
  'month',
  'year',
  'school day',
  'term',
] as const
export type DayUnit = (typeof dayUnits)[number]

/** A number of days of one unit. */
export interface Days {
  readonly unit: DayUnit
  readonly count: number
}

/** Hours as they pass, through nights, weekends and clock changes. */
export interface Hours {
  readonly unit: 'hour'
  readonly count: number
}

export type FixedDuration = Days | Hours

/** A local standard: the council's number in force on the day the clock starts, else our default. */
export interface CouncilSets {
  readonly unit: 'council sets'
  readonly id: string
  readonly default: FixedDuration
}

/** The next such day of the year, on or after the start. */
export interface DayOfYear {
  readonly unit: 'day of the year'
  readonly month: number
  readonly day: number
}

/** Counted back from the day of a meeting. */
export interface Before<Of extends Days | CouncilSets = Days | CouncilSets> {
  readonly unit: 'before'
  readonly of: Of
}

/** How long a timescale gives. */
export type Duration = FixedDuration | CouncilSets | DayOfYear | Before

function days(unit: DayUnit): (count: number) => Days {
  return (count) => ({ unit, count: wholeNumber(count) })
}

function wholeNumber(count: number): number {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`Not a whole number of days or hours: ${count}`)
  return count
}

/**
 * The words timescales are declared in; take those you need:
 * `const { workingDays, months } = within`.
 *
 * A working-day clock ends at the close of the council's day, other day clocks at midnight, hours to the minute.
 * @throws RangeError for a count that is not a whole number of zero or more.
 */
export const within = {
  workingDays: days('working day'),
  calendarDays: days('calendar day'),
  weeks: days('week'),
  months: days('month'),
  years: days('year'),
  schoolDays: days('school day'),
  terms: days('term'),
  hours: (count: number): Hours => ({ unit: 'hour', count: wholeNumber(count) }),
  councilSets: (id: string, usual: FixedDuration): CouncilSets => ({
    unit: 'council sets',
    id,
    default: usual,
  }),
  before: <Of extends Days | CouncilSets>(of: Of): Before<Of> => ({ unit: 'before', of }),
  dayOfYear: (month: number, day: number): DayOfYear => ({ unit: 'day of the year', month, day }),
} as const

/** '15 working days', '1 month'. */
export function durationInWords({ unit, count }: FixedDuration): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** A duration from its stored unit and count; null where the unit is none of ours. */
export function durationFrom(unit: string, count: number): FixedDuration | null {
  if (unit === 'hour') return { unit, count }
  const known = dayUnits.find((dayUnit) => dayUnit === unit)
  return known ? { unit: known, count } : null
}
