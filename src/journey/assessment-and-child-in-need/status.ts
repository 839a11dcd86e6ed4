import type { Viewer } from '../../mechanisms/access/index.ts'
import type { RecordEvent } from '../../record/chronology/events.ts'
import { type AnyEvent, eventsOf } from '../../record/chronology/stream.ts'
import type { Owner } from '../../record/shell/obligations.ts'
import type { NextStep, Service } from '../../record/shell/service.ts'
import type { FrontDoorEvent } from '../front-door/events.ts'

type Allocated = RecordEvent & { type: 'worker-allocated' }
type Opened = RecordEvent & { type: 'involvement-opened' }
type Received = FrontDoorEvent & { type: 'referral-received' }

const ofManagers = new Set([
  'assessment-checkpoint-day-10',
  'assessment-checkpoint-day-20',
  'assessment-checkpoint-before-45',
  'cin-long-plan',
])

/** Who sees to a clock: the allocated worker, else the team; what is a manager's is the team's. */
export function assessmentOwner(timescale: string, _key: string, events: readonly AnyEvent[]): Owner {
  const [worker] = workersNow(events)
  const teamId = worker?.teamId ?? teamNow(events)
  if (ofManagers.has(timescale)) return { teamId }
  return { workerId: worker?.workerId ?? null, teamId }
}

/** Who is allocated and has not stopped, the latest first. */
function workersNow(events: readonly AnyEvent[]): Allocated[] {
  const ended = new Set(
    eventsOf<RecordEvent & { type: 'allocation-ended' }>(events, ['allocation-ended']).map(
      ({ allocationId }) => allocationId,
    ),
  )
  return eventsOf<Allocated>(events, ['worker-allocated'])
    .filter(({ allocationId }) => !ended.has(allocationId))
    .toReversed()
}

/** The team of the latest work that was opened, or of the latest referral. */
function teamNow(events: readonly AnyEvent[]): string | null {
  const opened = eventsOf<Opened | Received>(events, ['involvement-opened', 'referral-received'])
  return opened.findLast(({ teamId }) => teamId !== null)?.teamId ?? null
}

/** What to do about a clock of this service: on the page that says what is next for the child. */
export function assessmentNext(
  { timescale, subject, personId, workerId = null }: Parameters<NonNullable<Service['next']>>[0],
  viewer: Viewer,
): NextStep | null {
  const text = steps[timescale]
  if (text === undefined) return null
  const manages = viewer.managedTeams.size > 0
  if (ofManagers.has(timescale) && !manages) return null
  // A colleague’s work stands on the colleague’s list, and on the manager’s.
  if (workerId !== null && workerId !== viewer.id && !manages) return null
  if (timescale.startsWith('assessment-checkpoint') && subject !== null)
    return { text, href: `/assessments/${subject}/check` }
  return { text, href: personId === undefined ? '/team/board' : `/people/${personId}/next` }
}

const steps: Readonly<Record<string, string>> = {
  'assessment-45wd': 'Finish the assessment',
  'assessment-checkpoint-day-10': 'Look at the assessment',
  'assessment-checkpoint-day-20': 'Look at the assessment',
  'assessment-checkpoint-before-45': 'Look at the assessment',
  'assessment-pre-birth': 'Finish the assessment',
  'child-seen': 'See the child and record the visit',
  'cin-first-plan': 'Agree the plan with the family',
  'cin-review': 'Review the plan',
  'cin-visit': 'Visit and record it',
  'cin-after-protection': 'See when the plan may end',
  'cin-short-breaks-review': 'Review the short breaks',
  'cin-long-plan': 'Ask what the plan still changes',
  'closure-letter': 'Write to the family',
}
