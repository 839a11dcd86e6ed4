import { describe, expect, test } from 'vitest'
import { type PlainRecord, tablesFromRecords } from '../from-records.ts'
import type { Tables } from '../row.ts'
import { chooseYear } from './choose-year.ts'

/** So many reviews on each day. */
function reviews(days: Readonly<Record<string, number>>): Tables {
  const rows = Object.entries(days).flatMap(([REVIEW, count]) =>
    Array.from({ length: count }, (): PlainRecord => ({ CHILD: '1', REVIEW })),
  )
  return tablesFromRecords({ Reviews: rows }).now
}

const started = (DECOM: string) => tablesFromRecords({ Episodes: [{ CHILD: '1', DECOM, DEC: null }] }).now

describe('the year of a return', () => {
  test.each([
    {
      what: 'is where most of its dates lie',
      now: reviews({ '01/04/2026': 5, '31/03/2026': 2 }),
      is: '2026/27',
    },
    { what: 'ends on 31 March', now: reviews({ '31/03/2026': 5 }), is: '2025/26' },
    {
      what: 'is that of the latest start where nothing else tells',
      now: started('02/05/2024'),
      is: '2024/25',
    },
    {
      what: 'is as asked though a few dates differ',
      asked: '2025/26',
      now: reviews({ '01/04/2026': 9, '31/03/2026': 1 }),
      is: '2025/26',
    },
    { what: 'is as asked where there are no dates', asked: '2025/26', now: {}, is: '2025/26' },
  ] as const)('$what', ({ now, is, ...given }) => {
    expect(chooseYear('asked' in given ? given.asked : undefined, now, null)).toBe(is)
  })

  test.each([
    {
      what: 'no dates',
      asked: undefined,
      now: {},
      last: null,
      says: 'The return has no dates that tell its year: name the collection year',
    },
    {
      what: 'a year without rules',
      asked: undefined,
      now: reviews({ '01/05/2019': 3 }),
      last: null,
      says: 'are of 2019/20; there are rules for 2022/23 to 2026/27',
    },
    {
      what: 'last year’s in this year’s place',
      asked: '2026/27',
      now: reviews({ '01/05/2025': 20 }),
      last: null,
      says: 'are of 2025/26, not of 2026/27: choose the files of 2026/27, or name 2025/26 as the collection year',
    },
    {
      what: 'this year’s in last year’s place',
      asked: undefined,
      now: reviews({ '01/05/2026': 20 }),
      last: reviews({ '01/05/2026': 20 }),
      says: 'the files given as last year’s are of 2026/27; the year before 2026/27 is 2025/26',
    },
  ] as const)('is refused: $what', ({ asked, now, last, says }) => {
    expect(() => chooseYear(asked, now, last)).toThrow(says)
  })
})
