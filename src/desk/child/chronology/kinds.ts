import type { AssessmentEvent } from '../../../journey/assessment-and-child-in-need/events.ts'
import type { ChildProtectionEvent } from '../../../journey/child-protection/events.ts'
import type { FrontDoorEvent } from '../../../journey/front-door/events.ts'
import type { RecordEvent } from '../../../record/chronology/events.ts'
import type { EventKind, Lane } from '../../../record/chronology/lanes.ts'
import type { DirectWorkEvent } from '../../../record/direct-work/events.ts'
import type { PlanEvent } from '../../../record/plans/events.ts'
import type { VisitEvent } from '../../../record/visits/events.ts'
import type { VoiceEvent } from '../../../record/voice/events.ts'

type EventType = (
  | RecordEvent
  | FrontDoorEvent
  | AssessmentEvent
  | ChildProtectionEvent
  | VisitEvent
  | VoiceEvent
  | PlanEvent
  | DirectWorkEvent
)['type']

const harm = (label: string): EventKind => ({ lane: 'harm', label })
const protection = (label: string): EventKind => ({ lane: 'protection', label })
const services = (label: string): EventKind => ({ lane: 'services', label })
const home = (label: string): EventKind => ({ lane: 'home', label })
const workers = (label: string): EventKind => ({ lane: 'workers', label })

/**
 * Which lane each kind of event stands in, and what one would call it. A kind that is misspelt does not compile; one that does not stand here is
 * shown among the services by the words of its line.
 */
const eventKinds: Readonly<Partial<Record<EventType, EventKind>>> = {
  'contact-received': harm('Contact'),
  'warning-added': harm('Warning'),
  'warning-ended': harm('Warning'),
  'measure-recorded': harm('Screening or measure'),
  'agency-check-asked': harm('Agency check'),
  'agency-check-answered': harm('Agency check'),
  'agency-check-chased': harm('Agency check'),
  'agency-check-not-needed': harm('Agency check'),
  'outside-meeting-attended': harm('Meeting of another agency'),
  'strategy-asked': protection('Strategy discussion'),
  'strategy-held': protection('Strategy discussion'),
  'strategy-not-needed': protection('Strategy discussion'),
  'section-47-started': protection('Child protection enquiry'),
  'section-47-child-seen': protection('Child protection enquiry'),
  'section-47-proposed': protection('Child protection enquiry'),
  'section-47-returned': protection('Child protection enquiry'),
  'section-47-completed': protection('Child protection enquiry'),
  'section-47-stopped': protection('Child protection enquiry'),
  'conference-booked': protection('Conference'),
  'conference-moved': protection('Conference'),
  'conference-called-off': protection('Conference'),
  'conference-report-shared': protection('Conference'),
  'conference-held': protection('Conference'),
  'conference-inquorate': protection('Conference'),
  'conference-adjourned': protection('Conference'),
  'outline-plan-sent': protection('Conference'),
  'conference-minutes-sent': protection('Conference'),
  'chair-spoke': protection('Conference'),
  'protection-plan-started': protection('Child protection plan'),
  'protection-plan-category-changed': protection('Child protection plan'),
  'protection-plan-ended': protection('Child protection plan'),
  'core-group-held': protection('Core group'),
  'plan-checked-midway': protection('Check of a plan'),
  'plan-looked-at': protection('Check of a plan'),
  'dispute-raised': protection('Dispute'),
  'dispute-answered': protection('Dispute'),
  'moved-in-on-a-plan': protection('Move between councils'),
  'move-in-closed': protection('Move between councils'),
  'moved-to-another-council': protection('Move between councils'),
  'urgent-protection-began': protection('Urgent protection'),
  'urgent-protection-extended': protection('Urgent protection'),
  'urgent-protection-ended': protection('Urgent protection'),
  'contact-decision-proposed': services('Decision on a contact'),
  'contact-decision-returned': services('Decision on a contact'),
  'contact-decided': services('Decision on a contact'),
  'contact-decision-undone': services('Decision on a contact'),
  'referrer-told': services('Answer to whoever made contact'),
  'referrer-not-reached': services('Answer to whoever made contact'),
  'handover-left': services('Handover'),
  'handover-accepted': services('Handover'),
  'referral-received': services('Referral'),
  'referral-decided': services('Referral'),
  'referral-closed': services('Referral'),
  'referral-withdrawn': services('Referral'),
  'early-help-requested': services('Early help'),
  'involvement-opened': services('Service began or ended'),
  'involvement-closed': services('Service began or ended'),
  'first-direction-given': services('Assessment'),
  'assessment-started': services('Assessment'),
  'child-joined-assessment': services('Assessment'),
  'pre-birth-assessment-started': services('Assessment'),
  'assessment-checked': services('Assessment'),
  'assessment-extended': services('Assessment'),
  'assessment-sent': services('Assessment'),
  'assessment-returned': services('Assessment'),
  'assessment-authorised': services('Assessment'),
  'assessment-shared': services('Assessment'),
  'plan-started': services('Plan'),
  'plan-changed': services('Plan'),
  'plan-reviewed': services('Plan'),
  'plan-ended': services('Plan'),
  'cin-plan-challenged': services('Plan'),
  'meeting-decided': services('Meeting'),
  'visit-made': services('Visit'),
  'direct-work-done': services('Work with the child'),
  'view-expressed': services('What the child said'),
  'view-answered': services('What the child said'),
  'case-note-written': services('Note'),
  'document-added': services('Document'),
  'letter-sent': services('Letter'),
  'management-oversight': services('Management oversight'),
  'sharing-basis-set': services('Sharing of information'),
  'timescale-exempted': services('Clock'),
  'lateness-explained': services('Clock'),
  'person-recorded': home('Who is who'),
  'person-identified': home('Who is who'),
  'identity-corrected': home('Who is who'),
  'child-born': home('Birth'),
  'relationship-recorded': home('Family'),
  'family-help-recorded': home('Help in the family'),
  'address-changed': home('Move'),
  'worker-allocated': workers('Worker began or ended'),
  'allocation-ended': workers('Worker began or ended'),
  'urgent-access-reviewed': workers('Urgent opening of the record'),
}

const byType = new Map<string, EventKind>(Object.entries(eventKinds))
const restLane: Lane = 'services'

/** The lane of an event. */
export function laneOf(type: string): Lane {
  return byType.get(type)?.lane ?? restLane
}

/** What one would call this kind of event. */
export function kindOf(type: string): string {
  return byType.get(type)?.label ?? 'Something else'
}
