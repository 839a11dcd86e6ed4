import fc from 'fast-check'
import { expect, test } from 'vitest'
import { funnel } from './funnel.ts'
import { counts, individuals, naturalLimits, proportions } from './limits.ts'

const measured = (values: readonly (number | null)[]) => values.map((value, n) => ({ at: `${n}`, value }))
const counted = (numerators: readonly number[], denominator: number) =>
  numerators.map((numerator, n) => ({ at: `${n}`, numerator, denominator }))

/** NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2: a flow rate. */
test('single values have the limits of the published example', () => {
  const limits = naturalLimits([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
  expect(limits.centre).toBeCloseTo(50.81, 2)
  expect(limits.upper).toBeCloseTo(55.8041, 2)
  expect(limits.lower).toBeCloseTo(45.8159, 2)
})

/** NIST/SEMATECH e-Handbook 6.3.3.1: defects on 25 wafers. */
test('counts have the limits of the published example', () => {
  const wafers = [
    16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13,
  ]
  const chart = counts(counted(wafers, 1))
  expect(chart[0]?.limits).toEqual({ centre: 16, lower: 4, upper: 28 })
  expect(chart.filter(({ signals }) => signals.includes('outside')).map(({ value }) => value)).toEqual([31])
})

/** NIST/SEMATECH e-Handbook 6.3.3.2: defective chips of 50 on each of 30 wafers. */
test('shares have the limits of the published example', () => {
  const wafers = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
    6,
  ]
  const chart = proportions(counted(wafers, 50))
  const limits = chart[0]?.limits
  expect(limits?.centre).toBeCloseTo(0.2313, 4)
  expect(limits?.upper).toBeCloseTo(0.4102, 3)
  expect(limits?.lower).toBeCloseTo(0.0524, 3)
  expect(
    chart.flatMap(({ value, signals }) => (signals.includes('outside') ? [(value ?? 0) * 50] : [])),
  ).toEqual([22, 24])
})

test('on noise fewer than 1 point in 100 lies outside the limits', () => {
  const normal = noise(7)
  const charts = Array.from({ length: 400 }, () =>
    individuals(measured(Array.from({ length: 36 }, () => 50 + 8 * normal()))),
  )
  const points = charts.flat()
  const outside = points.filter(({ signals }) => signals.includes('outside')).length
  expect(outside / points.length).toBeLessThan(0.01)
  // And it is no chart that never speaks.
  expect(outside).toBeGreaterThan(0)
})

test.each([
  { what: 'a point far outside', values: [...level(20), 90], at: 20, signal: 'outside' },
  {
    what: 'eight in a row above the centre',
    values: [...level(20), ...level(8, 3)],
    at: 22,
    signal: 'shift',
  },
  { what: 'seven that rise', values: [...level(14), 47, 48, 49, 50, 51, 52, 53], at: 16, signal: 'trend' },
  { what: 'two of three near the limit', values: [...level(24), 55.2, 50, 55.2], at: 26, signal: 'near' },
])('finds $what', ({ values, at, signal }) => {
  expect(individuals(measured(values))[at]?.signals).toContain(signal)
})

test('a month without a number is a gap: no nought, and nothing told of it', () => {
  const chart = individuals(measured([...level(12), null, ...level(4)]))
  expect(chart[12]).toMatchObject({ value: null, signals: [] })
  const shares = proportions([
    ...counted([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6], 10),
    { at: 'x', numerator: 0, denominator: 0 },
  ])
  expect(shares[12]).toEqual({ at: 'x', value: null, limits: null, signals: [] })
})

test('noughts are not close to a limit that is cut off at nought', () => {
  const rare = counted([0, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 2, 0, 0], 20)
  expect(proportions(rare).flatMap(({ signals }) => signals)).not.toContain('near')
})

test('fewer than twelve points have no limits and tell nothing', () => {
  const chart = individuals(measured([...level(10), 500]))
  expect(chart.every(({ limits, signals }) => limits === null && signals.length === 0)).toBe(true)
})

test('a change made on purpose begins new limits', () => {
  const chart = individuals(measured([...level(12), ...level(12, 40)]), { since: ['12'] })
  expect(chart.every(({ signals }) => signals.length === 0)).toBe(true)
  expect([chart[0]?.limits?.centre, chart[12]?.limits?.centre]).toEqual([50, 90])
})

test('limits never leave what the value can be, and every value within them is no point outside', () => {
  const month = fc.integer({ min: 0, max: 60 }).chain((denominator) =>
    fc.record({
      at: fc.uuid(),
      numerator: fc.integer({ min: 0, max: denominator }),
      denominator: fc.constant(denominator),
    }),
  )
  fc.assert(
    fc.property(fc.array(month, { minLength: 12, maxLength: 40 }), (months) => {
      for (const { value, limits, signals } of proportions(months)) {
        if (value === null || limits === null) continue
        expect(limits.lower).toBeGreaterThanOrEqual(0)
        expect(limits.upper).toBeLessThanOrEqual(1)
        expect(signals.includes('outside')).toBe(value < limits.lower || value > limits.upper)
      }
    }),
  )
})

test('a funnel calls out a team that differs by more than its size makes likely, and no small one', () => {
  const teams = [
    { key: 'large and late', numerator: 60, denominator: 100 },
    { key: 'small and late', numerator: 2, denominator: 3 },
    { key: 'large and early', numerator: 180, denominator: 200 },
    { key: 'nobody', numerator: 0, denominator: 0 },
  ]
  const { centre, points, limits } = funnel(teams)
  expect(centre).toBeCloseTo(242 / 303, 6)
  expect(points.map(({ key, beyond }) => [key, beyond])).toEqual([
    ['large and late', 3],
    ['small and late', 0],
    ['large and early', 3],
  ])
  const widths = limits.map(({ lower3, upper3 }) => upper3 - lower3)
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  expect(funnel([])).toEqual({ centre: null, points: [], limits: [] })
})

/** Values about 50 (or that much more) that take turns above and below it. */
function level(many: number, more = 0): number[] {
  return Array.from({ length: many }, (_, n) => 50 + more + (n % 2 === 0 ? 1 : -1))
}

/** Normal noise from a seed, by Box and Muller. */
function noise(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return (state + 1) / 4294967297
  }
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
