import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { UnknownReason } from './due-date.ts'
import type { Duration, FixedDuration } from './duration.ts'

/** One step of how a due date came about, as data. `explain` finds the words. */
export type Step =
  | { readonly step: 'started'; readonly by: string; readonly on: PlainDate; readonly at: Instant | null }
  | { readonly step: 'counts from'; readonly field: string; readonly on: PlainDate }
  | {
      readonly step: 'council number'
      readonly id: string
      readonly within: FixedDuration
      readonly since: PlainDate | null
    }
  | {
      readonly step: 'counted'
      readonly from: PlainDate
      readonly within: Exclude<Duration, { unit: 'council sets' }>
      readonly to: PlainDate
    }
  | { readonly step: 'rule changed'; readonly on: PlainDate; readonly title: string }
  | { readonly step: 'not needed until'; readonly on: PlainDate }
  | { readonly step: 'moved'; readonly by: string; readonly on: PlainDate; readonly from: PlainDate }
  | { readonly step: 'paused'; readonly from: PlainDate; readonly until: PlainDate; readonly to: PlainDate }
  | {
      readonly step: 'extended'
      readonly by: string
      readonly on: PlainDate
      readonly within: FixedDuration
      readonly to: PlainDate
    }
  | {
      readonly step: 'used up'
      readonly used: number
      readonly most: FixedDuration
      readonly window: FixedDuration
    }
  | { readonly step: 'period'; readonly name: string; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly step: 'unknown'; readonly because: UnknownReason }
