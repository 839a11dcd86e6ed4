import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate } from '../../platform/plain-date.ts'
import { type Lane, lanes } from './lanes.ts'
import { type PatternEvent, patternsIn } from './patterns.ts'
import { type DayCount, drawTimeline, type Span, sizes } from './timeline.ts'

const from = plainDate('2016-04-01')
const to = plainDate('2026-03-02')
const day = fc.integer({ min: 0, max: 3600 }).map((days) => addDays(from, days))
const lane = fc.constantFrom<Lane[]>(...lanes.map(({ code }) => code))
const counts = fc.array(
  fc.record<DayCount>({ lane, on: day, count: fc.integer({ min: 1, max: 9 }), key: fc.boolean() }),
)
const spans = fc.array(
  fc.record({ lane, fromOn: day, days: fc.integer({ min: 0, max: 900 }), open: fc.boolean() }).map(
    ({ days, open, ...span }): Span => ({
      ...span,
      label: 'x',
      toOn: open ? null : addDays(span.fromOn, days),
    }),
  ),
  { maxLength: 40 },
)

test('everything stands inside the drawing, nothing is lost, and no bar lies on another', () => {
  fc.assert(
    fc.property(counts, spans, (some, others) => {
      const drawing = drawTimeline(some, others, { from, to })
      const marks = drawing.lanes.flatMap((one) => one.marks)
      const total = (list: readonly { readonly count: number }[]) =>
        list.reduce((sum, { count }) => sum + count, 0)
      expect(total(marks)).toBe(total(some))
      expect(marks.filter(({ x }) => x < sizes.left - sizes.bucket || x > sizes.width)).toEqual([])
      for (const { bars } of drawing.lanes) {
        const overlapping = bars.filter((one, index) =>
          bars
            .slice(index + 1)
            .some((two) => one.y === two.y && one.x < two.x + two.width && two.x < one.x + one.width),
        )
        expect(overlapping).toEqual([])
      }
    }),
  )
})

test('two thousand entries are a few hundred marks', () => {
  const some = Array.from(
    { length: 2000 },
    (_, index): DayCount => ({
      lane: lanes[index % lanes.length]?.code ?? 'harm',
      on: addDays(from, (index * 7) % 3600),
      count: 1,
      key: index % 9 === 0,
    }),
  )
  const marks = drawTimeline(some, [], { from, to }).lanes.flatMap((one) => one.marks)
  expect(marks.length).toBeLessThan(600)
})

test.each([
  { years: 10, first: '2017' },
  { years: 1, first: 'Apr 2025' },
])('over $years years the axis begins with $first', ({ years, first }) => {
  const begin = years === 1 ? plainDate('2025-03-02') : from
  const { ticks } = drawTimeline([], [], { from: begin, to })
  expect(ticks[0]?.label).toBe(first)
  expect(ticks.length).toBeLessThanOrEqual(10)
})

const happened = (type: string, ...days: readonly string[]): PatternEvent[] =>
  days.map((on) => ({ type, on: plainDate(on) }))
const contacts = (...days: readonly string[]) => happened('contact-received', ...days)
const today = plainDate('2026-03-02')

test.each([
  { what: 'nothing', events: [], openSince: null, found: [] },
  {
    what: 'three contacts within a year',
    events: contacts('2025-05-01', '2025-09-01', '2026-01-01'),
    openSince: null,
    found: ['3 contacts about this child within a year'],
  },
  {
    what: 'three contacts over three years',
    events: contacts('2023-05-01', '2024-09-01', '2026-01-01'),
    openSince: null,
    found: [],
  },
  {
    what: 'a second plan',
    events: happened('protection-plan-started', '2019-01-01', '2025-01-01'),
    openSince: null,
    found: ['2 child protection plans so far'],
  },
  {
    what: 'open work that nobody writes about',
    events: [],
    openSince: '2026-01-05',
    found: ['Nothing was written about the child for 8 weeks, while work is open'],
  },
  {
    what: 'open work with a visit last week',
    events: happened('visit-made', '2026-02-23'),
    openSince: '2025-01-05',
    found: [],
  },
  {
    what: 'a visit before the work was opened again',
    events: happened('visit-made', '2024-02-23'),
    openSince: '2026-02-20',
    found: [],
  },
])('$what stands out as $found', ({ events, openSince, found }) => {
  const open = openSince === null ? null : plainDate(openSince)
  expect(patternsIn(events, { openSince: open, today }).map(({ text }) => text)).toEqual(found)
})
