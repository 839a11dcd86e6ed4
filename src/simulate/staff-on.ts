import type { Instant } from '../platform/instant.ts'
import { isOfficeHours } from './days.ts'
import type { Worker } from './staff.ts'
import type { Telling } from './world.ts'

/** Somebody who is at work at a moment. */
export function workerAt({ world, random }: Pick<Telling, 'world' | 'random'>, at: Instant): Worker {
  return random.pick(world.staff.members(isOfficeHours(world.span, at) ? 'front-door' : 'out-of-hours'))
}
