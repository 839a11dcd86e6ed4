import type { PlainDate } from '../../platform/plain-date.ts'
import type { Happened } from '../../record/chronology/happened.ts'
import type {
  Colour,
  ConferenceDecision,
  ConferenceKind,
  Finding,
  StrategyDecision,
  UrgentKind,
} from './codes.ts'

/** What can happen to a child in child protection. A brother or sister has events of their own. */
export type ChildProtectionEvent = Happened<
  /** The worry reached the point at which a child may be suffering significant harm. */
  | { type: 'strategy-asked'; strategyId: string; teamId: string | null }
  | { type: 'strategy-held'; strategyId: string; decision: StrategyDecision }
  | { type: 'strategy-not-needed'; strategyId: string }
  /** On the day of the strategy discussion at which it was begun. */
  | {
      type: 'section-47-started'
      enquiryId: string
      strategyId: string | null
      unborn: boolean
      leadId: string | null
      teamId: string | null
    }
  | { type: 'section-47-child-seen'; enquiryId: string; alone: boolean }
  | { type: 'section-47-proposed' | 'section-47-returned'; enquiryId: string }
  /** A manager authorised what the enquiry found. */
  | { type: 'section-47-completed'; enquiryId: string; finding: Finding; conference: boolean }
  | { type: 'section-47-stopped'; enquiryId: string }
  | {
      type: 'conference-booked' | 'conference-moved'
      conferenceId: string
      kind: ConferenceKind
      plannedOn: PlainDate
      /** Old enough that the chair talks with them before. */
      youngPerson: boolean
      chairId: string | null
    }
  | { type: 'conference-called-off'; conferenceId: string }
  | { type: 'conference-report-shared'; conferenceId: string }
  | { type: 'chair-spoke'; conferenceId: string; with: 'parent' | 'young person'; outcome: string }
  | {
      type: 'conference-held'
      conferenceId: string
      kind: ConferenceKind
      decision: ConferenceDecision
      enquiryId: string | null
      planId: string | null
      transferId: string | null
    }
  /** It met and could not decide; it is to meet again. */
  | { type: 'conference-inquorate' | 'conference-adjourned'; conferenceId: string }
  | { type: 'outline-plan-sent' | 'conference-minutes-sent'; conferenceId: string }
  | {
      type: 'protection-plan-started'
      planId: string
      category: string
      repeat: boolean
      chairId: string | null
      teamId: string | null
    }
  | { type: 'protection-plan-category-changed'; planId: string; category: string }
  | { type: 'protection-plan-ended'; planId: string; reason: string }
  | { type: 'core-group-held'; planId: string; meetingId: string }
  | { type: 'plan-checked-midway'; planId: string; colour: Colour }
  | { type: 'dispute-raised'; planId: string; ratingId: string; rung: number }
  | { type: 'dispute-answered'; planId: string; ratingId: string; rung: number; settled: boolean }
  | { type: 'plan-looked-at'; planId: string; kind: 'six-month' | 'fifteen-month' }
  | { type: 'moved-in-on-a-plan'; transferId: string }
  | { type: 'move-in-closed'; transferId: string }
  | { type: 'moved-to-another-council'; transferId: string; planId: string }
  | { type: 'urgent-protection-began'; protectionId: string; kind: UrgentKind }
  | { type: 'urgent-protection-extended' | 'urgent-protection-ended'; protectionId: string }
>
