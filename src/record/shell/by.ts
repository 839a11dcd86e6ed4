import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Act } from './act.ts'

/** Who writes, when: what every composable part of a change is given. */
export interface By {
  readonly workerId: string
  readonly now: Instant
  readonly today: PlainDate
}

/** The writer of an act. */
export function byOf(act: Act): By {
  return { workerId: act.viewer.id, now: act.origin.now, today: act.today }
}
