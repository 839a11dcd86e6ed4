import { momentAt } from '../../platform/instant.ts'
import { addDays, type PlainDate } from '../../platform/plain-date.ts'
import { lastMomentOf } from './due-date.ts'
import { inLine, type Line, metEvents, type Rulebook, versionOn } from './line.ts'
import { linesOf } from './lines.ts'
import type { Obligation } from './obligation.ts'
import { type Period, periodsFrom } from './periods.ts'
import { type Reckoning, reckon, unknown } from './reckon.ts'
import { type AnyPeriodic, type AnyTimescale, listOf } from './rule.ts'
import { type Closing, latenessOf, noteOn, settle } from './settle.ts'
import { answers, type Placed } from './stream.ts'

/** Whether a timescale asks for one in each period. */
export function isPeriodic(rule: AnyTimescale | undefined): rule is AnyPeriodic {
  return rule !== undefined && 'every' in rule
}

/** One obligation for each period between the start and the stop, as far as the calendar lays periods out. */
export function periodObligations(book: Rulebook): Obligation[] {
  const lines = linesOf(book, (line) => stopOf(line, book) ?? 'never')
  const made = lines.flatMap((line) => ofLine(line, book))
  return [...new Map(made.map((obligation) => [obligation.key, obligation])).values()]
}

function stopOf(line: Line, book: Rulebook): Placed | null {
  const version = versionOn(book, line.start.placed.on)
  const stops = inLine(book, line, listOf(version?.stopped))
  return stops.find((stop) => answers(line.start.placed, stop)) ?? null
}

function ofLine(line: Line, book: Rulebook): Obligation[] {
  const rule = versionOn(book, line.start.placed.on)
  if (!isPeriodic(rule)) return []
  const stop = stopOf(line, book)
  const periods = periodsFrom(line.start.placed.on, rule.every, book.world.calendar)
  if (periods === null) return stop ? [] : [withoutTerms(rule, line, book)]
  const running = periods.filter((period) => stop === null || period.from <= stop.on)
  return running.flatMap((period, n) => {
    const inForce = versionOn(book, period.from)
    if (!isPeriodic(inForce)) return []
    return [ofPeriod(inForce, { line, book, stop, period, next: periods[n + 1] })]
  })
}

interface InPeriod {
  readonly line: Line
  readonly book: Rulebook
  readonly stop: Placed | null
  readonly period: Period
  readonly next: Period | undefined
}

function ofPeriod(rule: AnyPeriodic, place: InPeriod): Obligation {
  const { line, book, period } = place
  const key = line.start.each === null ? period.name : `${line.start.each}/${period.name}`
  const reckoning = duePeriod(rule, period, book)
  const of = { id: book.id, key }
  const outcome = settle(
    reckoning.due,
    closingIn(rule, place, reckoning),
    noteOn(book.stream, 'timescale-exempted', of),
  )
  return {
    ...plainObligation(rule, line, { key, reckoning }),
    ...started(period.from),
    outcome,
    lateness: latenessOf(book.stream, of),
  }
}

function duePeriod(rule: AnyPeriodic, { name, from, to }: Period, { world }: Rulebook): Reckoning {
  const step = { step: 'period', name, from, to } as const
  if (rule.within) {
    const counted = reckon({ on: to, at: null, startedOn: from }, rule.within, world)
    return { ...counted, steps: [step, ...counted.steps] }
  }
  const at = lastMomentOf(to, 'calendar day', world.calendar)
  return { due: { is: 'by', on: to, at, toTheMinute: false }, unit: 'calendar day', steps: [step] }
}

/** Without `within` only what is done inside the period counts; with it, what is done after it and before the next one's turn. */
function closingIn(rule: AnyPeriodic, place: InPeriod, { due }: Reckoning): Closing | null {
  const { line, book, stop, period, next } = place
  const after = rule.within ? { from: addDays(period.to, 1), to: next?.to } : period
  const met = metEvents(book, line, rule).find(
    ({ on }) => after.from <= on && (after.to === undefined || on <= after.to) && (!stop || on <= stop.on),
  )
  if (met) return { is: 'met', mark: { on: met.on, at: met.at }, index: met.index }
  const stopped = stop && (due.is !== 'by' || stop.on <= due.on)
  return stopped
    ? { is: 'stopped', mark: { on: stop.on, at: stop.at }, index: stop.index, by: stop.event.type }
    : null
}

function withoutTerms(rule: AnyPeriodic, line: Line, book: Rulebook): Obligation {
  const key = line.start.each ?? line.start.placed.on
  const made = plainObligation(rule, line, { key, reckoning: unknown('no term calendar') })
  return {
    ...made,
    ...started(line.start.placed.on),
    outcome: { is: 'open' },
    lateness: latenessOf(book.stream, { id: book.id, key }),
  }
}

function started(on: PlainDate) {
  return { startedOn: on, startedAt: null }
}

function plainObligation(
  rule: AnyPeriodic,
  { start }: Line,
  { key, reckoning }: { key: string; reckoning: Reckoning },
) {
  const { due } = reckoning
  return {
    timescale: rule.id,
    key,
    row: rule.row,
    title: rule.title,
    source: rule.source,
    due,
    // Time to think of it: the last two weeks of the period.
    warnAt: due.is === 'by' ? momentAt(addDays(due.on, -14), '00:00') : null,
    subject: start.each,
    earlier: [],
    steps: reckoning.steps,
  }
}
