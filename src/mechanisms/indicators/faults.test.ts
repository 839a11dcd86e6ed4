import { expect, test } from 'vitest'
import type { Indicator, Share } from './declaration.ts'
import { indicatorFaults } from './faults.ts'

type Row = { childId: string; team: null; area: null; age: null }

const sound = {
  id: 'I-XX01',
  title: 'Seen',
  unit: '%',
  goodIs: 'high',
  period: 'window',
  denominator: async () => [],
  counts: () => true,
  columns: { childId: 'Child', team: 'Team', area: 'Area', age: 'Age' },
  drillDown: ['childId'],
  source: 'made up',
  certainty: 'confirmed',
} as const satisfies Share<Row>

const published: Indicator = {
  ...sound,
  id: 'I-XX01-published',
  timely: { form: 'published', other: 'I-XX01' },
}
const operational: Indicator = { ...sound, timely: { form: 'operational', other: 'I-XX01-published' } }

test.each<{ fault: string; list: readonly Indicator[] }>([
  { fault: 'FD01 is not the id of an indicator', list: [{ ...sound, id: 'FD01' }] },
  { fault: 'I-XX01 has no title', list: [{ ...sound, title: ' ' }] },
  { fault: 'I-XX01 has no source', list: [{ ...sound, source: '' }] },
  { fault: 'I-XX01 does not open to children', list: [{ ...sound, drillDown: ['team'] }] },
  {
    fault: 'I-XX01 opens to shoeSize, which its rows do not have',
    list: [{ ...sound, drillDown: ['childId', 'shoeSize'] }],
  },
  {
    fault: 'I-XX01 is placed by shoeDay, which its rows do not have',
    list: [{ ...sound, placedBy: ['shoeDay'] }],
  },
  { fault: 'I-XX01 opens to childId twice', list: [{ ...sound, drillDown: ['childId', 'childId'] }] },
  { fault: 'I-XX01 is declared 2 times', list: [sound, sound] },
  { fault: 'I-XX01 lacks its other form I-XX01-published', list: [operational] },
  { fault: 'I-XX01-published lacks its other form I-XX01', list: [sound, published] },
])('finds: $fault', ({ fault, list }) => {
  expect(indicatorFaults(list)).toContain(fault)
})

test('finds nothing wrong with sound indicators', () => {
  expect(indicatorFaults([operational, published])).toEqual([])
})
