import fc from 'fast-check'
import { expect, test } from 'vitest'
import { townArb } from './arbitrary.testing.ts'
import { clusters, type Edge, noLongerHolding } from './cluster.ts'
import { pairKey } from './guards.ts'
import { type Linkage, linkPersons } from './link.ts'
import { throughOthers } from './through-others.ts'

const runs = { numRuns: 25 }

test('the order of the records does not matter', () => {
  fc.assert(
    fc.property(townArb(), (town) => {
      expect(answer(linkPersons(town.toReversed()))).toEqual(answer(linkPersons(town)))
    }),
    runs,
  )
})

test('what somebody has confirmed to be two people is recommended by nothing and in no cluster', () => {
  fc.assert(
    fc.property(townArb(), (town) => {
      const pairs = linkPersons(town).pairs
      const confirmedDifferent = new Set(pairs.map(({ a, b }) => pairKey(a, b)))
      const again = linkPersons(town, { confirmedDifferent })
      const together = again.clusters.flatMap((ids) =>
        ids.flatMap((a, n) => ids.slice(n + 1).map((b) => pairKey(a, b))),
      )
      const recommended = again.pairs.map(({ a, b }) => pairKey(a, b))
      expect([...together, ...recommended].filter((key) => confirmedDifferent.has(key))).toEqual([])
    }),
    runs,
  )
})

test('no two records of a cluster are guarded or clearly different, and nobody is in two', () => {
  fc.assert(
    fc.property(townArb(), (town) => {
      const linkage = linkPersons(town)
      const byKey = new Map(
        [...linkage.pairs, ...linkage.others].map((pair) => [pairKey(pair.a, pair.b), pair]),
      )
      for (const ids of linkage.clusters) {
        for (const [n, a] of ids.entries()) {
          for (const b of ids.slice(n + 1))
            expect(byKey.get(pairKey(a, b))).toMatchObject({ guards: [], band: /same|ask/ })
        }
      }
      const all = linkage.clusters.flat()
      expect(new Set(all).size).toBe(all.length)
    }),
    runs,
  )
})

test('a stranger more changes no probability by more than a hundredth', () => {
  const family = ['Ada', 'Grace', 'Libby', 'Elizabeth'].flatMap((given, n) =>
    [0, 1].map((twice) => ({
      id: `${given}${twice}`,
      names: [{ given, family: 'Okafor' }],
      births: [{ on: `201${n}-03-05` }],
      addresses: [{ number: '12', lines: ['High Street'], postcode: 'ZB1 2CD' }],
    })),
  )
  const town = Array.from({ length: 400 }, (_, n) => ({
    id: `t${n}`,
    names: [{ given: names[n % 20] ?? '', family: `${names[(n * 7) % 20]}son` }],
    births: [{ on: `19${50 + (n % 50)}-0${1 + (n % 9)}-${10 + (n % 18)}` }],
  }))
  const stranger = {
    id: 'stranger',
    names: [{ given: 'Zbigniew', family: 'Quist' }],
    births: [{ on: '1940-12-31' }],
  }
  const before = probabilities(linkPersons([...family, ...town]))
  const after = probabilities(linkPersons([...family, ...town, stranger]))
  for (const [key, probability] of before)
    expect(Math.abs((after.get(key) ?? 0) - probability)).toBeLessThan(0.01)
})

const edge = (first: number, second: number, bits: number): Edge => ({
  first,
  second,
  bits,
  same: bits >= 10,
  forbids: bits < 0,
})

const groups: readonly { because: string; edges: readonly Edge[]; clusters: number[][] }[] = [
  { because: 'a pair', edges: [edge(0, 1, 12)], clusters: [[0, 1]] },
  { because: 'not sure of any', edges: [edge(0, 1, 5)], clusters: [] },
  {
    because: 'all three alike',
    edges: [edge(0, 1, 12), edge(1, 2, 12), edge(0, 2, 12)],
    clusters: [[0, 1, 2]],
  },
  {
    because: 'the third pair is at least possible',
    edges: [edge(0, 1, 12), edge(1, 2, 12), edge(0, 2, 3)],
    clusters: [[0, 1, 2]],
  },
  {
    because: 'no chain where two clearly differ',
    edges: [edge(0, 1, 14), edge(1, 2, 12), edge(0, 2, -3)],
    clusters: [[0, 1]],
  },
  {
    because: 'no chain where two were not even candidates',
    edges: [edge(0, 1, 14), edge(1, 2, 12)],
    clusters: [[0, 1]],
  },
  { because: 'the best edge first', edges: [edge(0, 1, 11), edge(1, 2, 14)], clusters: [[1, 2]] },
  {
    because: 'two pairs apart',
    edges: [edge(0, 1, 12), edge(2, 3, 12)],
    clusters: [
      [0, 1],
      [2, 3],
    ],
  },
]

test.each(groups)('clusters: $because', ({ edges, clusters: expected }) => {
  expect(clusters(edges)).toEqual(expected)
  expect(clusters(edges.toReversed())).toEqual(expected)
})

test('a cluster with a pair that has come apart goes to a person', () => {
  expect(
    noLongerHolding(
      [
        [0, 1],
        [2, 3, 4],
      ],
      [edge(0, 1, 12), edge(2, 3, 12), edge(3, 4, 12), edge(2, 4, -2)],
    ),
  ).toEqual([[2, 3, 4]])
})

test('a third record speaks for two one step away and no further, and not where a guard holds', () => {
  const likely = (first: number, second: number, probability: number, open = true) => ({
    first,
    second,
    probability,
    open,
  })
  const raised = throughOthers([
    likely(0, 1, 0.99),
    likely(1, 2, 0.99),
    likely(0, 2, 0.2),
    likely(2, 3, 0.99),
    likely(0, 3, 0.1),
  ])
  expect(raised.map((each) => Math.round(each * 100) / 100)).toEqual(
    [0.99, 0.99, 0.98, 0.99, 0.2].map((each, n) => (n === 4 ? 0.1 : each)),
  )
  expect(throughOthers([likely(0, 1, 0.99), likely(1, 2, 0.99), likely(0, 2, 0.2, false)])[2]).toBe(0.2)
})

test('a list of nobody, of one, and of people about whom nothing is known', () => {
  expect(answer(linkPersons([]))).toEqual({ pairs: [], others: [], clusters: [] })
  expect(answer(linkPersons([{ id: 'a' }, { id: 'b' }]))).toEqual({ pairs: [], others: [], clusters: [] })
})

const names =
  'Ada Grace Ivy Ruby Rose Noah Jude Leo Arlo Ezra Kofi Amina Bilal Zofia Piotr Chidi Yaw Hodan Liban Tariq'.split(
    ' ',
  )

function answer({ pairs, others, clusters: found }: Linkage) {
  return { pairs, others, clusters: found }
}

function probabilities({ pairs, others }: Linkage): Map<string, number> {
  return new Map([...pairs, ...others].map(({ a, b, probability }) => [pairKey(a, b), probability]))
}
