import { addDays, type PlainDate, plainDate, weekday } from '../../platform/plain-date.ts'

/** A bank holiday of England and Wales, by the name people use. */
export interface BankHoliday {
  readonly on: PlainDate
  readonly name: string
}

/** First and last year for which the rule and its one-off changes were checked. */
export const bankHolidayYears = { first: 2015, last: 2028 } as const

interface OneOffChange {
  readonly year: number
  /** The usual holiday that was not kept that year. */
  readonly drops?: string
  readonly adds: BankHoliday
}

/** Days that proclamations moved or added. Source: the list of bank holidays of England and Wales. */
const oneOffChanges: readonly OneOffChange[] = [
  {
    year: 2020,
    drops: 'Early May bank holiday',
    adds: { on: plainDate('2020-05-08'), name: 'Early May bank holiday (VE day)' },
  },
  {
    year: 2022,
    drops: 'Spring bank holiday',
    adds: { on: plainDate('2022-06-02'), name: 'Spring bank holiday' },
  },
  { year: 2022, adds: { on: plainDate('2022-06-03'), name: 'Platinum Jubilee bank holiday' } },
  {
    year: 2022,
    adds: { on: plainDate('2022-09-19'), name: 'Bank holiday for the State Funeral of Queen Elizabeth II' },
  },
  {
    year: 2023,
    adds: { on: plainDate('2023-05-08'), name: 'Bank holiday for the coronation of King Charles III' },
  },
]

/** The bank holidays of one year, in date order. */
export function bankHolidaysIn(year: number): BankHoliday[] {
  const changes = oneOffChanges.filter((change) => change.year === year)
  const dropped = new Set(changes.map((change) => change.drops))
  const usual = usualHolidays(year).filter((holiday) => !dropped.has(holiday.name))
  return [...usual, ...changes.map((change) => change.adds)].sort((a, b) => (a.on < b.on ? -1 : 1))
}

function usualHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year)
  return [
    substituted(dayIn(year, 1, 1), 'New Year’s Day'),
    { on: addDays(easter, -2), name: 'Good Friday' },
    { on: addDays(easter, 1), name: 'Easter Monday' },
    { on: mondayOnOrAfter(dayIn(year, 5, 1)), name: 'Early May bank holiday' },
    { on: mondayOnOrBefore(dayIn(year, 5, 31)), name: 'Spring bank holiday' },
    { on: mondayOnOrBefore(dayIn(year, 8, 31)), name: 'Summer bank holiday' },
    ...christmas(year),
  ]
}

/** When one of the two days falls on a weekend, the next free working day is its substitute. */
function christmas(year: number): BankHoliday[] {
  const [day, boxing] = [dayIn(year, 12, 25), dayIn(year, 12, 26)]
  if (weekday(day) < 6) return [{ on: day, name: 'Christmas Day' }, substituted(boxing, 'Boxing Day')]
  const substitute = { on: dayIn(year, 12, 27), name: 'Christmas Day (substitute day)' }
  if (weekday(day) === 7) return [{ on: boxing, name: 'Boxing Day' }, substitute]
  return [substitute, { on: dayIn(year, 12, 28), name: 'Boxing Day (substitute day)' }]
}

function substituted(on: PlainDate, name: string): BankHoliday {
  return weekday(on) < 6 ? { on, name } : { on: mondayOnOrAfter(on), name: `${name} (substitute day)` }
}

function mondayOnOrAfter(on: PlainDate): PlainDate {
  return addDays(on, (8 - weekday(on)) % 7)
}

function mondayOnOrBefore(on: PlainDate): PlainDate {
  return addDays(on, 1 - weekday(on))
}

/** Easter Sunday of the Gregorian calendar. Source: the anonymous (Meeus/Jones/Butcher) reckoning. */
function easterSunday(year: number): PlainDate {
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const golden = year % 19
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * lateMoon + 114
  return dayIn(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function dayIn(year: number, month: number, day: number): PlainDate {
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}
