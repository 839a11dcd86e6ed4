import { unreachable } from '../../platform/errors.ts'
import { type AnyEvent, eventsOf } from '../../record/chronology/stream.ts'
import type { Owner } from '../../record/shell/obligations.ts'
import type { NextStep } from '../../record/shell/service.ts'
import type { ConferenceDecision } from './codes.ts'
import type { ChildProtectionEvent } from './events.ts'

export type PlanStatus = 'none' | 'enquiry under way' | 'on a plan' | 'plan ended'

const afterConference = {
  plan: 'on a plan',
  continues: 'on a plan',
  ends: 'plan ended',
  'no-plan': 'none',
} as const satisfies Record<ConferenceDecision, PlanStatus>

/** The events that move how a child stands. */
export const statusTypes = [
  'section-47-started',
  'section-47-completed',
  'section-47-stopped',
  'conference-held',
  'protection-plan-started',
  'protection-plan-ended',
] as const satisfies readonly ChildProtectionEvent['type'][]
export type StatusEvent = ChildProtectionEvent & { readonly type: (typeof statusTypes)[number] }

/** What a child's events, in date order, add up to. */
export function planStatus(events: readonly StatusEvent[]): PlanStatus {
  return events.reduce<PlanStatus>((status, event) => {
    switch (event.type) {
      case 'section-47-started':
        return unlessOnAPlan(status, 'enquiry under way')
      case 'section-47-completed':
        return event.conference ? status : unlessOnAPlan(status, 'none')
      case 'section-47-stopped':
        return unlessOnAPlan(status, 'none')
      case 'conference-held':
        return event.decision === 'no-plan' ? unlessOnAPlan(status, 'none') : afterConference[event.decision]
      case 'protection-plan-started':
        return 'on a plan'
      case 'protection-plan-ended':
        return 'plan ended'
      default:
        return unreachable(event)
    }
  }, 'none')
}

function unlessOnAPlan(status: PlanStatus, next: PlanStatus): PlanStatus {
  return status === 'on a plan' ? status : next
}

/** Who sees to a clock: whoever chairs, for talks and checks; the lead worker of an enquiry; else the team. */
export function childProtectionOwner(timescale: string, key: string, events: readonly AnyEvent[]): Owner {
  if (timescale.startsWith('chair-call') || timescale === 'cp-midway') return chairOf(events)
  if (timescale.startsWith('s47') || timescale === 'icpc-15wd') return leadOf(key, events)
  return { teamId: teamIn(events) }
}

type Started = ChildProtectionEvent & { type: 'section-47-started' }
type Asked = ChildProtectionEvent & { type: 'strategy-asked' }
type Planned = ChildProtectionEvent & { type: 'protection-plan-started' }
type Booked = ChildProtectionEvent & { type: 'conference-booked' }

function leadOf(key: string, events: readonly AnyEvent[]): Owner {
  const own = eventsOf<Started>(events, ['section-47-started']).find((event) =>
    key.startsWith(event.enquiryId),
  )
  return { workerId: own?.leadId ?? null, teamId: own?.teamId ?? null }
}

function chairOf(events: readonly AnyEvent[]): Owner {
  const booked = eventsOf<Booked>(events, ['conference-booked'])
  return { workerId: booked.at(-1)?.chairId ?? null }
}

function teamIn(events: readonly AnyEvent[]): string | null {
  const last = eventsOf<Started | Asked | Planned>(events, [
    'section-47-started',
    'strategy-asked',
    'protection-plan-started',
  ]).findLast(({ teamId }) => teamId !== null)
  return last?.teamId ?? null
}

/** What to do about a clock of child protection. */
export function childProtectionNext({
  timescale,
  subject,
}: {
  readonly timescale: string
  readonly subject: string | null
}): NextStep | null {
  if (subject === null) return null
  switch (timescale) {
    case 'strategy-held':
      return { text: 'Hold it and write it down', href: `/strategy/${subject}` }
    case 's47-complete':
    case 's47-child-seen':
      return { text: 'Open the enquiry', href: `/enquiries/${subject}` }
    case 'icpc-15wd':
      return { text: 'Plan the conference', href: `/enquiries/${subject}` }
    case 'conference-report-to-family':
    case 'chair-call-2wd':
    case 'chair-call-young-person':
    case 'plan-distributed':
    case 'minutes-distributed':
      return { text: 'Open the conference', href: `/conferences/${subject}` }
    case 'transfer-in-15wd':
      return { text: 'Plan the conference', href: `/transfers/${subject}` }
    case 'police-protection-ends':
    case 'emergency-order-ends':
    case 'assessment-order-ends':
      return { text: 'Write down how it ended', href: `/urgent-protection/${subject}` }
    case 'cp-midway':
      return { text: 'Check the plan', href: `/conferences/${subject}` }
    case 'cp-visit':
    case 'core-group-10wd':
    case 'rcpc-first-3m':
    case 'cp-drift-check':
    case 'cp-six-month-look':
      return { text: 'Open the plan', href: `/protection-plans/${subject}` }
    default:
      return null
  }
}
