import type { PlainDate } from '../../platform/plain-date.ts'
import type { World } from './reckon.ts'
import { type AnyMatch, type AnyStart, type AnyTimescale, listOf } from './rule.ts'
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

/** What met the line's clock and was not taken back afterwards. */
export function metEvents(book: Rulebook, line: Line, { met, undone }: AnyTimescale): Placed[] {
  const good = inLine(book, line, listOf(met))
  const takenBack = inLine(book, line, listOf(undone)).map(
    (undoing) => good.filter((placed) => placed.index < undoing.index).length - 1,
  )
  return good.filter((_, n) => !takenBack.includes(n))
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
