import { dayOf, type Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Source } from './declaration.ts'
import type { UnknownReason } from './due-date.ts'
import type { Step } from './steps.ts'
import type { Mark } from './stream.ts'

/** When something is due; or the first day it may be done; or why that can't be told. */
export type Due =
  | { readonly is: 'by'; readonly on: PlainDate; readonly at: Instant; readonly toTheMinute: boolean }
  | { readonly is: 'not before'; readonly on: PlainDate; readonly at: Instant }
  | { readonly is: 'unknown'; readonly because: UnknownReason }

/** What came of it. `inTime` is null where the due date or a needed time is not known. */
export type Outcome =
  | { readonly is: 'open' }
  | {
      readonly is: 'met'
      readonly on: PlainDate
      readonly at: Instant | null
      readonly inTime: boolean | null
    }
  | { readonly is: 'stopped'; readonly on: PlainDate; readonly at: Instant | null; readonly by: string }
  | {
      readonly is: 'exempt'
      readonly on: PlainDate
      readonly at: Instant | null
      readonly reason: string
      readonly agreedBy: string
    }

/** A due date that held for a while. */
export interface EarlierDue {
  readonly on: PlainDate
  readonly until: PlainDate
  readonly because: string
}

/** One thing that is or was due for one person. It does not depend on today; `statusOf` does. */
export interface Obligation {
  readonly timescale: string
  readonly key: string
  /** Row of the published list; a stage or case may have its own. */
  readonly row: string
  readonly title: string
  readonly source: Source
  readonly startedOn: PlainDate
  readonly startedAt: Instant | null
  readonly due: Due
  readonly warnAt: Instant | null
  readonly outcome: Outcome
  readonly lateness: { readonly reason: string; readonly agreedBy: string } | null
  /** The contact, enquiry, placement or meeting it is kept for; null where the clock is the person's. */
  readonly subject: string | null
  readonly earlier: readonly EarlierDue[]
  /** How the due date came about, for `explain`. */
  readonly steps: readonly Step[]
}

/** Where an obligation stands at a moment. */
export type ObligationStatus =
  | 'not due'
  | 'due soon'
  | 'overdue'
  | 'unknown'
  | 'done in time'
  | 'done late'
  | 'done too early'
  | 'done'
  | 'stopped'
  | 'not required'

/** Where an obligation stands now. `done` is done with nobody able to say whether in time. */
export function statusOf(
  { outcome, due, warnAt }: Pick<Obligation, 'outcome' | 'due' | 'warnAt'>,
  now: Instant,
): ObligationStatus {
  if (outcome.is === 'met') return doneStatus(due, outcome.inTime)
  if (outcome.is === 'stopped') return 'stopped'
  if (outcome.is === 'exempt') return 'not required'
  if (due.is === 'unknown') return 'unknown'
  if (due.is === 'not before') return 'not due'
  if (now > due.at) return 'overdue'
  return dayOf(now) === due.on || (warnAt !== null && now >= warnAt) ? 'due soon' : 'not due'
}

function doneStatus(due: Due, inTime: boolean | null): ObligationStatus {
  if (inTime === null) return 'done'
  if (inTime) return 'done in time'
  return due.is === 'not before' ? 'done too early' : 'done late'
}

/** Whether something done at a mark was in time; null where that can't be told. */
export function isInTime(due: Due, done: Mark): boolean | null {
  if (due.is === 'unknown') return null
  if (due.is === 'not before') return done.on >= due.on
  if (done.at) return done.at <= due.at
  if (done.on === due.on) return due.toTheMinute ? null : true
  return done.on < due.on
}
