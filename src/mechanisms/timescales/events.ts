import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** What every event of a person's stream has. `on` is the council's day; `at` is there where the time is known. */
export interface TimedEvent {
  readonly type: string
  readonly on: PlainDate
  readonly at?: Instant | null
}

/** It was agreed, with a reason, that this one is not needed. `key` is the obligation's key. */
export interface TimescaleExempted {
  readonly type: 'timescale-exempted'
  readonly on: PlainDate
  readonly at?: Instant | null
  readonly timescale: string
  readonly key: string
  readonly reason: string
  readonly agreedBy: string
}

/** Why it is or was late, and who agreed the reason. */
export interface LatenessExplained {
  readonly type: 'lateness-explained'
  readonly on: PlainDate
  readonly at?: Instant | null
  readonly timescale: string
  readonly key: string
  readonly reason: string
  readonly agreedBy: string
}

/** Events of the clocks themselves; every service's stream may carry them. */
export type TimescaleEvent = TimescaleExempted | LatenessExplained

/** Whether an event is one of the clocks' own. */
export function isTimescaleEvent(event: TimedEvent): event is TimescaleEvent {
  return event.type === 'timescale-exempted' || event.type === 'lateness-explained'
}
