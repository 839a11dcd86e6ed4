import type { Viewer } from '../../mechanisms/access/index.ts'
import { unreachable } from '../../platform/errors.ts'
import { type AnyEvent, eventsOf } from '../../record/chronology/stream.ts'
import type { Owner } from '../../record/shell/obligations.ts'
import type { NextStep } from '../../record/shell/service.ts'
import type { FrontDoorEvent } from './events.ts'
import type { ContactState } from './model.ts'
import { isManager } from './pathway.ts'

/** What the events of one contact, in the order written, add up to. The stored state is a copy that `hearth verify` compares. */
export function contactState(events: readonly FrontDoorEvent[], contactId: string): ContactState {
  return events.reduce<ContactState>((state, event) => {
    if (!('contactId' in event) || event.contactId !== contactId) return state
    switch (event.type) {
      case 'contact-received':
      case 'contact-decision-returned':
      case 'contact-decision-undone':
        return 'waiting'
      case 'contact-decision-proposed':
        return 'waiting for sign-off'
      case 'contact-decided':
        return 'decided'
      case 'referrer-told':
      case 'referrer-not-reached':
      case 'handover-left':
      case 'handover-accepted':
      case 'agency-check-asked':
      case 'agency-check-answered':
      case 'agency-check-chased':
      case 'agency-check-not-needed':
      case 'referral-received':
      case 'early-help-requested':
        return state
      default:
        return unreachable(event)
    }
  }, 'waiting')
}

/** The team that a contact or a referral waits in. */
export function frontDoorOwner(timescale: string, key: string, events: readonly AnyEvent[]): Owner {
  if (timescale.startsWith('agency-check-reply')) return askerOf(key, events)
  if (timescale === 'edt-handover') return takerOf(key, events)
  const received = eventsOf<FrontDoorEvent & { type: 'contact-received' | 'referral-received' }>(events, [
    'contact-received',
    'referral-received',
  ])
  const id = (event: (typeof received)[number]) =>
    event.type === 'referral-received' ? event.referralId : event.contactId
  const start = timescale === 'referral-decision' ? 'referral-received' : 'contact-received'
  return { teamId: received.find((event) => event.type === start && id(event) === key)?.teamId ?? null }
}

/** The day team: whoever is on, and the manager over it once the hour is past. */
function takerOf(handoverId: string, events: readonly AnyEvent[]): Owner {
  const left = eventsOf<FrontDoorEvent & { type: 'handover-left' }>(events, ['handover-left'])
  return { teamId: left.find((event) => event.handoverId === handoverId)?.teamId ?? null }
}

/** Who asked an agency presses for the answer, or whoever is on in the team. */
function askerOf(checkId: string, events: readonly AnyEvent[]): Owner {
  const asked = eventsOf<FrontDoorEvent & { type: 'agency-check-asked' }>(events, ['agency-check-asked'])
  const own = asked.find((event) => event.checkId === checkId)
  return { workerId: own?.askedBy ?? null, teamId: own?.teamId ?? null }
}

/** What to do about a clock of the front door. The escalation is the manager's, and only while the decision is theirs to press for. */
export function frontDoorNext(
  { timescale, subject }: { readonly timescale: string; readonly subject: string | null },
  viewer: Viewer,
): NextStep | null {
  if (subject === null) return null
  switch (timescale) {
    case 'contact-decision':
      return { text: 'Decide', href: `/contact/${subject}` }
    case 'contact-escalation':
      return viewer.managedTeams.size > 0 ? { text: 'See why', href: `/contact/${subject}` } : null
    case 'edt-handover':
      return { text: 'Read and take on', href: `/handovers/${subject}` }
    case 'agency-check-reply-red':
    case 'agency-check-reply-amber':
    case 'agency-check-reply-green':
      return { text: 'Chase, or record the answer', href: `/agency-checks/${subject}` }
    case 'referrer-feedback':
      return { text: 'Tell the referrer', href: `/contact/${subject}` }
    case 'referral-decision':
      if (!isManager(viewer)) return null
      return { text: 'Decide the next step', href: `/referrals/${subject}` }
    default:
      return null
  }
}
