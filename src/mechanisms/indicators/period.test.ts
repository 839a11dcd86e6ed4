import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { passedPart, WrongPeriod, yearOver, yearTo } from './period.ts'

const period = (from: string, to: string, asAt = to) => ({
  from: plainDate(from),
  to: plainDate(to),
  asAt: plainDate(asAt),
})

test.each([
  { asAt: '2025-03-31', from: '2024-04-01', because: 'the financial year' },
  { asAt: '2025-02-28', from: '2024-03-01', because: 'the end of February in a common year' },
  { asAt: '2024-02-29', from: '2023-03-01', because: 'the leap day' },
  { asAt: '2026-11-24', from: '2025-11-25', because: 'any other day' },
])('12 months to $asAt begin on $from: $because', ({ asAt, from }) => {
  expect(yearTo(plainDate(asAt))).toEqual(period(from, asAt))
})

test.each([
  { of: period('2024-04-01', '2025-03-31'), times: 1, over: 1, because: 'a year stays a year' },
  { of: period('2022-04-01', '2025-03-31'), times: 1, over: 1, because: 'three years are not lowered' },
  { of: period('2024-04-01', '2024-06-30'), times: 12, over: 3, because: 'a quarter is 3 months' },
  { of: period('2025-02-01', '2025-02-28'), times: 12, over: 1, because: 'a short month is a month' },
  { of: period('2024-04-15', '2024-05-14'), times: 12, over: 1, because: 'a month from the 15th' },
  { of: period('2024-04-01', '2024-04-10'), times: 365, over: 10, because: 'ten days' },
  { of: period('2024-04-01', '2024-04-01'), times: 365, over: 1, because: 'one day' },
])('$because', ({ of, times, over }) => {
  expect(yearOver(of)).toEqual({ times, over })
})

test('a period that is not over yet ends on the as-at day', () => {
  expect(passedPart(period('2024-04-01', '2025-03-31', '2024-09-12'))).toEqual(
    period('2024-04-01', '2024-09-12'),
  )
})

test('a period that is over keeps its end when looked at later', () => {
  const seenLater = period('2024-04-01', '2025-03-31', '2025-06-01')
  expect(passedPart(seenLater)).toEqual(seenLater)
})

test.each([
  { wrong: 'ends before it begins', of: period('2025-04-01', '2025-03-31', '2025-05-01') },
  { wrong: 'begins after the as-at day', of: period('2025-04-01', '2025-06-30', '2025-03-31') },
])('a period that $wrong is refused', ({ of }) => {
  expect(() => passedPart(of)).toThrow(WrongPeriod)
})
