import type { PlainDate } from '../../platform/plain-date.ts'
import type { World } from './reckon.ts'
import type { AnyMatch, AnyStart, AnyTimescale } from './rule.ts'
import { eventsMatching, fieldOf, type Placed, type Stream } from './stream.ts'

/** Every version of one timescale, and one person's stream to apply them to. */
export interface Rulebook {
  readonly id: string
  readonly versions: readonly AnyTimescale[]
  readonly stream: Stream
  readonly world: World
}

/** An event that starts a clock, with the declaration that says so. */
export interface Started {
  readonly placed: Placed
  readonly rule: AnyStart
  /** The value of the field that clocks are kept apart by; null where there is one clock for the person. */
  readonly each: string | null
}

/** One clock of a person: where it starts, which starts it has had before, and which start takes its place. */
export interface Line {
  readonly start: Started
  readonly movedFrom: readonly Started[]
  readonly supersededBy: Placed | null
}

/** Events that a match names and that belong to the line: an event that names another contact or placement does not. */
export function inLine(book: Rulebook, { start }: Line, matches: readonly AnyMatch[]): Placed[] {
  return eventsMatching(book.stream, matches).filter((placed) => belongs(start, placed))
}

/** Whether an event names the same contact, enquiry or placement, or none. */
function belongs({ rule, each }: Started, placed: Placed): boolean {
  if (rule.each === undefined || each === null) return true
  const value = fieldOf(placed.event, rule.each)
  return value === undefined || value === null || String(value) === each
}

/** The version of a rule in force on a day. */
export function versionOn({ versions }: Rulebook, on: PlainDate): AnyTimescale | undefined {
  return versions.find(
    ({ from, until }) => (from === undefined || from <= on) && (until === undefined || on <= until),
  )
}
