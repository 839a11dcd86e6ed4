import { addHours, type Instant } from '../../platform/instant.ts'

/** Hours from one try to the next: growing, so that a mail server that is down for a night still gets what was written. */
export const gaps: readonly number[] = [1 / 60, 5 / 60, 0.25, 1, 4, 12, 24]

/** When to try again after so many tries; null: it is given up, and the administrator is shown it. */
export function nextTry(tries: number, now: Instant): Instant | null {
  const hours = gaps[tries - 1]
  return hours === undefined ? null : addHours(now, hours)
}

/** After so long a claim that was not settled belongs to a sender that stopped; longer than any way of sending waits. */
export const claimHours = 10 / 60
