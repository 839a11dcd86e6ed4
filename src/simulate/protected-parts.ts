import type { ConferredChild } from '../journey/child-protection/actions/load-plans.ts'
import type { LoadedCalling } from '../journey/child-protection/simulate.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addDays } from '../platform/plain-date.ts'
import type { Hand } from '../record/bulk/people.ts'
import { minutesAfter, momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import type { Protection } from './protection.ts'
import type { Worker } from './staff.ts'
import { handOf, type Telling } from './world.ts'

/** Brothers and sisters whose child protection is told, and who works with them when. */
export interface Protected {
  readonly told: Protection
  readonly children: readonly Member[]
  readonly referralIds: ReadonlyMap<string, string>
  readonly team: string
  readonly workerAt: (at: Instant) => Worker
}

/** A plan of one child with what it began with. */
export interface ChildOnPlan extends ConferredChild {
  readonly planId: string
}

/** What is later than now did not happen yet. */
export function handAt(telling: Telling, worker: { readonly id: string }, at: Instant): Hand | null {
  return at < telling.world.span.end ? handOf(telling, worker, at) : null
}

/** Who calls and chairs a meeting, and when it was called. */
export function calling(
  telling: Telling,
  { team }: Protected,
  { chair, at }: { readonly chair: Worker; readonly at: Instant },
): LoadedCalling {
  const { staff } = telling.world
  return { teamId: staff.team(team).id, chair, called: handOf(telling, staff.manager(team), at) }
}

/** Who chairs conferences. */
export function chairOf({ world }: Telling): Worker {
  return world.staff.manager('help-and-protection')
}

/** The report and the talk before, the plan and the minutes after: most in time. */
export function papersOf(
  telling: Telling,
  about: Protected,
  { at, from }: { readonly at: Instant; readonly from: Instant },
) {
  const { random, world } = telling
  const worker = about.workerAt(at)
  const sharedOn = addDays(dayOf(at), random.chance(0.88) ? -10 : -1)
  const spokeOn = addDays(dayOf(at), random.chance(0.85) ? -5 : -1)
  const soon = minutesAfter(from, 40)
  const onDay = (on: ReturnType<typeof addDays>) => later(momentBetween(on, [10, 16], random), soon)
  const planOn = workingDaysAfter(world.span, dayOf(at), random.chance(0.9) ? 1 : random.whole(2, 5))
  const minutesOn = workingDaysAfter(world.span, dayOf(at), random.chance(0.88) ? random.whole(8, 19) : 24)
  return {
    reported: random.chance(0.95) ? handAt(telling, worker, onDay(sharedOn)) : null,
    spoke: random.chance(0.92) ? handAt(telling, chairOf(telling), onDay(spokeOn)) : null,
    planSent: handAt(telling, worker, momentBetween(planOn, [9, 16], random)),
    minutesSent: handAt(telling, worker, momentBetween(minutesOn, [9, 16], random)),
  }
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}
