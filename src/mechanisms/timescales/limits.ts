import { addHours, dayOf, type Instant, instantOf } from '../../platform/instant.ts'
import { addDays, daysBetween, type PlainDate } from '../../platform/plain-date.ts'
import { lastMomentOf } from './due-date.ts'
import type { Days } from './duration.ts'
import { inLine, type Line, metEvents, type Rulebook } from './line.ts'
import { linesOf, windowStart } from './lines.ts'
import { type Reckoning, unknown } from './reckon.ts'
import { type AnyLimit, listOf } from './rule.ts'
import { answers, type Mark } from './stream.ts'

interface Stay {
  readonly from: Mark
  readonly to: Mark | null
}

/**
 * Until when this stay may last: the sum of all stays in the window that ends with that moment stays within the limit.
 * A stay is counted in nights, or in hours to the millisecond where the limit is in hours.
 */
export function reckonLimit(rule: AnyLimit, line: Line, book: Rulebook): Reckoning {
  const earlier = earlierStays(rule, line, book)
  return rule.most.unit === 'hour' ? inHours(rule, line, earlier) : inNights(rule, { line, earlier, book })
}

function earlierStays(rule: AnyLimit, line: Line, book: Rulebook): Stay[] {
  return linesOf(book, (other) => endOf(rule, other, book) ?? 'never')
    .filter((other) => other.start.placed.index < line.start.placed.index)
    .map((other) => ({ from: other.start.placed, to: endOf(rule, other, book) }))
}

function endOf(rule: AnyLimit, line: Line, book: Rulebook) {
  const ends = [...metEvents(book, line, rule), ...inLine(book, line, listOf(rule.stopped))]
  const own = ends.filter((end) => answers(line.start.placed, end))
  return own.sort((a, b) => a.index - b.index)[0] ?? null
}

function inNights(
  { most, inAny }: AnyLimit,
  { line, earlier, book }: { line: Line; earlier: Stay[]; book: Rulebook },
): Reckoning {
  const start = line.start.placed.on
  const usedAfter = (nights: number) => nightsUsed(earlier, { start, on: addDays(start, nights), inAny })
  const nights = largestWithin(most.count, usedAfter)
  const on = addDays(start, nights)
  const used = usedAfter(0)
  return {
    due: { is: 'by', on, at: lastMomentOf(on, 'calendar day', book.world.calendar), toTheMinute: false },
    unit: 'calendar day',
    steps: [
      { step: 'used up', used, most, window: inAny },
      { step: 'counted', from: start, within: { unit: 'calendar day', count: nights }, to: on },
    ],
  }
}

function nightsUsed(
  earlier: readonly Stay[],
  { start, on, inAny }: { start: PlainDate; on: PlainDate; inAny: Days },
): number {
  const after = windowStart(on, inAny)
  const all = [
    ...earlier.map(({ from, to }) => ({ from: from.on, to: to?.on ?? start })),
    { from: start, to: on },
  ]
  return all.reduce(
    (sum, stay) => sum + Math.max(0, daysBetween(latest(stay.from, after), earliest(stay.to, on))),
    0,
  )
}

const latest = (a: PlainDate, b: PlainDate) => (a > b ? a : b)
const earliest = (a: PlainDate, b: PlainDate) => (a < b ? a : b)

function inHours({ most, inAny }: AnyLimit, line: Line, earlier: readonly Stay[]): Reckoning {
  const start = line.start.placed.at
  const spans = earlier.map(spanOf)
  if (!start || spans.includes(null)) return unknown('no time recorded')
  const from = Date.parse(start)
  const known = spans.filter((span) => span !== null)
  const usedAfter = (elapsed: number) =>
    timeUsed(known, { from, now: from + elapsed, windowMs: windowInMs(inAny, start) })
  const at = instantOf(new Date(from + largestWithin(most.count * 3_600_000, usedAfter)))
  return {
    due: { is: 'by', on: dayOf(at), at, toTheMinute: true },
    unit: 'hour',
    steps: [
      { step: 'used up', used: Math.round(usedAfter(0) / 3_600_000), most, window: inAny },
      {
        step: 'counted',
        from: dayOf(start),
        within: { unit: 'hour', count: (Date.parse(at) - from) / 3_600_000 },
        to: dayOf(at),
      },
    ],
  }
}

function spanOf({ from, to }: Stay): { from: number; to: number } | null {
  if (!from.at || (to && !to.at)) return null
  return { from: Date.parse(from.at), to: to?.at ? Date.parse(to.at) : Number.POSITIVE_INFINITY }
}

function timeUsed(
  spans: readonly { from: number; to: number }[],
  { from, now, windowMs }: { from: number; now: number; windowMs: number },
): number {
  const before = spans.map((span) =>
    Math.max(0, Math.min(span.to, from) - Math.max(span.from, now - windowMs)),
  )
  return before.reduce((sum, used) => sum + used, now - from)
}

function windowInMs(inAny: Days, start: Instant): number {
  const on = dayOf(start)
  return Date.parse(addHours(start, 24 * daysBetween(windowStart(on, inAny), on))) - Date.parse(start)
}

/** The largest whole amount up to `most` whose sum is still allowed. The sum never falls as the stay goes on. */
function largestWithin(most: number, usedAfter: (amount: number) => number): number {
  let allowed = 0
  let tooMuch = most + 1
  while (tooMuch - allowed > 1) {
    const middle = Math.floor((allowed + tooMuch) / 2)
    if (usedAfter(middle) <= most) allowed = middle
    else tooMuch = middle
  }
  return allowed
}
