import { dayOf, type Instant } from '../platform/instant.ts'
import { addDays, type PlainDate } from '../platform/plain-date.ts'
import type { Member } from './household.ts'
import type { Decision, Telling } from './world.ts'

/** A stretch of a service's work with brothers and sisters together. */
export interface Work {
  readonly children: readonly Member[]
  readonly service: 'early-help' | 'assessment' | 'child-in-need' | 'child-protection'
  readonly team: string
  readonly openedAt: Instant
  /** From when a worker may be allocated: a referral is decided on first. */
  readonly readyAt: Instant
  /** By child. */
  readonly ids: ReadonlyMap<string, string>
  readonly closed: { readonly on: PlainDate; readonly because: string } | null
}

interface Stretch {
  readonly service: Work['service']
  readonly team: string
  readonly at: Instant
  readonly days: number
  readonly because: string
  readonly readyAt?: Instant
}

/** The work of a service that follows on the decisions, with its end where that has come. */
export function stretchOf({ world, random }: Telling, group: readonly Decision[], stretch: Stretch): Work {
  const end = addDays(dayOf(stretch.at), stretch.days)
  return {
    children: group.map(({ child }) => child),
    service: stretch.service,
    team: stretch.team,
    openedAt: stretch.at,
    readyAt: stretch.readyAt ?? stretch.at,
    ids: new Map(group.map(({ child }) => [child.id, random.uuid()])),
    closed: end < world.span.today ? { on: end, because: stretch.because } : null,
  }
}
