import { inLine, type Line, metEvents, type Rulebook } from './line.ts'
import { type AnyTimescale, listOf } from './rule.ts'
import type { Closing } from './settle.ts'
import { answers, type Mark, type Placed } from './stream.ts'

/** One turn of a clock: it starts at a mark; only the first turn has an event of its own. */
export interface Turn {
  readonly number: number
  readonly from: Mark
  readonly first: Placed | null
}

/** What ends a turn of a clock: what met it, or what stopped it before that. On one day what met it wins. */
export function closingOf(
  rule: AnyTimescale,
  turn: Turn,
  { line, book }: { line: Line; book: Rulebook },
): Closing | null {
  const answersTurn = (placed: Placed) =>
    turn.first ? answers(turn.first, placed) : placed.on > turn.from.on
  const good = metEvents(book, line, rule)
  const met = 'mayComeFirst' in rule ? good[0] : good.find(answersTurn)
  const stop = firstOf(inLine(book, line, listOf(rule.stopped)).find(answersTurn), line.supersededBy)
  if (met && (!stop || met.on <= stop.on)) return { is: 'met', mark: markOf(met), index: met.index }
  if (!stop) return null
  const by = stop === line.supersededBy ? 'started again' : stop.event.type
  return { is: 'stopped', mark: markOf(stop), index: stop.index, by }
}

/** Whether something stops the line between two days, the first not counted. */
export function stopsBetween(
  rule: AnyTimescale,
  between: { after: Mark; upTo: Mark },
  at: { line: Line; book: Rulebook },
): boolean {
  const { after, upTo } = between
  return inLine(at.book, at.line, listOf(rule.stopped)).some(
    (stop) => after.on < stop.on && stop.on <= upTo.on,
  )
}

/** Whether something stops the line later on the day on which a turn was met: the review that ends the plan. */
export function stopsAfter(
  rule: AnyTimescale,
  met: { readonly mark: Mark; readonly index: number },
  at: { line: Line; book: Rulebook },
): boolean {
  return inLine(at.book, at.line, listOf(rule.stopped)).some(
    (stop) => stop.on === met.mark.on && stop.index > met.index,
  )
}

function firstOf(a: Placed | undefined, b: Placed | null): Placed | undefined {
  if (!a || !b) return a ?? b ?? undefined
  return a.index < b.index ? a : b
}

/** The mark alone, without the event. */
export function markOf({ on, at }: Mark): Mark {
  return { on, at }
}
