import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlapping } from './rules/overlapping.ts'

const spans = fc.array(
  fc.record({
    from: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(Number.NaN)),
    to: fc.integer({ min: 0, max: 12 }),
  }),
  { maxLength: 8 },
)

type Span = { readonly from: number; readonly to: number }

const isSame = (one: Span, other: Span) => one.from === other.from && one.to === other.to

/** Every pair, as the rules say it. */
function byPairs(ones: readonly Span[], isCopy = isSame) {
  const meets = (later: Span, earlier: Span) =>
    later !== earlier && later.from >= earlier.from && later.from <= earlier.to && !isCopy(later, earlier)
  return {
    starting: ones.filter((one) => ones.some((other) => meets(one, other))),
    running: ones.filter((one) => ones.some((other) => meets(other, one))),
  }
}

test('the sweep finds what comparing every pair finds', () => {
  fc.assert(
    fc.property(spans, (ones) => {
      const swept = overlapping(ones, {
        starts: ({ from }) => from,
        lastDay: ({ to }) => to,
        ends: ({ to }) => to,
      })
      expect(swept).toEqual(byPairs(ones))
    }),
    { numRuns: 500 },
  )
})

test('copies count where no end makes two records one', () => {
  fc.assert(
    fc.property(spans, (ones) => {
      const swept = overlapping(ones, { starts: ({ from }) => from, lastDay: ({ to }) => to })
      expect(swept).toEqual(byPairs(ones, () => false))
    }),
    { numRuns: 500 },
  )
})

test('a hundred thousand records of one child take a moment, not an hour', () => {
  const ones = Array.from({ length: 100_000 }, (_, n) => ({ from: n % 7, to: n % 5 }))
  const { running } = overlapping(ones, {
    starts: ({ from }) => from,
    lastDay: ({ to }) => to,
    ends: ({ to }) => to,
  })
  expect(running.length).toBeGreaterThan(0)
}, 5000)
