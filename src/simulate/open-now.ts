import { dueAt, within } from '../mechanisms/timescales/index.ts'
import { dayOf, type Instant, momentAt } from '../platform/instant.ts'
import { addDays, type PlainDate } from '../platform/plain-date.ts'
import { isWorkingDay, minutesAfter, momentBetween, type Span } from './days.ts'
import type { Random } from './random.ts'
import type { Telling } from './world.ts'

/** How a contact that is still open now stands there. */
export type StillOpen =
  | 'waiting'
  | 'overdue'
  | 'waiting for sign-off'
  | 'overnight'
  | 'referred'
  | 'assessing'

/** A call about which something is open now. */
export interface OpenCall {
  readonly how: StillOpen
  readonly at: Instant
}

/** By turns, so that a small borough has some of each. Most of what waits came today or yesterday and is still in time. */
const turns: readonly StillOpen[] = [
  'waiting',
  'waiting for sign-off',
  'overnight',
  'overdue',
  'referred',
  'waiting',
  'assessing',
  'waiting',
  'referred',
  'assessing',
  'waiting for sign-off',
  'waiting',
]

/** The call of a family with something open now: the how-many-th such family says how it stands. */
export function openNow(
  { world: { span }, random }: Pick<Telling, 'world' | 'random'>,
  turn: number,
): OpenCall {
  const how = turns[turn % turns.length] ?? 'waiting'
  switch (how) {
    case 'waiting':
    case 'waiting for sign-off':
    case 'referred':
      return { how, at: recentMoment(span, random) }
    case 'overnight':
      return { how, at: momentBetween(addDays(span.today, -1), [18, 23.5], random) }
    case 'overdue':
      return { how, at: momentBetween(workingDayBefore(span, random.whole(3, 6)), [9, 16], random) }
    case 'assessing':
      return { how, at: momentBetween(workingDayBefore(span, random.whole(6, 50)), [9, 16], random) }
  }
}

/** The last working day so many days ago, or before that. */
function workingDayBefore(span: Span, daysAgo: number): PlainDate {
  const on = addDays(span.today, -daysAgo)
  return isWorkingDay(span, on) ? on : workingDayBefore(span, daysAgo + 1)
}

/** A moment of the day team's last hours from which a contact is not late by now. */
function recentMoment(span: Span, random: Random): Instant {
  const before = workingDayBefore(span, 1)
  const yesterday = [momentAt(before, '12:30'), momentAt(before, '17:00')] as const
  const yet = [
    momentAt(span.today, '08:15'),
    earlier(momentAt(span.today, '18:00'), minutesAfter(span.end, -40)),
  ] as const
  const windows = [
    ...(inTime(span, yesterday[0]) ? [yesterday] : []),
    ...(isWorkingDay(span, span.today) && yet[0] < yet[1] ? [yet] : []),
  ]
  const [from, to] = random.weighted(windows.map((one) => [one, minutesBetween(one)] as const))
  return minutesAfter(from, random.whole(0, minutesBetween([from, to])))
}

/** Whether a contact of a moment may still be decided in its working day. */
function inTime(span: Span, at: Instant): boolean {
  const due = dueAt(at, within.workingDays(1), span.calendar)
  return due === null || due > span.end
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}

function minutesBetween([from, to]: readonly [Instant, Instant]): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)
}

/** When a contact of the last night was decided by the day team; null: not yet. */
export function decidedInTheMorning(span: Span, random: Random): Instant | null {
  const at = momentBetween(span.today, [9.5, 15.5], random)
  return isWorkingDay(span, span.today) && at < span.end ? at : null
}

/** Whether a day is within three days before a call, so that nothing else of the family is told there. */
export function isJustBefore(on: PlainDate, { at }: OpenCall): boolean {
  return on >= addDays(dayOf(at), -3)
}
