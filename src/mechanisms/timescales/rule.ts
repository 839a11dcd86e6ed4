import type { PlainDate } from '../../platform/plain-date.ts'
import type { Source } from './declaration.ts'
import type { Days, Duration, FixedDuration, Hours } from './duration.ts'

/*
 * Timescales as the engine reads them: any event, fields by name. Declarations are held to the events of their service by
 * `Timescale<Event>` (declaration.ts) and fit these shapes without a cast.
 */

export interface AnyMatch {
  readonly on: string
  readonly where?: Readonly<Record<string, unknown>>
}

export interface AnyStart extends AnyMatch {
  readonly each?: string
  readonly take?: 'first' | 'latest' | 'every'
  readonly countsFrom?: string
  readonly times?: number
  readonly inAny?: Days
}

export type AnyCondition =
  | { readonly ageUnder: number }
  | { readonly ageFrom: number }
  | { readonly lasted: Days }
  | { readonly start: Readonly<Record<string, unknown>> }
  | { readonly latest: AnyMatch }
  | { readonly had: AnyMatch }

export interface AnyCase {
  readonly when?: AnyCondition | readonly AnyCondition[]
  readonly within: Duration
  readonly counts?: 'from the change'
  readonly row?: string
  readonly title?: string
}

export interface AnyStage {
  readonly within: Duration | readonly AnyCase[]
  readonly warnAt?: Days | Hours
  readonly row?: string
  readonly title?: string
}

export type AnyExtension = { readonly on: AnyMatch; readonly atMost?: number; readonly row?: string } & (
  | { readonly by: FixedDuration }
  | { readonly to: FixedDuration }
)

interface AnyCommon {
  readonly id: string
  readonly row: string
  readonly title: string
  readonly starts: AnyStart | readonly AnyStart[]
  readonly met: AnyMatch | readonly AnyMatch[]
  readonly undone?: AnyMatch | readonly AnyMatch[]
  readonly stopped?: AnyMatch | readonly AnyMatch[]
  readonly source: Source
  readonly from?: PlainDate
  readonly until?: PlainDate
}

export interface AnyDeadline extends AnyCommon {
  readonly within: Duration | readonly AnyCase[]
  readonly warnAt?: Days | Hours
  readonly again?: 'the same' | readonly AnyStage[]
  readonly mayComeFirst?: true
  readonly extended?: AnyExtension
  readonly paused?: { readonly on: AnyMatch; readonly until: AnyMatch }
}

export interface AnyMinimum extends AnyCommon {
  readonly atLeast: Duration
}

export interface AnyPeriodic extends AnyCommon {
  readonly every: 'month' | 'term' | { readonly yearFrom: { readonly month: number; readonly day: number } }
  readonly within?: Duration
}

export interface AnyLimit extends AnyCommon {
  readonly most: Days | Hours
  readonly inAny: Days
}

export type AnyTimescale = AnyDeadline | AnyMinimum | AnyPeriodic | AnyLimit

/** One or several, as a list. */
export function listOf<One extends object>(one: One | readonly One[] | undefined): readonly One[] {
  if (one === undefined) return []
  return isList(one) ? one : [one]
}

function isList<One extends object>(one: One | readonly One[]): one is readonly One[] {
  return Array.isArray(one)
}
