import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  isPlainDate,
  partsOf,
  plainDate,
  weekday,
} from './plain-date.ts'

const aDay = fc
  .date({ min: new Date('1900-01-01T00:00Z'), max: new Date('2199-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2025-02-29',
  '26-02-03',
  '2026-2-3',
  '2026-02-03T00:00',
  'x2026-02-03',
  '2026-02-031',
  '',
])('%s is not a day', (text) => {
  expect(isPlainDate(text)).toBe(false)
  expect(() => plainDate(text)).toThrow(`Not a day: ${text}`)
})

test.each(['2024-02-29', '2026-12-31', '1900-01-01'])('%s is a day', (text) => {
  expect(isPlainDate(text)).toBe(true)
  expect(plainDate(text)).toBe(text)
})

test('days are added and counted back over months, years and leap days', () => {
  expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29')
  expect(addDays(plainDate('2026-01-01'), -1)).toBe('2025-12-31')
  fc.assert(
    fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  )
})

test.each([
  { from: '2026-01-31', months: 1, to: '2026-02-28' },
  { from: '2024-01-31', months: 1, to: '2024-02-29' },
  { from: '2026-03-31', months: -1, to: '2026-02-28' },
  { from: '2026-11-15', months: 3, to: '2027-02-15' },
  { from: '2026-12-31', months: 12, to: '2027-12-31' },
  { from: '2026-05-31', months: 0, to: '2026-05-31' },
])('$months months from $from is $to', ({ from, months, to }) => {
  expect(addMonths(plainDate(from), months)).toBe(to)
})

test('a year after 29 February is 28 February', () => {
  expect(addYears(plainDate('2024-02-29'), 1)).toBe('2025-02-28')
  expect(addYears(plainDate('2024-02-29'), 4)).toBe('2028-02-29')
})

test.each([
  { born: '2019-05-14', on: '2026-05-13', age: 6 },
  { born: '2019-05-14', on: '2026-05-14', age: 7 },
  { born: '2019-05-14', on: '2026-04-30', age: 6 },
  { born: '2019-05-14', on: '2026-06-01', age: 7 },
  { born: '2024-02-29', on: '2025-02-28', age: 0 },
  { born: '2024-02-29', on: '2025-03-01', age: 1 },
  { born: '2026-05-14', on: '2026-05-13', age: -1 },
])('born $born: aged $age on $on', ({ born, on, age }) => {
  expect(ageOn(plainDate(born), plainDate(on))).toBe(age)
})

test('weekdays run from 1 Monday to 7 Sunday', () => {
  expect(weekday(plainDate('2026-11-23'))).toBe(1)
  expect(weekday(plainDate('2026-11-29'))).toBe(7)
})

test('a day has its parts', () => {
  expect(partsOf(plainDate('2026-11-09'))).toEqual({ year: 2026, month: 11, day: 9 })
})
