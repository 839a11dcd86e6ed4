import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { relationships } from '../families/codes.ts'
import type { Strength } from './codes.ts'
import { type Around, ecomapBox, ecomapOf, strengthOf } from './ecomap.ts'
import { tieOf } from './ties.ts'

const somebody = (id: string, group: Around['group']): Around => ({
  id,
  group,
  name: `A rather long name ${id}`,
  what: 'Grandparent',
  said: [],
  sayHref: null,
})
const someone = (count: number, group: Around['group']) =>
  Array.from({ length: count }, (_, index) => somebody(`${group}${index}`, group))

test.each([0, 1, 2, 3, 5, 8, 13, 21])('a map of %i above and below has nobody on top of anybody', (count) => {
  const { nodes, centre, width, height } = ecomapOf('Ffion', [
    ...someone(count, 'family'),
    ...someone(count, 'services'),
  ])
  expect(nodes).toHaveLength(count * 2)
  const boxes = [{ id: 'centre', ...centre }, ...nodes]
  const overlapping = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (two) => Math.abs(one.x - two.x) < ecomapBox.width && Math.abs(one.y - two.y) < ecomapBox.height,
      )
      .map((two) => `${one.id} on ${two.id}`),
  )
  expect(overlapping).toEqual([])
  expect(nodes.filter(({ x, y }) => x < 75 || y < 23 || x > width - 75 || y > height - 23)).toEqual([])
})

const said = (seenBy: 'child' | 'parent' | 'worker', strength: Strength) => ({
  seenBy,
  strength,
  words: null,
  when: '1 March 2026',
})

test.each([
  { who: 'nobody', ties: [], draws: null },
  { who: 'a worker', ties: [said('worker', 'weak')], draws: 'weak' },
  {
    who: 'the child against a worker',
    ties: [said('worker', 'weak'), said('child', 'strong')],
    draws: 'strong',
  },
  {
    who: 'a parent against a worker',
    ties: [said('worker', 'weak'), said('parent', 'strained')],
    draws: 'strained',
  },
])('the line is drawn as $who says', ({ ties, draws }) => {
  expect(strengthOf({ said: ties })).toBe(draws)
})

test('every kind that a relationship is kept as is either drawn, or no kin', () => {
  const kept = relationships.filter((one) => one.kept !== 'turned').map(({ code }) => code)
  const notDrawn = kept.filter(
    (kind) => tieOf({ personId: 'a', otherId: 'b', kind, toOn: null }).length === 0,
  )
  expect(notDrawn).toEqual(['carer', 'friend', 'other'])
})

test.each([
  { kind: 'married', over: false, bond: 'married' },
  { kind: 'married', over: true, bond: 'separated' },
  { kind: 'partner', over: true, bond: 'former' },
  { kind: 'divorced', over: true, bond: 'divorced' },
  { kind: 'mother', over: true, bond: undefined },
])('$kind that is over ($over) is drawn as $bond', ({ kind, over, bond }) => {
  const toOn = over ? plainDate('2026-01-01') : null
  const [tie] = tieOf({ personId: 'a', otherId: 'b', kind, toOn })
  expect(tie?.kind === 'couple' ? tie.bond : undefined).toBe(bond)
})
