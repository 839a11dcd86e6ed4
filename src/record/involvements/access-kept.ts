import { type Instant, momentAt } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Act } from '../shell/act.ts'
import { accessKeptFor } from './end-allocation.ts'

/** When the view of somebody whose work ended on a day ends: with the 20th working day after (spec/security.md 3.3). */
export function accessEndsAt({ house }: Act, on: PlainDate): Instant {
  return house.workingDaysAfter(momentAt(on, '12:00'), accessKeptFor)
}
