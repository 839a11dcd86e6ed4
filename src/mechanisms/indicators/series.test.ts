import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { englandAndWales } from '../timescales/index.ts'
import type { Indicator, Share } from './declaration.ts'
import { monthsBefore, series } from './series.ts'

type Visit = {
  readonly childId: string
  readonly askedOn: string
  readonly doneOn: string | null
  readonly seen: boolean
  readonly team: string | null
  readonly area: null
  readonly age: null
}

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const visit: fc.Arbitrary<Visit> = fc.record({
  childId: fc.constantFrom('ann', 'bob'),
  askedOn: day,
  doneOn: fc.option(day),
  seen: fc.boolean(),
  team: fc.constantFrom('North', 'South', null),
  area: fc.constant(null),
  age: fc.constant(null),
})

// Never connected: the question reads no table.
const db = connect({ url: 'postgres://nobody@localhost:1/nothing' }, 'hearth_read')
const asked = { db, calendar: englandAndWales(), population: [] }
const months = monthsBefore(plainDate('2024-11-15'), 6)

test('the last whole months, without the one that runs', () => {
  expect(months.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2024-05-01 2024-05-31',
    '2024-06-01 2024-06-30',
    '2024-07-01 2024-07-31',
    '2024-08-01 2024-08-31',
    '2024-09-01 2024-09-30',
    '2024-10-01 2024-10-31',
  ])
})

test('one reading for all months gives what each month alone gives, of all and of one team', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit), fc.constantFrom('North', undefined), async (visits, team) => {
      const { placedBy, ...alone } = seenOf(visits)
      expect(placedBy).toBeDefined()
      const together = await series(seenOf(visits), { ...asked, periods: months, team })
      expect(together).toEqual(await series(alone, { ...asked, periods: months, team }))
    }),
  )
})

test('it is one reading', async () => {
  let readings = 0
  const denominator = async () => {
    readings++
    return []
  }
  const counted = { ...seenOf([]), denominator } satisfies Indicator
  await series(counted, { ...asked, periods: months })
  expect(readings).toBe(1)
})

function seenOf(visits: readonly Visit[]) {
  return {
    id: 'I-XX01',
    title: 'Seen',
    unit: '%',
    goodIs: 'high',
    period: 'window',
    placedBy: ['doneOn', 'askedOn'],
    denominator: async (_, { from, to }) =>
      visits.filter(({ doneOn, askedOn }) => from <= (doneOn ?? askedOn) && (doneOn ?? askedOn) <= to),
    counts: ({ seen }: Visit) => seen,
    columns: {
      childId: 'Child',
      askedOn: 'Asked',
      doneOn: 'Done',
      seen: 'Seen',
      team: 'Team',
      area: 'Area',
      age: 'Age',
    },
    drillDown: ['childId'],
    source: 'made up',
    certainty: 'confirmed',
  } as const satisfies Share<Visit>
}
