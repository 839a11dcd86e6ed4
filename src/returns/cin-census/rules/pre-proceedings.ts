import { type DateField, isPresent } from '../fields.ts'
import { isOutsideYear, type Period } from '../period.ts'
import { recordRule, returnRule } from '../rule.ts'

// Drafts: the wording may change until the department publishes the rules of 2026/27.
const draft = { since: '2026/27', draft: true } as const
const table = 'PreProceedings'
const needsReferenceDate = true

export const rule8995Q = returnRule({
  ...draft,
  code: '8995Q',
  catches: 'No child has pre-proceedings or a family group decision making meeting.',
  todo: 'Look whether your system sends them, or say why there were none.',
  check: ({ children }) => children.every((child) => child.PreProceedings.length === 0),
})

export const rule9000Q = returnRule({
  ...draft,
  code: '9000Q',
  catches: 'No pre-proceedings record has a start date.',
  todo: 'Look whether your system sends the date, or say why there is none.',
  check: ({ children }) =>
    !children.some((child) => child.PreProceedings.some(({ PPStartDate }) => isPresent(PPStartDate))),
})

export const rule9005 = recordRule({
  ...draft,
  code: '9005',
  needsReferenceDate,
  catches: 'Pre-proceedings start outside the year of the return.',
  todo: 'Correct the start date, or leave the record out.',
  table,
  fields: ['PPStartDate'],
  fails: ({ PPStartDate }, period) => isOutsideYear(PPStartDate, period),
})

export const rule9006 = recordRule({
  ...draft,
  code: '9006',
  needsReferenceDate,
  catches: 'The letter before proceedings was sent outside the year or before pre-proceedings started.',
  todo: 'Correct the date of the letter or the start date.',
  table,
  fields: ['LBPSentDate'],
  fails: ({ LBPSentDate, PPStartDate }, period) => isOutOfStep(LBPSentDate, PPStartDate, period),
})

export const rule9007 = recordRule({
  ...draft,
  code: '9007',
  catches: 'A letter before proceedings was sent, but not whether it offered a family meeting.',
  todo: 'Record whether the letter offered a family group decision making meeting.',
  table,
  fields: ['FGDMMeetingOffer'],
  fails: ({ LBPSentDate, FGDMMeetingOffer }) => isPresent(LBPSentDate) && FGDMMeetingOffer.text === null,
})

export const rule9008 = recordRule({
  ...draft,
  code: '9008',
  needsReferenceDate,
  catches: 'The first pre-proceedings meeting is outside the year of the return.',
  todo: 'Correct the date of the meeting.',
  table,
  fields: ['InitialPPMeetingDate'],
  fails: ({ InitialPPMeetingDate }, period) => isOutsideYear(InitialPPMeetingDate, period),
})

export const rule9009 = recordRule({
  ...draft,
  code: '9009',
  needsReferenceDate,
  catches:
    'The decision to step down or to go to court is outside the year or before pre-proceedings started.',
  todo: 'Correct the date of the decision or the start date.',
  table,
  fields: ['StepDecisionDate'],
  fails: ({ StepDecisionDate, PPStartDate }, period) => isOutOfStep(StepDecisionDate, PPStartDate, period),
})

export const rule9010Q = recordRule({
  ...draft,
  code: '9010Q',
  catches: 'A family meeting was offered, but not whether it took place.',
  todo: 'Record whether the family group decision making meeting took place.',
  table,
  fields: ['FGDMMeetingFac'],
  fails: ({ FGDMMeetingOffer, FGDMMeetingFac }) =>
    FGDMMeetingOffer.is === true && FGDMMeetingFac.text === null,
})

export const rule9011 = recordRule({
  ...draft,
  code: '9011',
  catches: 'The outcome of pre-proceedings is not A, B or C.',
  todo: 'Record A, B or C.',
  table,
  fields: ['PPOutcome'],
  fails: ({ PPOutcome }) => PPOutcome !== null && !['A', 'B', 'C'].includes(PPOutcome),
})

export const rule9012 = recordRule({
  ...draft,
  code: '9012',
  needsReferenceDate,
  catches: 'The application to court is outside the year or before the decision to make it.',
  todo: 'Correct the date of the application or of the decision.',
  table,
  fields: ['CourtAppDate'],
  fails: ({ CourtAppDate, StepDecisionDate }, period) => isOutOfStep(CourtAppDate, StepDecisionDate, period),
})

export const rule9013 = recordRule({
  ...draft,
  code: '9013',
  needsReferenceDate,
  catches: 'The letter that care proceedings start is outside the year or before the application to court.',
  todo: 'Correct the date of the letter or of the application.',
  table,
  fields: ['LetterInitCPDate'],
  fails: ({ LetterInitCPDate, CourtAppDate }, period) => isOutOfStep(LetterInitCPDate, CourtAppDate, period),
})

export const rule9015Q = recordRule({
  ...draft,
  code: '9015Q',
  catches: 'There was a first pre-proceedings meeting, but not how many review meetings followed.',
  todo: 'Record the number of review meetings; 0 where there were none.',
  table,
  fields: ['ReviewMeetingsCount'],
  fails: ({ InitialPPMeetingDate, ReviewMeetingsCount }) =>
    isPresent(InitialPPMeetingDate) && ReviewMeetingsCount === null,
})

/** Both are there, and the step is outside the year or before the one it follows. */
function isOutOfStep(step: DateField, follows: DateField, period: Period): boolean {
  return isPresent(follows) && (isOutsideYear(step, period) || step.day < follows.day)
}
