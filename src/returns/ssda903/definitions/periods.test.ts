import { describe, expect, test } from 'vitest'
import { dayText, isDay } from '../../day.ts'
import { spanOf } from '../../years.ts'
import { openBook, type Setting } from '../book.ts'
import { tablesFromRecords } from '../from-records.ts'
import { periodsOfCare } from './periods.ts'

const setting: Setting = {
  year: '2026/27',
  ...spanOf('2026/27'),
  authority: null,
  postcodes: null,
  providers: null,
  format: 'csv',
  asSector: false,
}

/** Episodes as first and last day; the answer likewise. */
function periodsOf(...episodes: readonly (readonly [string | null, string | null])[]) {
  const { now, last } = tablesFromRecords({
    Episodes: episodes.map(([DECOM, DEC]) => ({ CHILD: '1', DECOM, DEC })),
  })
  const child = openBook(setting, now, last).children.get('1')
  return (
    child &&
    periodsOfCare(child).map(({ start, end }) =>
      [start, end].map((day) => (isDay(day) ? dayText(day) : null)),
    )
  )
}

describe('a period of care', () => {
  test.each([
    { what: 'one episode', given: [['01/05/2026', null]], is: [['01/05/2026', null]] },
    {
      what: 'episodes that join on, in any order',
      given: [
        ['01/06/2026', '01/07/2026'],
        ['01/05/2026', '01/06/2026'],
      ],
      is: [['01/05/2026', '01/07/2026']],
    },
    {
      what: 'a gap of a day begins another',
      given: [
        ['01/05/2026', '01/06/2026'],
        ['02/06/2026', null],
      ],
      is: [
        ['01/05/2026', '01/06/2026'],
        ['02/06/2026', null],
      ],
    },
    {
      what: 'an open episode is joined by the next',
      given: [
        ['01/05/2026', null],
        ['02/06/2026', '03/06/2026'],
      ],
      is: [['01/05/2026', '03/06/2026']],
    },
    { what: 'an episode without a start is none', given: [[null, '01/06/2026']], is: [] },
  ] as const)('$what', ({ given, is }) => {
    expect(periodsOf(...given)).toEqual(is)
  })
})
