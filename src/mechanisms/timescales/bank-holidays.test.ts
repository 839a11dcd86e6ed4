import { expect, test } from 'vitest'
import { bankHolidaysIn } from './bank-holidays.ts'

// Typed by hand from the published lists; the days are the test, the names are checked by two of them.
test.each([
  [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
])('the bank holidays of %s', (year, days) => {
  expect(bankHolidaysIn(year).map(({ on }) => on)).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

test.each([
  ['2026-04-03', 'Good Friday'],
  ['2026-12-28', 'Boxing Day (substitute day)'],
  ['2022-12-27', 'Christmas Day (substitute day)'],
  ['2022-09-19', 'Bank holiday for the State Funeral of Queen Elizabeth II'],
  ['2022-01-03', 'New Year’s Day (substitute day)'],
])('%s is %s', (on, name) => {
  expect(bankHolidaysIn(Number(on.slice(0, 4)))).toContainEqual({ on, name })
})
