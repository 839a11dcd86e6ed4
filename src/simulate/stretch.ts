import type { Instant } from '../platform/instant.ts'
import type { PlainDate } from '../platform/plain-date.ts'
import type { Member } from './household.ts'

/** A stretch of a service's work with brothers and sisters together. */
export interface Work {
  readonly children: readonly Member[]
  readonly service: 'early-help' | 'assessment' | 'child-in-need'
  readonly team: string
  readonly openedAt: Instant
  /** From when a worker may be allocated: a referral is decided on first. */
  readonly readyAt: Instant
  /** By child. */
  readonly ids: ReadonlyMap<string, string>
  readonly closed: { readonly on: PlainDate; readonly because: string } | null
}
