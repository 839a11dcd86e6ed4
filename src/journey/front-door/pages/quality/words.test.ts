import { expect, test } from 'vitest'
import { plainDate } from '../../../../platform/plain-date.ts'
import type { QualityCount } from '../../quality.records.ts'
import { qualityLines, quartersTo, quarterWords } from './words.ts'

test.each([
  { today: '2026-01-01', first: '2026-01-01', second: '2025-10-01', words: 'January to March 2026' },
  { today: '2026-11-24', first: '2026-10-01', second: '2026-07-01', words: 'October to December 2026' },
  { today: '2026-09-30', first: '2026-07-01', second: '2026-04-01', words: 'July to September 2026' },
])('$today stands in the quarter from $first', ({ today, first, second, words }) => {
  const quarters = quartersTo(plainDate(today))
  expect([quarters[0], quarters[1], quarters.length]).toEqual([first, second, 8])
  expect(quarterWords(quarters[0] ?? plainDate(today))).toBe(words)
})

const quarter = plainDate('2026-10-01')
const count = (given: Partial<QualityCount>): QualityCount => ({
  ...{
    source: '2A',
    quarter,
    messages: 10,
    rated: 8,
    complete: 8,
    consent: 4,
    whyLevel: 1,
    voice: 0,
    audited: 2,
  },
  ...given,
})

test('a share is of those rated; of few, the number stands; who is no professional is not listed', () => {
  const lines = qualityLines(
    [
      count({}),
      count({ source: '3A', messages: 20, rated: 2, complete: 1 }),
      count({ source: '1A' }),
      count({ source: '6', quarter: plainDate('2026-07-01') }),
    ],
    quarter,
  )
  expect(lines).toMatchObject([
    { agency: 'GP', rated: '2 of 20', complete: '1 of 2' },
    {
      agency: 'School',
      rated: '8 of 10',
      complete: '100 %',
      consent: '50 %',
      whyLevel: '13 %',
      voice: '0 %',
    },
  ])
})
