import { expect, test } from 'vitest'
import { plainDate } from '../../../platform/plain-date.ts'
import { wholeMonths, worryByMonth, worryTrends } from './counts.ts'

const { months } = wholeMonths(plainDate('2026-06-15'))
const neglect = (month: string, count: number, age = '5-9') => ({ month, worry: 'neglect', age, count })

test('twelve whole months, without the one that runs', () => {
  expect(wholeMonths(plainDate('2026-06-15'))).toMatchObject({ from: '2025-06-01', before: '2026-06-01' })
  expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-06', '2026-05'])
})

test.each([
  [10, 15, true],
  [10, 14, false],
  [2, 6, false],
  [0, 5, true],
  [20, 10, false],
])('%i in three months, then %i: rising is %s', (earlier, last, rising) => {
  const trends = worryTrends([neglect('2026-02', earlier), neglect('2026-05', last)], months)
  expect(trends.find(({ code }) => code === 'neglect')).toMatchObject({ earlier, last, rising })
})

test('a worry month by month adds up over the ages', () => {
  const counts = [
    neglect('2026-05', 2),
    neglect('2026-05', 3, '0-4'),
    { ...neglect('2026-05', 9), worry: 'missing' },
  ]
  const rows = worryByMonth(counts, { worry: 'neglect', months })
  expect(rows.at(-1)).toEqual({ month: '2026-05', ages: [0, 3, 2, 0, 0, 0], all: 5 })
  expect(rows.at(0)).toMatchObject({ all: 0 })
})
