import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { isTimescaleEvent, type TimedEvent, type TimescaleEvent } from './events.ts'
import type { AnyMatch } from './rule.ts'

/** A point of the stream a clock may start or end at. */
export interface Mark {
  readonly on: PlainDate
  readonly at: Instant | null
}

/** An event at its place in the order of happening. */
export interface Placed extends Mark {
  readonly event: TimedEvent
  readonly index: number
}

/** A person's events in the order they happened, and what was said about the clocks themselves. */
export interface Stream {
  readonly placed: readonly Placed[]
  readonly byType: ReadonlyMap<string, readonly Placed[]>
  readonly notes: readonly TimescaleEvent[]
}

/** By day, then by time; on one day events without a time come last, as recorded. The same in whatever order they were written. */
export function streamOf(events: readonly TimedEvent[]): Stream {
  const placed = events
    .filter((event) => !isTimescaleEvent(event))
    .map((event) => ({ event, on: event.on, at: event.at ?? null }))
    .sort((a, b) => compare(`${a.on} ${a.at ?? '~'}`, `${b.on} ${b.at ?? '~'}`))
    .map((entry, index) => ({ ...entry, index }))
  return {
    placed,
    byType: Map.groupBy(placed, (entry) => entry.event.type),
    notes: events.filter(isTimescaleEvent).toSorted((a, b) => compare(a.on, b.on)),
  }
}

/** All events that any of the matches names, in order. */
export function eventsMatching(stream: Stream, matches: readonly AnyMatch[]): Placed[] {
  const found = matches.flatMap((match) =>
    (stream.byType.get(match.on) ?? []).filter((placed) => fits(placed.event, match)),
  )
  return matches.length < 2 ? found : [...new Set(found)].sort((a, b) => a.index - b.index)
}

/** Whether an event is one that the match names. */
export function fits(event: TimedEvent, { on, where }: AnyMatch): boolean {
  return event.type === on && hasFields(event, where)
}

/** Whether an event's fields are what is asked. */
export function hasFields(event: TimedEvent, where: Readonly<Record<string, unknown>> = {}): boolean {
  return Object.entries(where).every(([field, wanted]) => {
    const value = fieldOf(event, field)
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted
  })
}

/** An event's field by name; undefined where it has none. */
export function fieldOf(event: TimedEvent, field: string): unknown {
  const value: unknown = Reflect.get(event, field)
  return value
}

/**
 * Whether `later` may answer `start`: not before it. Where one of them has no time the day decides, and on one day an event
 * of the same type answers only if it comes after.
 */
export function answers(start: Placed, later: Placed): boolean {
  if (later.index === start.index || later.on < start.on) return false
  if (later.on > start.on) return true
  if (start.at && later.at && start.at !== later.at) return later.at > start.at
  return later.event.type !== start.event.type || later.index > start.index
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
