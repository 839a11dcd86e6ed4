import { AppError } from '../../platform/errors.ts'
import { addDays, type PlainDate, plainDate, weekday } from '../../platform/plain-date.ts'
import { bankHolidaysIn, bankHolidayYears } from './bank-holidays.ts'

/** A stretch of days, both ends counted. */
export interface Stretch {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** A school term as the council publishes it; `breaks` are half-terms and closure days inside it. */
export interface Term extends Stretch {
  readonly breaks?: readonly Stretch[]
}

/** What the clocks need to know about days: which count, when they end, when school is on. */
export interface Calendar {
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly holidays: ReadonlyMap<PlainDate, string>
  readonly workingDays: readonly PlainDate[]
  /** Null where the council has given no terms: such a clock then says so and never guesses. */
  readonly terms: readonly Term[] | null
  readonly schoolDays: readonly PlainDate[]
  /** Wall-clock time 'HH:MM' at which the council's day closes; working-day clocks end then. */
  readonly closesAt: string
  /** 'One per month' and 'one per term' are laid out up to this day. */
  readonly periodsTo: PlainDate
}

/** The calendar we hold stops before the day asked for. Load the next year of bank holidays. */
export class CalendarEnds extends AppError<'CALENDAR_ENDS'> {}

/** What a council may say about its own days. */
export interface CouncilDays {
  readonly closesAt?: string
  readonly terms?: readonly Term[]
  readonly periodsTo?: PlainDate
}

/** The calendar of England and Wales from 2015 to 2028 with a council's own close of day and terms. */
export function englandAndWales({ closesAt = '17:00', terms, periodsTo }: CouncilDays = {}): Calendar {
  const startsOn = plainDate(`${bankHolidayYears.first}-01-01`)
  const endsOn = plainDate(`${bankHolidayYears.last}-12-31`)
  const holidays = new Map(allBankHolidays().map(({ on, name }) => [on, name]))
  const workingDays = daysIn({ from: startsOn, to: endsOn }).filter(
    (on) => weekday(on) < 6 && !holidays.has(on),
  )
  const inOrder = terms?.length ? [...terms].sort((a, b) => (a.from < b.from ? -1 : 1)) : null
  const schoolDays = workingDays.filter((on) => inOrder?.some((term) => isSchoolOpen(term, on)))
  return {
    startsOn,
    endsOn,
    holidays,
    workingDays,
    terms: inOrder,
    schoolDays,
    closesAt,
    periodsTo: periodsTo ?? endsOn,
  }
}

/** Every day of a stretch. */
export function daysIn({ from, to }: Stretch): PlainDate[] {
  const days: PlainDate[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on)
  return days
}

/** Why a day is not a working day, in words; null when it is one. */
export function whyNotWorking(on: PlainDate, calendar: Calendar): string | null {
  const holiday = calendar.holidays.get(on)
  if (holiday) return holiday
  return weekday(on) < 6 ? null : 'weekend'
}

function allBankHolidays() {
  const { first, last } = bankHolidayYears
  return Array.from({ length: last - first + 1 }, (_, n) => bankHolidaysIn(first + n)).flat()
}

function isSchoolOpen({ from, to, breaks = [] }: Term, on: PlainDate): boolean {
  return from <= on && on <= to && !breaks.some((pause) => pause.from <= on && on <= pause.to)
}
