import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { readComparators } from './comparator-file.ts'
import { type Comparator, positionAmong, type Target, targetOn } from './model.ts'

const known = new Set(['I-FD05', 'I-FD06'])
const head = 'indicator,kind,area,year_to,value,source'
const england = 'I-FD05,england,England,2025-03-31,518.3,DfE children in need 2025'

test('a file of published values is read, and what is not published stays a mark', () => {
  const read = readComparators(
    `\uFEFF${head}\n${england}\nI-FD06,neighbour,Northford,2025-03-31,c,DfE\n`,
    known,
  )
  expect(read).toMatchObject({
    ok: true,
    comparators: [
      { indicatorId: 'I-FD05', kind: 'england', value: 518.3, mark: null },
      { area: 'Northford', value: null, mark: 'c' },
    ],
  })
})

test.each([
  { what: 'no file of ours', text: 'Dear all', says: [/^The first line lacks: indicator/] },
  { what: 'an open quote', text: `${head}\n"I-FD05`, says: [/no CSV/] },
  { what: 'no lines', text: `${head}\n`, says: [/no lines under/] },
  {
    what: 'an unknown figure',
    text: `${head}\nI-XX99,england,England,2025-03-31,1,DfE`,
    says: [/no figure ‘I-XX99’/],
  },
  {
    what: 'an empty value',
    text: `${head}\nI-FD05,england,England,2025-03-31,,DfE`,
    says: [/value is empty/],
  },
  {
    what: 'words for a value',
    text: `${head}\nI-FD05,england,England,2025-03-31,about 5,DfE`,
    says: [/neither a number/],
  },
  {
    what: 'a day that is none',
    text: `${head}\nI-FD05,england,England,2025-02-30,5,DfE`,
    says: [/is no day/],
  },
  {
    what: 'two values of one thing',
    text: `${head}\n${england}\n${england}`,
    says: [/is there already, in line 2/],
  },
])('$what: a line for each fault, nothing loaded', ({ text, says }) => {
  const read = readComparators(text, known)
  if (read.ok) throw new Error('it was taken')
  expect(read.faults).toHaveLength(says.length)
  for (const [n, one] of says.entries()) expect(read.faults[n]?.says).toMatch(one)
})

test('no text whatever makes it throw, and nothing becomes a nought that was not one', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const read = readComparators(`${head}\nI-FD05,england,England,2025-03-31,${value},DfE`, known)
      if (!read.ok) return
      for (const one of read.comparators) if (one.value === 0) expect(value.trim()).toMatch(/^-?0+(\.0+)?$/)
    }),
  )
})

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
