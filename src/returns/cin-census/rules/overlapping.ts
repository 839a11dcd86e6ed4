import type { DayNumber } from '../fields.ts'

interface Spans<One> {
  readonly starts: (one: One) => DayNumber
  /** Whether a record still runs on a day that is not before its start. */
  readonly runsOn: (one: One, day: DayNumber) => boolean
  /** Pairs that are one record sent twice are another rule's affair. */
  readonly areSame?: (one: One, other: One) => boolean
}

interface Overlaps<One> {
  /** Those that start while another runs. */
  readonly starting: readonly One[]
  /** Those that run while another starts. */
  readonly running: readonly One[]
}

/**
 * Every pair in which one record starts while another runs; two that start on one day are a pair both ways round.
 * Sorted by start, so that a record is compared only with those that start while it runs.
 */
export function overlapping<One>(ones: readonly One[], spans: Spans<One>): Overlaps<One> {
  if (ones.length < 2) return { starting: [], running: [] }
  const { starts } = spans
  const inOrder = ones.filter((one) => !Number.isNaN(starts(one))).sort((a, b) => starts(a) - starts(b))
  const starting = new Set<One>()
  const running = new Set<One>()
  inOrder.forEach((one, at) => {
    for (const other of startingWhile(inOrder, at, spans)) {
      starting.add(other)
      running.add(one)
    }
  })
  return {
    starting: ones.filter((one) => starting.has(one)),
    running: ones.filter((one) => running.has(one)),
  }
}

function startingWhile<One>(inOrder: readonly One[], at: number, spans: Spans<One>): One[] {
  const { starts, runsOn, areSame } = spans
  const one = inOrder[at]
  if (one === undefined) return []
  const from = inOrder.findIndex((other) => starts(other) === starts(one))
  const found: One[] = []
  for (const other of inOrder.slice(from)) {
    if (!runsOn(one, starts(other))) break
    if (other !== one && !areSame?.(one, other)) found.push(other)
  }
  return found
}
