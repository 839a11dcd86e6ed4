import { describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { CalendarEnds, englandAndWales } from './calendar.ts'
import { dueAt, dueDate } from './due-date.ts'
import { within } from './duration.ts'

const {
  workingDays,
  calendarDays,
  weeks,
  months,
  years,
  hours,
  schoolDays,
  terms,
  before: countedBack,
  dayOfYear,
} = within
const day = plainDate

const calendar = englandAndWales()
const withTerms = englandAndWales({
  terms: [
    {
      from: day('2026-04-13'),
      to: day('2026-07-21'),
      breaks: [{ from: day('2026-05-25'), to: day('2026-05-29') }],
    },
    {
      from: day('2026-01-05'),
      to: day('2026-03-27'),
      breaks: [{ from: day('2026-02-16'), to: day('2026-02-20') }],
    },
    { from: day('2026-09-02'), to: day('2026-12-18') },
  ],
})

test.each([
  { says: 'over Easter (CP04)', from: '2026-03-20', give: workingDays(15), due: '2026-04-14' },
  { says: 'the next working day', from: '2026-06-01', give: workingDays(1), due: '2026-06-02' },
  { says: 'Friday to Monday', from: '2026-06-05', give: workingDays(1), due: '2026-06-08' },
  {
    says: 'arrived on a Saturday: that is day 0',
    from: '2026-06-06',
    give: workingDays(1),
    due: '2026-06-08',
  },
  { says: 'arrived on a bank holiday', from: '2026-05-25', give: workingDays(1), due: '2026-05-26' },
  { says: 'no working days, on a working day', from: '2026-06-05', give: workingDays(0), due: '2026-06-05' },
  { says: 'no working days, on a Sunday', from: '2026-06-07', give: workingDays(0), due: '2026-06-08' },
  { says: '45 over Christmas', from: '2025-11-03', give: workingDays(45), due: '2026-01-08' },
  {
    says: 'the Queen’s funeral is no working day',
    from: '2022-09-16',
    give: workingDays(1),
    due: '2022-09-20',
  },
  { says: 'calendar days', from: '2026-02-25', give: calendarDays(8), due: '2026-03-05' },
  { says: 'six weeks', from: '2026-01-31', give: weeks(6), due: '2026-03-14' },
  { says: '31 January and one month (IG01)', from: '2026-01-31', give: months(1), due: '2026-02-28' },
  { says: '31 January and one month in a leap year', from: '2028-01-31', give: months(1), due: '2028-02-29' },
  { says: 'leap day and a year', from: '2024-02-29', give: years(1), due: '2025-02-28' },
  {
    says: 'leap day and 75 years, past the calendar',
    from: '2024-02-29',
    give: years(75),
    due: '2099-02-28',
  },
  {
    says: 'two working days before a Wednesday',
    from: '2026-06-10',
    give: countedBack(workingDays(2)),
    due: '2026-06-08',
  },
  {
    says: 'two working days before a Monday',
    from: '2026-06-08',
    give: countedBack(workingDays(2)),
    due: '2026-06-04',
  },
  {
    says: 'two working days before a Sunday',
    from: '2026-06-07',
    give: countedBack(workingDays(2)),
    due: '2026-06-04',
  },
  {
    says: 'five working days before, over Easter',
    from: '2026-04-08',
    give: countedBack(workingDays(5)),
    due: '2026-03-30',
  },
  { says: 'ten weeks before a birth', from: '2026-06-10', give: countedBack(weeks(10)), due: '2026-04-01' },
  { says: '31 July of the same year (RT01)', from: '2026-03-31', give: dayOfYear(7, 31), due: '2026-07-31' },
  { says: '30 June on the day itself', from: '2026-06-30', give: dayOfYear(6, 30), due: '2026-06-30' },
  { says: '30 June of the next year', from: '2026-07-01', give: dayOfYear(6, 30), due: '2027-06-30' },
])('$says', ({ from, give, due }) => {
  expect(dueDate(day(from), give, calendar)).toBe(due)
})

describe('school days and terms are the council’s', () => {
  test.each([
    { says: 'over half-term', from: '2026-02-12', give: schoolDays(3), due: '2026-02-24' },
    { says: 'over Easter', from: '2026-03-26', give: schoolDays(5), due: '2026-04-16' },
    { says: 'this term does not count', from: '2026-01-20', give: terms(1), due: '2026-07-21' },
    { says: 'the second term after', from: '2026-01-20', give: terms(2), due: '2026-12-18' },
    { says: 'beyond the last term known', from: '2026-12-17', give: schoolDays(5), due: null },
    { says: 'before the first term known', from: '2025-12-30', give: schoolDays(1), due: null },
    { says: 'no fourth term known', from: '2026-01-20', give: terms(3), due: null },
  ])('$says', ({ from, give, due }) => {
    expect(dueDate(day(from), give, withTerms)).toBe(due)
  })

  test('without terms nothing is guessed', () => {
    expect(dueDate(day('2026-02-12'), schoolDays(3), calendar)).toBeNull()
    expect(dueDate(day('2026-02-12'), terms(1), calendar)).toBeNull()
  })
})

describe('the ends of the calendar', () => {
  test('before 2015 a working-day clock does not know, and does not throw', () => {
    expect(dueDate(day('2014-12-31'), workingDays(1), calendar)).toBeNull()
    expect(dueDate(day('1990-05-01'), workingDays(45), calendar)).toBeNull()
    expect(dueDate(day('2015-01-02'), countedBack(workingDays(3)), calendar)).toBeNull()
    expect(dueDate(day('2015-01-01'), workingDays(1), calendar)).toBe('2015-01-02')
  })

  test('other clocks need no bank holidays', () => {
    expect(dueDate(day('1990-05-01'), months(3), calendar)).toBe('1990-08-01')
    expect(dueDate(day('2035-05-01'), months(3), calendar)).toBe('2035-08-01')
  })

  test('past 2028 it is an error', () => {
    expect(dueDate(day('2028-12-28'), workingDays(1), calendar)).toBe('2028-12-29')
    expect(() => dueDate(day('2028-12-28'), workingDays(2), calendar)).toThrow(CalendarEnds)
    expect(() => dueDate(day('2029-01-02'), workingDays(0), calendar)).toThrow(CalendarEnds)
    expect(() => dueDate(day('2029-01-02'), countedBack(workingDays(1)), calendar)).toThrow(CalendarEnds)
  })
})

test.each([
  {
    says: 'a working day closes at five, by the clock on the wall',
    from: '2026-06-01T09:00Z',
    give: workingDays(1),
    due: '2026-06-02T16:00:00.000Z',
  },
  { says: 'in winter too', from: '2026-01-12T09:00Z', give: workingDays(1), due: '2026-01-13T17:00:00.000Z' },
  {
    says: 'near midnight in summer it is already the next day',
    from: '2026-06-01T23:30Z',
    give: workingDays(1),
    due: '2026-06-03T16:00:00.000Z',
  },
  {
    says: 'calendar days run to midnight',
    from: '2026-06-01T09:00Z',
    give: calendarDays(1),
    due: '2026-06-02T22:59:59.999Z',
  },
  {
    says: '72 hours over a weekend',
    from: '2026-06-05T15:10Z',
    give: hours(72),
    due: '2026-06-08T15:10:00.000Z',
  },
  {
    says: 'hours over the night the clocks go forward',
    from: '2026-03-28T22:00Z',
    give: hours(24),
    due: '2026-03-29T22:00:00.000Z',
  },
  {
    says: 'hours over the night the clocks go back',
    from: '2026-10-24T21:00Z',
    give: hours(24),
    due: '2026-10-25T21:00:00.000Z',
  },
  {
    says: 'a day that ends in the night the clocks go back',
    from: '2026-10-24T09:00Z',
    give: calendarDays(1),
    due: '2026-10-25T23:59:59.999Z',
  },
])('$says', ({ from, give, due }) => {
  expect(dueAt(instantOf(from), give, calendar)).toBe(due)
})

test('a council may close at another time', () => {
  const early = englandAndWales({ closesAt: '16:30' })
  expect(dueAt(instantOf('2026-01-12T09:00Z'), workingDays(1), early)).toBe('2026-01-13T16:30:00.000Z')
})

test.each([-1, 1.5, Number.NaN])('%s is no number of days', (count) => {
  expect(() => workingDays(count)).toThrow(RangeError)
})
