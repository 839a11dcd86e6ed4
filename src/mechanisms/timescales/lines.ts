import { addDays, addMonths, type PlainDate } from '../../platform/plain-date.ts'
import type { Days } from './duration.ts'
import { inLine, type Line, metEvents, type Rulebook, type Started, versionOn } from './line.ts'
import { type AnyStart, listOf } from './rule.ts'
import { answers, fieldOf, fits, type Placed } from './stream.ts'

/** Where in the stream a line is over. */
export interface EndPoint {
  readonly on: PlainDate
  readonly index: number
}

/**
 * The clocks of a person under one timescale.
 * @param endOf where a line is over; starts before that do not open another
 */
export function linesOf(book: Rulebook, endOf: (line: Line) => EndPoint | 'never'): Line[] {
  const starts = startsOf(book)
  const apart = Map.groupBy(starts, ({ each }) => each ?? '')
  return [...apart.values()]
    .flatMap((own) =>
      own[0]?.each === null || own[0] === undefined ? inTurn(own, endOf) : [moved(book, own[0], own)],
    )
    .sort((a, b) => a.start.placed.index - b.start.placed.index)
}

function startsOf(book: Rulebook): Started[] {
  return candidates(book).flatMap((placed) => {
    const rules = listOf(versionOn(book, placed.on)?.starts)
    const rule = rules.find(
      (candidate) => fits(placed.event, candidate) && isOftenEnough(book, placed, candidate),
    )
    return rule ? [{ placed, rule, each: eachOf(placed, rule) }] : []
  })
}

/** Events of a type that starts the clock under any version. */
function candidates({ stream, versions }: Rulebook): Placed[] {
  const types = new Set(versions.flatMap(({ starts }) => listOf(starts).map((start) => start.on)))
  const found = [...types].flatMap((type) => stream.byType.get(type) ?? [])
  return types.size < 2 ? found : found.sort((a, b) => a.index - b.index)
}

function eachOf(placed: Placed, { each }: AnyStart): string | null {
  const value = each === undefined ? null : fieldOf(placed.event, each)
  return value === undefined || value === null ? null : String(value)
}

/** For 'the third inside 30 days': counted back from this event, whatever was done about earlier ones. */
function isOftenEnough(
  { stream }: Rulebook,
  placed: Placed,
  { times = 1, inAny, ...match }: AnyStart,
): boolean {
  if (times === 1 || inAny === undefined) return true
  const after = windowStart(placed.on, inAny)
  const inWindow = (stream.byType.get(match.on) ?? []).filter(
    (other) => other.index <= placed.index && other.on > after && fits(other.event, match),
  )
  return inWindow.length >= times
}

/** The last day before a window that ends with `on`. */
export function windowStart(on: PlainDate, { unit, count }: Days): PlainDate {
  if (unit === 'month') return addMonths(on, -count)
  if (unit === 'year') return addMonths(on, -12 * count)
  return addDays(on, unit === 'week' ? -7 * count : -count)
}

/** Without `each` one clock follows another. */
function inTurn(starts: readonly Started[], endOf: (line: Line) => EndPoint | 'never'): Line[] {
  const lines: Line[] = []
  let openUntil: EndPoint | 'never' | null = null
  starts.forEach((start, n) => {
    const take = start.rule.take ?? 'first'
    if (take === 'first' && openUntil && (openUntil === 'never' || !isAfter(start.placed, openUntil))) return
    const supersededBy = take === 'latest' ? (starts[n + 1]?.placed ?? null) : null
    const line = { start, movedFrom: [], supersededBy }
    lines.push(line)
    openUntil = endOf(line)
  })
  return lines
}

function isAfter(start: Placed, end: EndPoint): boolean {
  return start.on > end.on || (start.on === end.on && start.index > end.index)
}

/** With `each` there is one clock for each value; under `take: 'latest'` it moves until it is met or stopped. */
function moved(book: Rulebook, first: Started, starts: readonly Started[]): Line {
  let line: Line = { start: first, movedFrom: [], supersededBy: null }
  if (first.rule.take !== 'latest') return line
  for (const next of starts.slice(1)) {
    if (isOverBefore(book, line, next.placed)) return line
    line = { ...line, start: next, movedFrom: [...line.movedFrom, line.start] }
  }
  return line
}

function isOverBefore(book: Rulebook, line: Line, next: Placed): boolean {
  return endsOf(book, line).some((end) => answers(line.start.placed, end) && end.index < next.index)
}

function endsOf(book: Rulebook, line: Line): Placed[] {
  const version = versionOn(book, line.start.placed.on)
  return version ? [...metEvents(book, line, version), ...inLine(book, line, listOf(version.stopped))] : []
}
