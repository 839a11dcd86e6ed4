import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertionsArb } from './arbitrary.testing.ts'
import { cleanPerson } from './clean/person.ts'
import { addressLevel } from './compare/address.ts'
import { comparisonIds, comparisons } from './compare/levels.ts'
import { comparePair } from './compare/pair.ts'
import { bandsFrom, decide, usualBands } from './decide.ts'
import { defaultModel } from './default-model.ts'
import { falling } from './estimate/falling.ts'
import { explain } from './explain.ts'
import { guardsOf, guardWords } from './guards.ts'
import { weightsOf } from './model.ts'
import { countRarity, rarityOf } from './rarity.ts'
import { partSealed } from './sealed.ts'
import { probabilityOf, weigh } from './weigh.ts'

const weights = weightsOf(defaultModel)

test('a pair weighs the same whichever comes first', () => {
  fc.assert(
    fc.property(assertionsArb('a'), assertionsArb('b'), (one, other) => {
      const [a, b] = [cleanPerson(one), cleanPerson(other)]
      const rarity = countRarity([a, b])
      const there = weigh(comparePair(a, b), rarity, weights).bits
      expect(weigh(comparePair(b, a), rarity, weights).bits).toBeCloseTo(there, 9)
    }),
  )
})

test('the lines of an explanation add up to the weight', () => {
  fc.assert(
    fc.property(assertionsArb('a'), assertionsArb('b'), (one, other) => {
      const [a, b] = [cleanPerson(one), cleanPerson(other)]
      const rarity = countRarity([a, b])
      const agreement = comparePair(a, b)
      const { lines, bits } = explain({ a, b, agreement, guards: [] }, rarity, weights)
      expect(Math.abs(lines.reduce((sum, line) => sum + line.bits, 0) - bits)).toBeLessThan(1e-9)
      expect(bits).toBe(weigh(agreement, rarity, weights).bits)
    }),
  )
})

test('no pair with a guard is ever taken for one person', () => {
  fc.assert(
    fc.property(
      fc.subarray(Object.keys(guardWords), { minLength: 1 }),
      fc.double({ noNaN: true }),
      (guards, bits) => {
        const held = guardsNamed(guards)
        expect(decide(bits, held, usualBands)).not.toBe('same')
      },
    ),
  )
})

test('better agreement never speaks less for one person, whatever the counts', () => {
  const shares = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(shares, shares, (same, unrelated) => {
      const size = Math.min(same.length, unrelated.length)
      const below = unrelated.slice(0, size)
      const pooled = falling(same.slice(0, size), below)
      const ratios = pooled.map((share, level) => share / (below[level] ?? 1))
      for (const [level, ratio] of ratios.entries())
        expect(ratio).toBeLessThanOrEqual((ratios[level - 1] ?? ratio) * (1 + 1e-9))
      expect(sum(pooled)).toBeCloseTo(sum(same.slice(0, size)), 9)
    }),
  )
})

test('every comparison of the default model has a share for every level, above nothing, and they are the whole', () => {
  for (const id of comparisonIds) {
    for (const shares of Object.values(defaultModel.chances[id])) {
      expect(shares).toHaveLength(comparisons[id].levels.length)
      expect(Math.min(...shares)).toBeGreaterThan(0)
      expect(sum(shares)).toBeCloseTo(1, 3)
    }
  }
})

test('missing values weigh nothing for either side', () => {
  const a = cleanPerson({ id: 'a', names: [{ given: 'Ada', family: 'Smith' }] })
  const b = cleanPerson({ id: 'b' })
  const { lines } = explain({ a, b, agreement: comparePair(a, b), guards: [] }, countRarity([a, b]), weights)
  expect(lines.map(({ what }) => what)).toEqual(['prior', 'relatives'])
})

test('a rare name weighs more than a common one', () => {
  const none = new Map<string, number>()
  const family = new Map([
    ['smith', 400],
    ['okonkwo', 1],
  ])
  const rarity = rarityOf({ given: none, family, fullName: none, birth: none, postcode: none }, 10_000)
  const bitsOf = (family: string) => {
    const twice = ['x', 'y'].map((id) => cleanPerson({ id, names: [{ family }] }))
    const [a, b] = twice
    return a && b ? weigh(comparePair(a, b), rarity, weights).bits : Number.NaN
  }
  expect(bitsOf('Okonkwo')).toBeGreaterThan(bitsOf('Smith'))
})

test('a postcode that few have weighs more than one that many have, and one that nobody has counted as usual', () => {
  const none = new Map<string, number>()
  const postcode = new Map([
    ['ZB12CD', 400],
    ['ZB13EF', 1],
  ])
  const counted = rarityOf({ given: none, family: none, fullName: none, birth: none, postcode }, 10_000)
  const unknown = rarityOf({ given: none, family: none, fullName: none, birth: none, postcode: none }, 10_000)
  const bitsOf = (code: string, rarity = counted) => {
    const [a, b] = ['x', 'y'].map((id) => cleanPerson({ id, addresses: [{ postcode: code }] }))
    return a && b ? weigh(comparePair(a, b), rarity, weights).bits : Number.NaN
  }
  expect(bitsOf('ZB1 3EF')).toBeGreaterThan(bitsOf('ZB1 2CD'))
  expect(bitsOf('ZB1 3EF', unknown)).toBe(bitsOf('ZB1 2CD', unknown))
})

test.each([
  ['3070', '0370', addressLevel.sector],
  ['2153', '2513', addressLevel.sector],
  ['2153', '2154', addressLevel.different],
  ['2153', '5123', addressLevel.different],
  ['2153', '2153', addressLevel.postcode],
  ['ZB1 2CD', 'ZB1 2DC', addressLevel.postcode],
])('the codes %s and %s are compared as %i', (one, other, level) => {
  const [a, b] = [one, other].map((postcode) => cleanPerson({ id: 'x', addresses: [{ postcode }] }))
  if (!a || !b) throw new TypeError('Two people')
  expect([comparePair(a, b).address.address, comparePair(b, a).address.address]).toEqual([level, level])
})

test('an explanation says in words what speaks for and against, and how rare a name is', () => {
  const birth = { births: [{ on: '2019-03-05' }], sex: 'F' }
  const a = cleanPerson({ id: 'a', ...birth, names: [{ given: 'Libby', family: 'Okafor' }] })
  const b = cleanPerson({ id: 'b', ...birth, names: [{ given: 'Elizabeth', family: 'Okafor' }], sex: 'M' })
  const agreement = comparePair(a, b)
  const guards = guardsOf({ a, b, agreement })
  const { words, lines, modelVersion } = explain({ a, b, agreement, guards }, countRarity([a, b]), weights)
  expect(words).toBe(
    'Date of birth the same; given name forms of one name; family name the same; but sex different.',
  )
  expect(lines.find(({ what }) => what === 'family')?.rarity).toMatch(
    /^1 in \d+ people here have this family name$/,
  )
  expect(modelVersion).toBe(defaultModel.version)
})

test('bands hold few false pairs above and few true ones below', () => {
  const weighed = Array.from({ length: 2000 }, (_, n) => 20 - n / 50)
  const bands = bandsFrom(weighed)
  const accepted = weighed.filter((bits) => bits >= bands.same)
  const missed = weighed.filter((bits) => bits < bands.ask)
  expect(accepted.length - sum(accepted.map(probabilityOf))).toBeLessThanOrEqual(accepted.length / 1000)
  expect(sum(missed.map(probabilityOf))).toBeLessThanOrEqual(0.02 * sum(weighed.map(probabilityOf)))
  expect(bandsFrom([1, 2])).toBe(usualBands)
})

test('nothing sealed is among what is shown, nor counted with it', () => {
  const found = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const { shown, forTheLead } = partSealed(found, ({ id }) => id === 'b')
  expect(shown).toEqual([{ id: 'a' }, { id: 'c' }])
  expect(forTheLead).toEqual([{ id: 'b' }])
})

function guardsNamed(names: readonly string[]) {
  const all = ['twin', 'numbers-differ', 'same-name', 'newborn', 'confirmed-different'] as const
  return all.filter((guard) => names.includes(guard))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
