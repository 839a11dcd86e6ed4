import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawableFamily } from './arbitrary.testing.ts'
import { dagreCrossings } from './dagre-crossings.testing.ts'
import type { Drawing } from './drawing.ts'
import { drawnCrossings, linesThroughPeople } from './drawn-crossings.testing.ts'
import type { Family, Member, Tie } from './family.ts'
import { layOut } from './lay-out.ts'
import { measures } from './measures.ts'
import { drawable, family, tangled } from './trees.testing.ts'

test('there are thirty families that can be drawn without a crossing, and twenty that cannot', () => {
  expect([drawable.length, tangled.length]).toEqual([30, 20])
})

test.each(drawable)('no line crosses another: $what', ({ tree }) => {
  expect(drawnCrossings(layOut(family(tree)))).toBe(0)
})

test.each(tangled)('no more crossings than a layered layout has: $what', ({ tree }) => {
  const drawn = drawnCrossings(layOut(family(tree)))
  expect(drawn).toBeGreaterThan(0)
  expect(drawn).toBeLessThanOrEqual(dagreCrossings(family(tree)))
})

test('a family made row by row is drawn without a crossing, whoever is named first', () => {
  fc.assert(fc.property(drawableFamily, (one) => drawnCrossings(layOut(one)) === 0))
})

test('nobody stands on another, no line runs through anybody, generations are rows, and the same family looks the same', () => {
  fc.assert(
    fc.property(drawableFamily, (one) => {
      const drawing = layOut(one)
      expect(overlaps(drawing, one)).toEqual([])
      expect(linesThroughPeople(drawing, widthsOf(one))).toEqual([])
      expect(outOfRow(drawing, one)).toEqual([])
      expect(layOut(one)).toEqual(drawing)
    }),
    { numRuns: 50 },
  )
})

test.each(tangled)('nobody stands on another where lines must cross: $what', ({ tree }) => {
  const one = family(tree)
  expect(overlaps(layOut(one), one)).toEqual([])
})

const pair: Tie = { kind: 'couple', one: 'a', two: 'b', bond: 'married' }
const ofBoth = (child: string): Tie[] =>
  ['a', 'b'].map((parent) => ({ kind: 'parent', parent, child, by: 'birth' }))
const people = (born: Readonly<Record<string, string | null>>): Member[] =>
  Object.entries(born).map(([id, bornOn]) => ({ id, bornOn, labelWidth: 20 }))

test('children stand in order of birth', () => {
  const members = people({ a: null, b: null, third: '2019-01-01', first: '2001-01-01', second: '2010-01-01' })
  const { people: placed } = layOut({
    members,
    ties: [pair, ...['third', 'first', 'second'].flatMap(ofBoth)],
    household: [],
  })
  const names = placed.filter(({ id }) => id.length > 1).toSorted((one, two) => one.x - two.x)
  expect(names.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
})

test('twins hang on one point of the bar, and nobody stands between them', () => {
  const members = people({ a: null, b: null, x: '2015-03-01', y: '2012-01-01', z: '2015-03-01' })
  const { lines } = layOut({ members, ties: [pair, ...['x', 'y', 'z'].flatMap(ofBoth)], household: [] })
  const startOf = (child: string) =>
    lines.find(({ what }) => typeof what === 'object' && 'to' in what && what.to === child)?.points[0]
  expect(startOf('x')).toEqual(startOf('z'))
  expect(startOf('x')).not.toEqual(startOf('y'))
})

test.each([
  { bond: 'married', strokes: [] },
  { bond: 'separated', strokes: [1] },
  { bond: 'divorced', strokes: [2] },
  { bond: 'former', strokes: [1] },
] as const)('the line of two who are $bond has $strokes strokes', ({ bond, strokes }) => {
  const drawing = layOut({ members: people({ a: null, b: null }), ties: [{ ...pair, bond }], household: [] })
  expect(drawing.strokes.map(({ count }) => count)).toEqual(strokes)
})

test('whoever is said to be their own forebear is drawn all the same', () => {
  const circle: Tie[] = [
    { kind: 'parent', parent: 'a', child: 'b', by: 'birth' },
    { kind: 'parent', parent: 'b', child: 'a', by: 'birth' },
  ]
  const { people: placed } = layOut({ members: people({ a: null, b: null }), ties: circle, household: [] })
  expect(placed.map(({ y }) => y).toSorted((one, two) => one - two)[0]).toBeLessThan(placed[1]?.y ?? 0)
})

test('a grandparent of whom it is not known through whom stands two rows up, without a line', () => {
  const { people: placed, lines } = layOut({
    members: people({ a: null, b: null }),
    ties: [{ kind: 'kin', elder: 'a', younger: 'b', rows: 2 }],
    household: [],
  })
  const y = new Map(placed.map((one) => [one.id, one.y]))
  expect(y.get('a')).toBeLessThan(y.get('b') ?? 0)
  expect(lines).toEqual([])
})

test.each([
  { who: 'a mother and her children', household: ['a', 'x', 'y'], lines: 1 },
  { who: 'a child and a grandparent, not who stands between', household: ['g', 'x'], lines: 2 },
  { who: 'nobody', household: [], lines: 0 },
])('the household line takes in $who', ({ household, lines }) => {
  const members = people({ g: null, a: null, b: null, x: '2015-03-01', y: '2012-01-01' })
  const ties: Tie[] = [
    { kind: 'parent', parent: 'g', child: 'a', by: 'birth' },
    pair,
    ...['x', 'y'].flatMap(ofBoth),
  ]
  const drawing = layOut({ members, ties, household })
  expect(drawing.households).toHaveLength(lines)
  const inside = drawing.people.filter(({ x, y }) =>
    drawing.households.some((line) => isInside(line, [x, y])),
  )
  expect(inside.map(({ id }) => id).toSorted()).toEqual(household.toSorted())
})

function isInside(line: Drawing['households'][number], [x, y]: readonly [number, number]): boolean {
  let inside = false
  for (const [index, [x1, y1]] of line.entries()) {
    const [x2, y2] = line.at(index - 1) ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

function widthsOf({ members }: Family): Map<string, number> {
  return new Map(members.map(({ id, labelWidth }) => [id, labelWidth]))
}

function overlaps({ people: placed }: Drawing, one: Family): string[] {
  const widths = widthsOf(one)
  return placed.flatMap((left) =>
    placed
      .filter((right) => right.id !== left.id && right.y === left.y && right.x >= left.x)
      .filter(({ x }) => x - left.x < measures.symbol + measures.labelGap + (widths.get(left.id) ?? 0))
      .map((right) => `${left.id} ${right.id}`),
  )
}

function outOfRow({ people: placed }: Drawing, { ties }: Family): Tie[] {
  const y = new Map(placed.map((one) => [one.id, one.y]))
  const at = (id: string) => y.get(id) ?? 0
  return ties.filter((tie) => {
    if (tie.kind === 'couple') return at(tie.one) !== at(tie.two)
    return tie.kind === 'parent' && at(tie.parent) >= at(tie.child)
  })
}
