import { dayOf, type Instant, instantOf } from '../../platform/instant.ts'
import { daysBetween } from '../../platform/plain-date.ts'
import { countingDaysBetween, lastMomentOf } from './due-date.ts'
import { inLine, type Line, type Rulebook } from './line.ts'
import { type Due, isInTime } from './obligation.ts'
import { type Base, type Reckoning, reckon, unknown } from './reckon.ts'
import type { AnyDeadline, AnyExtension } from './rule.ts'
import { answers, type Mark, type Placed } from './stream.ts'

/** What may move a due date after it was reckoned. */
export interface Adjusting {
  readonly book: Rulebook
  readonly line: Line
  readonly base: Base
  readonly closed: Mark | null
}

/** A due date with its pauses and extensions; `extendedRow` is the row an extension comes from. */
export function adjust(
  reckoning: Reckoning,
  rule: AnyDeadline,
  adjusting: Adjusting,
): Reckoning & { extendedRow?: string } {
  const paused = rule.paused ? withPauses(reckoning, rule.paused, adjusting) : reckoning
  return rule.extended ? withExtensions(paused, rule.extended, adjusting) : paused
}

type Pause = NonNullable<AnyDeadline['paused']>

function withPauses(reckoning: Reckoning, { on, until }: Pause, adjusting: Adjusting): Reckoning {
  const { book, line, closed } = adjusting
  const resumptions = inLine(book, line, [until])
  let over: Mark | null = null
  return eventsInReach(on, adjusting).reduce((soFar, pause) => {
    // A second 'paused' while the clock already stands still says nothing new.
    if (soFar.due.is !== 'by' || pause.on > soFar.due.on || (over && pause.on < over.on)) return soFar
    over = resumptions.find((resumed) => answers(pause, resumed)) ?? closed
    return over ? shifted(soFar, soFar.due, { from: pause, until: over, book }) : unknown('paused')
  }, reckoning)
}

type KnownDue = Extract<Due, { is: 'by' }>

function shifted(
  reckoning: Reckoning,
  due: KnownDue,
  { from, until, book }: { from: Mark; until: Mark; book: Rulebook },
): Reckoning {
  const moved = due.toTheMinute
    ? laterByTime(due, from, until)
    : laterByDays(reckoning, due, { from, until, book })
  const step = {
    step: 'paused',
    from: from.on,
    until: until.on,
    to: moved.is === 'by' ? moved.on : until.on,
  } as const
  return { ...reckoning, due: moved, steps: [...reckoning.steps, step] }
}

function laterByTime(due: KnownDue, from: Mark, until: Mark): Due {
  if (!from.at || !until.at) return { is: 'unknown', because: 'no time recorded' }
  const at = later(due.at, Date.parse(until.at) - Date.parse(from.at))
  return { ...due, at, on: dayOf(at) }
}

function laterByDays(
  { unit }: Reckoning,
  due: KnownDue,
  { from, until, book }: { from: Mark; until: Mark; book: Rulebook },
): Due {
  const { calendar } = book.world
  const counting =
    unit === 'working day' ? calendar.workingDays : unit === 'school day' ? calendar.schoolDays : null
  const count = counting ? countingDaysBetween(counting, from.on, until.on) : daysBetween(from.on, until.on)
  const dayUnit = unit === 'working day' || unit === 'school day' ? unit : 'calendar day'
  const start = { on: due.on, at: null, startedOn: due.on }
  const moved = reckon(start, { unit: dayUnit, count }, book.world).due
  return moved.is === 'by' ? { ...due, on: moved.on, at: lastMomentOf(moved.on, dayUnit, calendar) } : moved
}

function withExtensions(
  reckoning: Reckoning,
  extension: AnyExtension,
  adjusting: Adjusting,
): Reckoning & { extendedRow?: string } {
  const agreed = eventsInReach(extension.on, adjusting).slice(0, extension.atMost)
  return agreed.reduce<Reckoning & { extendedRow?: string }>((soFar, event) => {
    // Agreed too late: the clock had run out, and the breach stays a breach.
    if (soFar.due.is !== 'by' || isInTime(soFar.due, event) === false) return soFar
    const within = 'by' in extension ? extension.by : extension.to
    const start = 'by' in extension ? { ...soFar.due, startedOn: adjusting.base.startedOn } : adjusting.base
    const { due, unit } = reckon(start, within, adjusting.book.world)
    const to = due.is === 'by' ? due.on : soFar.due.on
    const step = { step: 'extended', by: event.event.type, on: event.on, within, to } as const
    return {
      due,
      unit,
      steps: [...soFar.steps, step],
      ...(extension.row ? { extendedRow: extension.row } : {}),
    }
  }, reckoning)
}

/** Events after the start and not after the end of the clock. */
function eventsInReach(match: AnyExtension['on'], { book, line, closed, base }: Adjusting): Placed[] {
  return inLine(book, line, [match]).filter(
    (placed) => placed.on >= base.startedOn && (closed === null || placed.on <= closed.on),
  )
}

function later(at: Instant, milliseconds: number): Instant {
  return instantOf(new Date(Date.parse(at) + milliseconds))
}
