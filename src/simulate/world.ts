import { addHours, dayOf, type Instant } from '../platform/instant.ts'
import type { PlainDate } from '../platform/plain-date.ts'
import type { Load } from '../record/bulk/load.ts'
import type { Hand } from '../record/bulk/people.ts'
import type { Choice } from './calls.ts'
import type { Span } from './days.ts'
import type { Household, Member } from './household.ts'
import type { Places } from './places.ts'
import type { Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { Staff, Worker } from './staff.ts'
import type { TriageDay } from './triage-days.ts'

/** What all families of a made-up borough share. */
export interface World {
  readonly profile: Profile
  readonly span: Span
  readonly staff: Staff
  readonly places: Places
  /** The daily triages of the last weeks, the earliest first, and the next one. */
  readonly triages: readonly TriageDay[]
  /** Children that each worker is allocated to at the end, so that caseloads stay even. */
  readonly caseloads: Map<string, number>
}

/** A row that may still end. */
export interface Ending {
  to_on: PlainDate | null
}

interface Stretch {
  readonly service: string
  /** Who is allocated; null while the team has nobody. */
  readonly workerId: string | null
  readonly teamId: string
  readonly from: Instant
  readonly to: Instant | null
}

/** One family's story while it is told. */
export interface Telling {
  readonly world: World
  readonly home: Household
  readonly random: Random
  readonly load: Load
  /** Where something about them waits at the front door now, or just came from there: the how-many-th such family. */
  readonly openNow: number | null
  /** People of the family who are in the record already. */
  readonly known: Set<string>
  /** The rows that hold now, of which a later one ends them: basis for sharing and home address, by person. */
  readonly sharing: Map<string, Ending>
  readonly addresses: Map<string, Ending>
  /** When work with a child ends; null: it goes on. */
  readonly work: Map<string, readonly Stretch[]>
  /** Until when child protection went on with a child, and whether there was a plan. Null: it goes on. */
  readonly protection: Map<string, { readonly until: PlainDate | null; readonly plan: boolean }>
}

/** What became of one child's contact. */
export interface Decision {
  readonly contactId: string
  readonly child: Member
  readonly choice: Choice
  readonly proposedAt: Instant | null
  readonly decidedAt: Instant | null
  readonly decider: Worker
  readonly signer: Worker | null
}

/** Somebody's hand at a moment. */
export function handOf(
  { random }: Telling,
  worker: { readonly id: string; readonly source?: string },
  now: Instant,
): Hand {
  const { id: workerId, source = 'the caller' } = worker
  return { workerId, now, today: dayOf(now), source, newId: random.uuid }
}

/** The work of services with a child at a moment. */
export function stretchesAt({ work }: Telling, childId: string, at: Instant): readonly Stretch[] {
  return (work.get(childId) ?? []).filter(({ from, to }) => from <= at && (to === null || at < to))
}

/** Whether an assessment was opened within a year before a moment. */
export function wasReferred({ work }: Telling, childId: string, at: Instant): boolean {
  const yearBefore = addHours(at, -8_766)
  return (work.get(childId) ?? []).some(
    ({ service, from }) => service === 'assessment' && from <= at && from > yearBefore,
  )
}

/** The worker of a team with the fewest children at the end; anybody where the work is over by then. */
export function workerFor({ world, random }: Telling, team: string, stays: boolean): Worker {
  const members = world.staff.members(team)
  if (!stays) return random.pick(members)
  const load = ({ id }: Worker) => world.caseloads.get(id) ?? 0
  return members.reduce(
    (least, one) => (load(one) < load(least) ? one : least),
    random.pick(members.slice(0, 1)),
  )
}
