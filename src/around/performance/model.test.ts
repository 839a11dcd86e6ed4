import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { type Comparator, positionAmong, type Target, targetOn } from './model.ts'

const target = (from: string, value: number | null): Target => ({
  from: plainDate(from),
  value,
  owner: 'Head of assessment',
  because: 'agreed',
})

test.each([
  { day: '2026-03-31', value: undefined },
  { day: '2026-04-01', value: 90 },
  { day: '2026-10-01', value: 95 },
  { day: '2027-01-01', value: undefined },
])('on $day the target is $value', ({ day, value }) => {
  const set = [
    target('2026-04-01', 90),
    target('2026-10-01', 94),
    target('2026-10-01', 95),
    target('2027-01-01', null),
  ]
  expect(targetOn(set, plainDate(day))?.value).toBe(value)
})

const neighbour = (area: string, value: number | null, to = '2025-03-31'): Comparator => ({
  indicatorId: 'I-FD06',
  kind: 'neighbour',
  area,
  to: plainDate(to),
  value,
  mark: value === null ? 'c' : null,
  source: 'DfE',
})
const four = [
  neighbour('A', 20),
  neighbour('B', 25),
  neighbour('C', 30),
  neighbour('D', null),
  neighbour('A', 1, '2024-03-31'),
]

test.each([
  { own: 22, goodIs: 'low', place: 2 },
  { own: 22, goodIs: 'high', place: 3 },
  { own: 19, goodIs: 'low', place: 1 },
  { own: 31, goodIs: 'low', place: 4 },
] as const)(
  '$own, where $goodIs is good, is place $place of 4 in the latest year',
  ({ own, goodIs, place }) => {
    expect(positionAmong(four, own, goodIs)).toEqual({ place, of: 4, to: '2025-03-31' })
  },
)

test('without a figure of ours or a neighbour’s there is no place', () => {
  expect(positionAmong(four, null, 'low')).toBeNull()
  expect(positionAmong([neighbour('D', null)], 20, 'low')).toBeNull()
})
