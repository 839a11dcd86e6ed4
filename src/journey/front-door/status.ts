import { unreachable } from '../../platform/errors.ts'
import type { FrontDoorEvent } from './events.ts'
import type { ContactState } from './model.ts'

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
      case 'referral-received':
      case 'early-help-requested':
        return state
      default:
        return unreachable(event)
    }
  }, 'waiting')
}
