import { isPlainDate } from '../../platform/plain-date.ts'
import { adjust } from './adjust.ts'
import { reckonByCase } from './cases.ts'
import type { Turn } from './closing.ts'
import type { Days, Duration, Hours } from './duration.ts'
import { reckonLimit } from './limits.ts'
import { type Line, type Rulebook, versionOn } from './line.ts'
import type { EarlierDue } from './obligation.ts'
import { asNotBefore, type Base, type Reckoning, reckon, unknown } from './reckon.ts'
import type { AnyCase, AnyDeadline, AnyPeriodic, AnyStage, AnyTimescale } from './rule.ts'
import type { Step } from './steps.ts'
import { fieldOf, type Mark } from './stream.ts'

/** Deadlines, minimums and limits: everything but the periods. */
export type AnyClock = Exclude<AnyTimescale, AnyPeriodic>

/** The rule in force on a day, where it is a clock. */
export function clockOn(book: Rulebook, on: Mark['on']): AnyClock | undefined {
  const version = versionOn(book, on)
  return version && !('every' in version) ? version : undefined
}

/** What one turn of a clock asks: the due date, the words of the stage or case that rules it, and due dates it had before. */
export interface TurnDue extends Reckoning {
  readonly row: string
  readonly title: string
  readonly warnAfter: Days | Hours | null
  readonly base: Base | null
  readonly earlier: readonly EarlierDue[]
}

interface Where {
  readonly line: Line
  readonly book: Rulebook
  /** When the turn was met or stopped; later events no longer change what was due. */
  readonly closed: Mark | null
}

/** The due date of one turn; null where no case of the rule holds and nothing is needed. @throws CalendarEnds */
export function dueOfTurn(rule: AnyClock, turn: Turn, where: Where): TurnDue | null {
  const stage = stageOf(rule, turn.number)
  const words = {
    row: stage?.row ?? rule.row,
    title: stage?.title ?? rule.title,
    warnAfter: stage?.warnAt ?? null,
  }
  const base = baseOf(turn, where)
  if ('due' in base) return { ...base, ...words, base: null, earlier: [] }
  if ('most' in rule) return { ...reckonLimit(rule, where.line, where.book), ...words, base, earlier: [] }
  if ('atLeast' in rule)
    return { ...asNotBefore(reckon(base, rule.atLeast, where.book.world)), ...words, base, earlier: [] }
  const ruled = stage && reckonStage(stage.within, base, where)
  if (!ruled) return null
  const { extendedRow, ...adjusted } = adjust(ruled, rule, { ...where, base })
  const moved = turn.first ? movesOf(rule, where) : { earlier: [], steps: [] }
  return {
    ...adjusted,
    steps: [...moved.steps, ...countsFromStep(turn, base, where.line), ...adjusted.steps],
    row: extendedRow ?? ruled.case?.row ?? words.row,
    title: ruled.case?.title ?? words.title,
    warnAfter: words.warnAfter,
    base,
    earlier: [...moved.earlier, ...ruled.earlier],
  }
}

function stageOf(rule: AnyClock, number: number): AnyStage | null {
  if (!('within' in rule)) return null
  const own = { within: rule.within, ...(rule.warnAt ? { warnAt: rule.warnAt } : {}) }
  if (number === 0 || rule.again === undefined || rule.again === 'the same') return own
  return rule.again[Math.min(number, rule.again.length) - 1] ?? own
}

function reckonStage(within: Duration | readonly AnyCase[], base: Base, { line, book, closed }: Where) {
  if (isCases(within)) return reckonByCase(within, { book, line, base, closedOn: closed?.on ?? null })
  return { ...reckon(base, within, book.world), case: null, earlier: [] }
}

function isCases(within: Duration | readonly AnyCase[]): within is readonly AnyCase[] {
  return Array.isArray(within)
}

/** Where a turn counts from, or why that can't be told. */
function baseOf(turn: Turn, { line, book }: Where): Base | Reckoning {
  const field = line.start.rule.countsFrom
  if (!turn.first || field === undefined) return { ...turn.from, startedOn: turn.from.on }
  if (field === 'date of birth') {
    const { bornOn } = book.world
    return bornOn ? { on: bornOn, at: null, startedOn: turn.from.on } : unknown('no date of birth')
  }
  const day = fieldOf(turn.first.event, field)
  const known = typeof day === 'string' && isPlainDate(day)
  return known ? { on: day, at: null, startedOn: turn.from.on } : unknown('no date recorded')
}

function countsFromStep(turn: Turn, base: Base, { start }: Line): Step[] {
  const field = start.rule.countsFrom
  return turn.first && field ? [{ step: 'counts from', field, on: base.on }] : []
}

/** Due dates of the starts that the clock moved on from: the meeting's earlier days. */
function movesOf(rule: AnyDeadline, where: Where): { earlier: EarlierDue[]; steps: Step[] } {
  const { line } = where
  const starts = [...line.movedFrom, line.start]
  const earlier: EarlierDue[] = []
  const steps: Step[] = []
  line.movedFrom.forEach((start, n) => {
    const next = starts[n + 1]?.placed
    const due = next && dueFrom(rule, { ...where, line: { ...line, start, movedFrom: [] }, closed: next })
    if (!next || due?.is !== 'by') return
    earlier.push({ on: due.on, until: next.on, because: `moved by ${next.event.type}` })
    steps.push({ step: 'moved', by: next.event.type, on: next.on, from: due.on })
  })
  return { earlier, steps }
}

function dueFrom(rule: AnyDeadline, where: Where) {
  const { placed } = where.line.start
  const base = baseOf({ number: 0, from: placed, first: placed }, where)
  return 'due' in base ? base.due : reckonStage(rule.within, base, where)?.due
}
