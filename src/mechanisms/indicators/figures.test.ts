import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { englandAndWales } from '../timescales/index.ts'
import { type Asked, ask, figure, figureBy } from './ask.ts'
import type { Answer, CountedRow, Indicator, Mix, Rate, Share } from './declaration.ts'
import { drillDown } from './drill-down.ts'
import type { Figure } from './figure.ts'

type Visit = {
  readonly childId: string
  readonly on: string
  readonly seen: Answer
  readonly by: string | null
  readonly team: string | null
  readonly area: string | null
  readonly age: string | null
}

const visit: fc.Arbitrary<Visit> = fc.record({
  childId: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  on: fc.constantFrom('2024-03-31', '2024-04-01', '2024-12-31', '2025-03-31', '2025-04-01'),
  seen: fc.constantFrom<Answer[]>(true, false, 'unknown'),
  by: fc.constantFrom('nurse', 'worker', null),
  team: fc.constantFrom('North', 'South', null),
  area: fc.constant(null),
  age: fc.constant(null),
})
const columns = { childId: 'Child', on: 'On', seen: 'Seen', by: 'By', team: 'Team', area: 'Area', age: 'Age' }

function indicatorsOver(visits: readonly Visit[]) {
  const inPeriod = async (_: unknown, { from, to }: { from: string; to: string }) =>
    visits.filter(({ on }) => from <= on && on <= to)
  const declared = {
    goodIs: 'high',
    period: 'window',
    columns,
    drillDown: ['childId', 'on'],
    source: 'made up',
    certainty: 'confirmed',
  } as const
  const share = {
    ...declared,
    id: 'I-XX01',
    title: 'Seen',
    unit: '%',
    denominator: inPeriod,
    counts: (row: Visit) => row.seen,
  } as const
  const rate = {
    ...declared,
    id: 'I-XX02',
    title: 'Visits',
    unit: 'per 10,000',
    numerator: inPeriod,
    annualised: true,
  } as const
  const mix = {
    ...declared,
    id: 'I-XX03',
    title: 'By whom',
    unit: 'children',
    denominator: inPeriod,
    key: (row: Visit) => row.by,
  } as const
  return [share satisfies Share<Visit>, rate satisfies Rate<Visit>, mix satisfies Mix<Visit>] as const
}

// Never connected: the questions above read no table.
const db = connect({ url: 'postgres://nobody@localhost:1/nothing' }, 'hearth_read')

const asked: Asked = {
  db,
  from: plainDate('2024-04-01'),
  to: plainDate('2025-03-31'),
  asAt: plainDate('2025-03-31'),
  calendar: englandAndWales(),
  population: [{ year: 2024, vintage: '2025', children: 40_000 }],
}

const aVisit = (given: Partial<Visit>): Visit => ({
  childId: 'ann',
  on: '2024-05-01',
  seen: true,
  by: 'nurse',
  team: 'North',
  area: null,
  age: null,
  ...given,
})

const everybody = async (rows: readonly CountedRow[]) => new Set(rows)

test('the figure equals its rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit), async (visits) => {
      for (const indicator of indicatorsOver(visits)) {
        const { figure, rows } = await drillDown(indicator, asked, everybody)
        expect(numbersOf(figure)).toEqual(countedAgain(indicator, rows))
      }
    }),
  )
})

test('the numerator never leaves the denominator', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit), async (visits) => {
      const { numerator, denominator, value } = single(await figure(indicatorsOver(visits)[0], asked))
      expect(numerator).toBeLessThanOrEqual(denominator ?? 0)
      expect(value === null).toBe(denominator === 0)
      expect(value ?? 0).toBeLessThanOrEqual(100)
    }),
  )
})

test('rows outside the period change nothing', async () => {
  const outside = visit.filter(({ on }) => on < asked.from || on > asked.to)
  await fc.assert(
    fc.asyncProperty(fc.array(visit), fc.array(outside), async (visits, strangers) => {
      const without = await Promise.all(indicatorsOver(visits).map((one) => figure(one, asked)))
      const among = await Promise.all(
        indicatorsOver([...strangers, ...visits]).map((one) => figure(one, asked)),
      )
      expect(among).toEqual(without)
    }),
  )
})

test('teams add up to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit), async (visits) => {
      for (const indicator of indicatorsOver(visits)) {
        const { figure: whole, groups } = await figureBy(indicator, asked, 'team')
        const added = groups.map(({ figure }) => numbersOf(figure)).reduce(addNumbers, {})
        expect({ ...emptied(numbersOf(whole)), ...added }).toEqual(numbersOf(whole))
      }
    }),
  )
})

test('what is not known is in neither number and is shown beside them', async () => {
  const [share] = indicatorsOver([
    aVisit({}),
    aVisit({ seen: false }),
    aVisit({ seen: false }),
    aVisit({ seen: 'unknown' }),
  ])
  expect(await figure(share, asked)).toEqual({
    id: 'I-XX01',
    unit: '%',
    value: 33.3,
    numerator: 1,
    denominator: 3,
    unknown: 1,
  })
})

test('over nothing there is no percentage', async () => {
  const [share] = indicatorsOver([aVisit({ seen: 'unknown' })])
  expect(await figure(share, asked)).toMatchObject({ value: null, numerator: 0, denominator: 0, unknown: 1 })
})

test('a rate of 3 visits among 40,000 children is 0.8, and in one month 9', async () => {
  const [, rate] = indicatorsOver([aVisit({}), aVisit({}), aVisit({})])
  expect(await figure(rate, asked)).toMatchObject({ value: 0.8, numerator: 3, denominator: 40_000 })
  const inMay = { ...asked, from: plainDate('2024-05-01'), to: plainDate('2024-05-31') }
  const thatYear = [{ year: 2023, vintage: '2024', children: 40_000 }]
  expect(await figure(rate, { ...inMay, population: thatYear })).toMatchObject({ value: 9, numerator: 3 })
})

test('a rate without a population has a count and no value', async () => {
  const [, rate] = indicatorsOver([aVisit({})])
  expect(await figure(rate, { ...asked, population: [] })).toMatchObject({
    value: null,
    numerator: 1,
    denominator: null,
  })
})

test('a mix names each code in order, what is not known last', async () => {
  const [, , mix] = indicatorsOver([aVisit({ by: null }), aVisit({ by: 'worker' }), aVisit({}), aVisit({})])
  expect(await figure(mix, asked)).toEqual({
    id: 'I-XX03',
    unit: 'children',
    denominator: 4,
    unknown: 1,
    rows: [
      { key: 'nurse', numerator: 2, value: 50 },
      { key: 'worker', numerator: 1, value: 25 },
      { key: null, numerator: 1, value: 25 },
    ],
  })
})

const onlyAnn = async (rows: readonly CountedRow[]) =>
  new Set(rows.filter(({ childId }) => childId === 'ann'))
const times = (count: number, given: Partial<Visit>) => Array.from({ length: count }, () => aVisit(given))

test.each([
  { rows: 'all are hers', visits: times(3, {}), shown: 3, withheld: 0 },
  {
    rows: '5 of one answer, one of another child',
    visits: [...times(4, {}), aVisit({ childId: 'bob' })],
    shown: 0,
    withheld: 5,
  },
  {
    rows: '6 of one answer, one of another child',
    visits: [...times(5, {}), aVisit({ childId: 'bob' })],
    shown: 5,
    withheld: 1,
  },
  {
    rows: 'few not seen, among them another child; many seen',
    visits: [...times(7, {}), aVisit({ seen: false }), aVisit({ seen: false, childId: 'bob' })],
    shown: 7,
    withheld: 2,
  },
])('a worker with a reason for Ann only opens $shown rows: $rows', async ({ visits, shown, withheld }) => {
  const opened = await drillDown(indicatorsOver(visits)[0], asked, onlyAnn)
  expect(opened.rows).toHaveLength(shown)
  expect(opened.withheld).toBe(withheld)
  expect(opened.rows.every(({ childId }) => childId === 'ann')).toBe(true)
})

test('the opened rows have the columns that the indicator names', async () => {
  const { headings, rows } = await drillDown(indicatorsOver([aVisit({})])[0], asked, everybody)
  expect(headings).toEqual(['Child', 'On'])
  expect(rows).toEqual([{ childId: 'ann', cells: ['ann', '2024-05-01'], answer: true }])
})

test('a period not yet over is asked up to the as-at day', async () => {
  const [share] = indicatorsOver([aVisit({ on: '2024-12-31' })])
  expect((await ask(share, { ...asked, asAt: plainDate('2024-12-30') })).answered).toEqual([])
})

function single(figure: Figure) {
  if (figure.unit === 'children') throw new Error('a mix')
  return figure
}

/** The counts of a figure, by name, so that they can be added and compared. */
function numbersOf(figure: Figure): Record<string, number> {
  if (figure.unit === 'children') {
    return Object.fromEntries(figure.rows.map(({ key, numerator }) => [`key ${key}`, numerator]))
  }
  const { numerator: yes, denominator, unknown } = figure
  return figure.unit === '%' ? { yes, all: denominator ?? 0, unknown } : { yes }
}

function countedAgain(indicator: Indicator, rows: readonly { answer: unknown }[]): Record<string, number> {
  const yes = rows.filter(({ answer }) => answer === true).length
  const unknown = rows.filter(({ answer }) => answer === 'unknown').length
  if (indicator.unit === '%') return { yes, all: rows.length - unknown, unknown }
  if (indicator.unit === 'per 10,000') return { yes }
  return rows.map(({ answer }) => ({ [`key ${answer}`]: 1 })).reduce<Record<string, number>>(addNumbers, {})
}

function addNumbers(sum: Record<string, number>, more: Record<string, number>): Record<string, number> {
  return {
    ...sum,
    ...Object.fromEntries(Object.entries(more).map(([name, count]) => [name, (sum[name] ?? 0) + count])),
  }
}

function emptied(numbers: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.keys(numbers).map((name) => [name, 0]))
}
