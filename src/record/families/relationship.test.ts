import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relationships } from './codes.ts'
import { asKept, kindSeenFrom, turned } from './relationship.ts'

const relation = fc.record({
  personId: fc.constantFrom('a', 'b', 'c'),
  otherId: fc.constantFrom('d', 'e', 'f'),
  kind: fc.constantFrom(...relationships.map(({ code }) => code)),
})

test('every way back is a kind of its own', () => {
  const codes = new Set<string>(relationships.map(({ code }) => code))
  expect(relationships.filter(({ back }) => !codes.has(back))).toEqual([])
})

test('there and back again says the same, or no more than is known: a mother’s child has a parent', () => {
  fc.assert(
    fc.property(relation, (one) => {
      const twice = turned(turned(one))
      const lessSure = one.kind === 'mother' || one.kind === 'father'
      expect(twice).toEqual(lessSure ? { ...one, kind: 'parent' } : one)
    }),
  )
})

test('said from either side it is kept once', () => {
  fc.assert(
    fc.property(relation, (one) => {
      const kept = asKept(one)
      expect(asKept(kept)).toEqual(kept)
      const lessSure = one.kind === 'mother' || one.kind === 'father'
      if (!lessSure) expect(asKept(turned(one))).toEqual(kept)
    }),
  )
})

test.each([
  { kind: 'mother', from: 'mother', sees: 'child' },
  { kind: 'mother', from: 'child', sees: 'mother' },
  { kind: 'cousin', from: 'mother', sees: 'cousin' },
  { kind: 'godmother (old system)', from: 'mother', sees: 'godmother (old system)' },
])('kept as $kind, seen from the $from it is $sees', ({ kind, from, sees }) => {
  expect(kindSeenFrom(from, { personId: 'mother', kind })).toBe(sees)
})
