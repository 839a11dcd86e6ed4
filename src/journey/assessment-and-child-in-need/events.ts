import type { PlainDate } from '../../platform/plain-date.ts'
import type { Happened } from '../../record/chronology/happened.ts'
import type { AssessmentOutcome, Checkpoint } from './codes.ts'

/** What can happen in an assessment and in work with a child in need. An assessment of several children is on the stream of each. */
export type AssessmentEvent = Happened<
  | {
      type: 'first-direction-given'
      involvementId: string
      /** By when the child is to be seen. */
      seeBy: PlainDate
    }
  | {
      type: 'assessment-started'
      assessmentId: string
      referralId: string | null
      teamId: string | null
      workerId: string | null
    }
  /** A brother or sister who was not referred with the others: their clock runs from that day, under the others' referral. */
  | {
      type: 'child-joined-assessment'
      assessmentId: string
      referralId: string | null
      teamId: string | null
    }
  /** An unborn child is assessed before the expected date of delivery. */
  | { type: 'pre-birth-assessment-started'; assessmentId: string; dueOn: PlainDate }
  | { type: 'assessment-checked'; assessmentId: string; point: Checkpoint }
  | { type: 'assessment-extended'; assessmentId: string; until: PlainDate }
  | { type: 'assessment-sent' | 'assessment-returned'; assessmentId: string }
  | {
      type: 'assessment-authorised'
      assessmentId: string
      referralId: string | null
      /** An extract may say more than our own list. */
      outcome: AssessmentOutcome | 'other'
    }
  | { type: 'assessment-shared'; assessmentId: string }
  /** A service manager asked of a long plan what it still changes. */
  | { type: 'cin-plan-challenged'; planId: string }
>
