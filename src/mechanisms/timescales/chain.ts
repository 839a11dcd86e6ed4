import { type Instant, momentAt } from '../../platform/instant.ts'
import { addDays, daysBetween, type PlainDate } from '../../platform/plain-date.ts'
import { closingOf, markOf, stopsAfter, stopsBetween, type Turn } from './closing.ts'
import { type AnyClock, clockOn, dueOfTurn, type TurnDue } from './due.ts'
import type { Line, Rulebook } from './line.ts'
import { type EndPoint, linesOf } from './lines.ts'
import type { Obligation } from './obligation.ts'
import { reckon } from './reckon.ts'
import { type Closing, latenessOf, noteOn, settle } from './settle.ts'
import type { Mark } from './stream.ts'

/** The obligations of one clock, turn by turn, and where it ended. */
interface Followed {
  readonly obligations: readonly Obligation[]
  readonly end: EndPoint | 'never'
}

/** All obligations of a person under one timescale that is not a periodic one. @throws CalendarEnds */
export function clockObligations(book: Rulebook): Obligation[] {
  const keys = new Set<string>()
  const followed = new Map<Line, Followed>()
  const followOnce = (line: Line) => {
    const found = followed.get(line) ?? follow(line, book, keys)
    followed.set(line, found)
    return found
  }
  return linesOf(book, (line) => followOnce(line).end).flatMap((line) => followOnce(line).obligations)
}

function follow(line: Line, book: Rulebook, keys: Set<string>): Followed {
  const obligations: Obligation[] = []
  const { placed } = line.start
  let turn: Turn | null = { number: 0, from: markOf(placed), first: placed }
  let end: EndPoint | 'never' = 'never'
  while (turn) {
    const rule = clockOn(book, turn.from.on)
    if (!rule) break
    const closing: Closing | null = closingOf(rule, turn, { line, book })
    const obligation = obligationOf(rule, turn, { line, book, closing, keys })
    if (obligation) obligations.push(obligation)
    end = endPointOf(obligation, closing)
    turn = nextTurn(rule, turn, { line, book, closing, obligation })
  }
  return { obligations, end }
}

function endPointOf(obligation: Obligation | null, closing: Closing | null): EndPoint | 'never' {
  if (obligation?.outcome.is === 'exempt')
    return { on: obligation.outcome.on, index: Number.POSITIVE_INFINITY }
  return closing ? { on: closing.mark.on, index: closing.index } : 'never'
}

interface Place {
  readonly line: Line
  readonly book: Rulebook
  readonly closing: Closing | null
}

function obligationOf(rule: AnyClock, turn: Turn, place: Place & { keys: Set<string> }): Obligation | null {
  const { line, book, closing, keys } = place
  const due = dueOfTurn(rule, turn, { line, book, closed: closing?.mark ?? null })
  if (!due) return null
  const key = freeKey(keyOf(turn, line), keys)
  const of = { id: book.id, key }
  return {
    timescale: book.id,
    key,
    row: due.row,
    title: due.title,
    source: rule.source,
    startedOn: turn.from.on,
    startedAt: turn.from.at,
    due: due.due,
    warnAt: warnAtOf(due, book),
    outcome: settle(due.due, closing, noteOn(book.stream, 'timescale-exempted', of)),
    lateness: latenessOf(book.stream, of),
    subject: line.start.each,
    earlier: due.earlier,
    steps: [{ step: 'started', by: turn.first?.event.type ?? 'the time before', ...turn.from }, ...due.steps],
  }
}

/** The contact, enquiry or placement; else the day it started. Later turns add their day. */
function keyOf(turn: Turn, { start }: Line): string {
  if (start.each === null) return turn.from.on
  return turn.number === 0 ? start.each : `${start.each}/${turn.from.on}`
}

function freeKey(wanted: string, keys: Set<string>): string {
  let key = wanted
  for (let n = 2; keys.has(key); n++) key = `${wanted}#${n}`
  keys.add(key)
  return key
}

/** When to warn: counted from the start, later by as much as an extension or pause moved the due date, never after it. */
function warnAtOf({ due, warnAfter, base, steps }: TurnDue, { world }: Rulebook): Instant | null {
  if (!warnAfter || !base || due.is !== 'by') return null
  const warn = reckon(base, warnAfter, world).due
  if (warn.is !== 'by') return null
  const first = steps.find((step) => step.step === 'counted')?.to ?? due.on
  const moved = daysBetween(first, due.on)
  const at = warn.toTheMinute && moved === 0 ? warn.at : startOf(addDays(warn.on, moved))
  if (at > due.at) return due.at
  return at
}

function startOf(on: PlainDate): Instant {
  return momentAt(on, '00:00')
}

/** A rolling clock goes on from what met it, or from the day an exempted turn would have been due. */
function nextTurn(rule: AnyClock, turn: Turn, place: Place & { obligation: Obligation | null }): Turn | null {
  const { closing, obligation, line, book } = place
  if (!('again' in rule) || rule.again === undefined) return null
  const number = turn.number + 1
  if (obligation?.outcome.is === 'exempt') {
    const from = laterStart(turn, obligation)
    const over = !from || stopsBetween(rule, { after: turn.from, upTo: from }, { line, book })
    return over ? null : { number, from, first: null }
  }
  if (closing?.is !== 'met' || stopsAfter(rule, closing, { line, book })) return null
  return { number, from: closing.mark, first: null }
}

function laterStart(turn: Turn, { due, outcome }: Obligation): Mark | null {
  const on = due.is === 'by' ? due.on : outcome.is === 'exempt' ? outcome.on : null
  return on && on > turn.from.on ? { on, at: null } : null
}
