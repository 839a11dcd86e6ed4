import { addHours, dayOf, momentAt } from '../../platform/instant.ts'
import { addDays, addYears, ageOn, type PlainDate } from '../../platform/plain-date.ts'
import type { Calendar } from './calendar.ts'
import { type DayDuration, lastMomentOf, reckonDay, type UnknownReason, unitOf } from './due-date.ts'
import type { CouncilSets, Days, DayUnit, Duration, FixedDuration, Hours } from './duration.ts'
import type { Due } from './obligation.ts'
import type { Step } from './steps.ts'
import type { Mark } from './stream.ts'

/** A council's own number for a local standard, in force from a day. */
export interface Setting {
  readonly id: string
  readonly from: PlainDate
  readonly within: FixedDuration
}

/** What a due date depends on besides the events. */
export interface World {
  readonly calendar: Calendar
  readonly settings: readonly Setting[]
  readonly bornOn: PlainDate | null
}

/** Where a clock counts from, and the day it started: settings in force on that day rule it. */
export interface Base extends Mark {
  readonly startedOn: PlainDate
}

/** A due date with how it came about. `unit` is what it was counted in; null where it is not known. */
export interface Reckoning {
  readonly due: Due
  readonly unit: DayUnit | 'hour' | null
  readonly steps: readonly Step[]
}

/** The due date of one duration counted from one point. @throws CalendarEnds */
export function reckon(from: Base, within: Duration, world: World): Reckoning {
  const { resolved, steps } = resolve(within, world.settings, from.startedOn)
  const reckoned = resolved.unit === 'hour' ? inHours(from, resolved) : inDays(from, resolved, world.calendar)
  return { ...reckoned, steps: [...steps, ...reckoned.steps] }
}

/** An answer that can't be given. */
export function unknown(because: UnknownReason): Reckoning {
  return { due: { is: 'unknown', because }, unit: null, steps: [{ step: 'unknown', because }] }
}

/** The day a person reaches an age. Born on 29 February: 1 March in a common year, as `ageOn` has it. */
export function birthday(bornOn: PlainDate, age: number): PlainDate {
  const on = addYears(bornOn, age)
  return ageOn(bornOn, on) < age ? addDays(on, 1) : on
}

function inHours(from: Base, within: Hours): Reckoning {
  if (!from.at) return unknown('no time recorded')
  const at = addHours(from.at, within.count)
  const on = dayOf(at)
  return {
    due: { is: 'by', on, at, toTheMinute: true },
    unit: 'hour',
    steps: [{ step: 'counted', from: from.on, within, to: on }],
  }
}

function inDays(from: Base, within: DayDuration, calendar: Calendar): Reckoning {
  const reckoned = reckonDay(from.on, within, calendar)
  if ('unknown' in reckoned) return unknown(reckoned.unknown)
  const unit = unitOf(within)
  return {
    due: { is: 'by', on: reckoned.on, at: lastMomentOf(reckoned.on, unit, calendar), toTheMinute: false },
    unit,
    steps: [{ step: 'counted', from: from.on, within, to: reckoned.on }],
  }
}

function resolve(
  within: Duration,
  settings: readonly Setting[],
  on: PlainDate,
): { resolved: DayDuration | Hours; steps: Step[] } {
  if (within.unit === 'council sets') {
    const set = numberInForce(within, settings, on)
    return { resolved: set.within, steps: [set] }
  }
  if (within.unit !== 'before') return { resolved: within, steps: [] }
  if (within.of.unit !== 'council sets') return { resolved: { unit: 'before', of: within.of }, steps: [] }
  const set = numberInForce(within.of, settings, on)
  return { resolved: { unit: 'before', of: inWholeDays(set.within) }, steps: [set] }
}

function numberInForce({ id, default: usual }: CouncilSets, settings: readonly Setting[], on: PlainDate) {
  const inForce = settings.filter((setting) => setting.id === id && setting.from <= on)
  const latest = inForce.reduce<Setting | null>(
    (best, next) => (best && best.from > next.from ? best : next),
    null,
  )
  return { step: 'council number', id, within: latest?.within ?? usual, since: latest?.from ?? null } as const
}

/** Nothing is counted back in hours: a part of a day is a day. */
function inWholeDays(within: FixedDuration): Days {
  return within.unit === 'hour' ? { unit: 'calendar day', count: Math.ceil(within.count / 24) } : within
}

/** Turns a due date into 'not before': the first moment at which it may be done. */
export function asNotBefore(reckoning: Reckoning): Reckoning {
  const { due } = reckoning
  if (due.is !== 'by') return reckoning
  const at = due.toTheMinute ? due.at : momentAt(due.on, '00:00')
  return { ...reckoning, due: { is: 'not before', on: due.on, at } }
}
