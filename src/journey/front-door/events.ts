import type { Happened } from '../../record/chronology/happened.ts'
import type { Agency, Outcome, Urgency } from './codes.ts'

/** What can happen at the front door. A contact is one child in one contact event. */
export type FrontDoorEvent = Happened<
  | {
      type: 'contact-received'
      contactId: string
      contactEventId: string
      source: string | null
      how: string
      /** The team in whose queue it is. */
      teamId: string | null
    }
  /** Decided by the practitioner and waiting for a manager's sign-off. */
  | { type: 'contact-decision-proposed'; contactId: string; outcome: Outcome }
  | { type: 'contact-decision-returned'; contactId: string }
  /** The decision counts from here: sign-off where one is needed, else the practitioner's. `at` is null where an import can't know it. */
  | { type: 'contact-decided'; contactId: string; outcome: Outcome }
  | { type: 'contact-decision-undone'; contactId: string }
  | { type: 'referrer-told' | 'referrer-not-reached'; contactId: string }
  | { type: 'handover-left'; contactId: string; handoverId: string; teamId: string }
  | { type: 'handover-accepted'; contactId: string; handoverId: string }
  | {
      type: 'agency-check-asked'
      contactId: string
      checkId: string
      agency: Agency
      urgency: Urgency
      askedBy: string
      teamId: string | null
    }
  | {
      type: 'agency-check-answered' | 'agency-check-chased' | 'agency-check-not-needed'
      contactId: string
      checkId: string
      agency: string
    }
  | {
      type: 'referral-received'
      referralId: string
      contactId: string | null
      source: string | null
      teamId: string | null
    }
  | { type: 'referral-decided'; referralId: string; noFurtherAction: boolean }
  | { type: 'referral-closed'; referralId: string; reason: string | null }
  | { type: 'referral-withdrawn'; referralId: string }
  | { type: 'outside-meeting-attended'; outsideMeetingId: string }
  | { type: 'early-help-requested'; involvementId: string; contactId: string | null }
>
