import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { MeasureProblem } from '../../record/measures/record-measure.ts'
import type { AddActionProblem } from './actions/add-action.ts'
import type { AfterProblem } from './actions/after-conference.ts'
import type { PlanCheckProblem } from './actions/answer-plan-check.ts'
import type { BeforeProblem } from './actions/before-conference.ts'
import type { CoreGroupProblem } from './actions/core-group.ts'
import type { AuthoriseProblem, FindProblem, SeenProblem } from './actions/enquiry.ts'
import type { HoldConferenceProblem } from './actions/hold-conference.ts'
import type { HoldStrategyProblem } from './actions/hold-strategy.ts'
import type { OpenStrategyProblem } from './actions/open-strategy.ts'
import type { PlanConferenceProblem } from './actions/plan-conference.ts'
import type { EarlierPlanProblem, PlanStepProblem } from './actions/plan-steps.ts'
import type { AnswerDisputeProblem, RatePlanProblem } from './actions/rate-plan.ts'
import type { TransferProblem } from './actions/transfer.ts'
import type { UrgentProblem } from './actions/urgent-protection.ts'

const changed =
  'Somebody changed this while you were writing. Your words are below; read what changed, then send again'
const gone = 'This is not there any more, or is not open to you'

/** What to tell the person, and which question to point at. A missing line does not compile. */
export const openStrategyMessages: Record<OpenStrategyProblem, FieldError> = {
  'no words': { field: 'why', text: 'Enter why the child may be suffering significant harm' },
  'in the future': { field: 'concernAt-day', text: 'When we came to think so must be now or in the past' },
  'before the worry': {
    field: 'startsAt-day',
    text: 'The discussion must be after the moment at which we came to think so',
  },
  'nobody invited': { field: 'police', text: 'Enter who is asked' },
  'no such agency': { field: 'police', text: 'Enter who is asked' },
}

export const holdStrategyMessages: Record<HoldStrategyProblem, FieldError> = {
  'no such meeting': { field: 'main-content', text: gone },
  'changed meanwhile': { field: 'main-content', text: changed },
  'already held': {
    field: 'main-content',
    text: 'This discussion is written down already. Nothing was changed',
  },
  'not yet': {
    field: 'main-content',
    text: 'The discussion has not begun yet. Write it down when it is held',
  },
  'not said how': { field: 'main-content', text: 'Select how each of them took part' },
  'no role': { field: 'main-content', text: 'Say for which agency each of them came' },
  'somebody missing': {
    field: 'goneOn',
    text: 'Police, health and social care decide together. Enter why it could not wait for who was missing',
  },
  'not decided for each': { field: 'main-content', text: 'Say for each child what was decided' },
  'no such item': { field: 'main-content', text: gone },
  'no such decision': { field: 'main-content', text: 'Select what was decided' },
  'no reason': { field: 'main-content', text: 'Enter why' },
  'already decided': {
    field: 'main-content',
    text: 'This was decided while you were writing. Nothing was changed',
  },
  'no words': { field: 'action', text: 'Enter what is to be done' },
  'no owner': { field: 'ownerName', text: 'Enter by whom it is to be done' },
  'no such agency': { field: 'ownerAgency', text: 'Select their agency' },
  'in the past': { field: 'dueOn-day', text: 'The day by which it is to be done must be today or later' },
}

export const addActionMessages: Record<AddActionProblem, FieldError> = {
  'no such item': { field: 'main-content', text: gone },
  'no words': { field: 'action', text: 'Enter what is to be done' },
  'no owner': { field: 'ownerName', text: 'Enter by whom it is to be done' },
  'no such agency': { field: 'ownerAgency', text: 'Select their agency' },
  'in the past': { field: 'dueOn-day', text: 'The day by which it is to be done must be today or later' },
}

const notHere: FieldError = { field: 'main-content', text: gone }
const changedMeanwhile: FieldError = { field: 'main-content', text: changed }

export const seenMessages: Record<SeenProblem, FieldError> = {
  'no such enquiry': notHere,
  'changed meanwhile': changedMeanwhile,
  'closed already': {
    field: 'main-content',
    text: 'The enquiry is with a manager or closed. Nothing was changed',
  },
  'before it began': { field: 'seenAt-day', text: 'The child must have been seen after the enquiry began' },
  'in the future': { field: 'seenAt-day', text: 'When the child was seen must be now or in the past' },
}

export const authoriseMessages: Record<AuthoriseProblem, FieldError> = {
  'no such enquiry': notHere,
  'changed meanwhile': changedMeanwhile,
  'not from this state': {
    field: 'main-content',
    text: 'Somebody has decided on this enquiry already. Nothing was changed',
  },
  'not a manager': { field: 'main-content', text: 'This is for a manager. Nothing was changed' },
  'your own finding': {
    field: 'decision',
    text: 'You wrote this yourself. Another manager must read it and decide',
  },
  'no words': { field: 'words', text: 'Enter what must be different before you agree' },
}

export const findMessages: Record<FindProblem, FieldError> = {
  ...authoriseMessages,
  'no words': { field: 'why', text: 'Enter why' },
  'child not seen': {
    field: 'found',
    text: 'First write down when the child was seen. An enquiry can’t end without seeing the child',
  },
  'conference without risk': {
    field: 'conference',
    text: 'You found that the concerns are not borne out, so no conference is needed. Change one of the two',
  },
}

export const planConferenceMessages: Record<PlanConferenceProblem, FieldError> = {
  'no strategy discussion': {
    field: 'kind',
    text: 'Hold the strategy discussion and begin the enquiry first. A conference rests on what they found',
  },
  'before the enquiry': { field: 'startsAt-day', text: 'The conference must be after the enquiry began' },
  'no plan to review': {
    field: 'kind',
    text: 'There is no open plan to review. A review is for a child who is on a plan now',
  },
  'on a plan already': {
    field: 'kind',
    text: 'One of the children is on a plan already. Plan a review conference for that child',
  },
  'nobody moved in': {
    field: 'kind',
    text: 'First write down that the child moved in from another council on a plan',
  },
  'nobody invited': { field: 'family', text: 'Enter who is asked' },
  'no such agency': { field: 'family', text: 'Enter who is asked' },
}

const decideEach: FieldError = { field: 'main-content', text: 'Say for each child what was decided, and why' }

export const holdConferenceMessages: Record<HoldConferenceProblem, FieldError> = {
  'no such meeting': notHere,
  'changed meanwhile': changedMeanwhile,
  'already held': {
    field: 'main-content',
    text: 'This conference is written down already. Nothing was changed',
  },
  'not yet': {
    field: 'main-content',
    text: 'The conference has not begun yet. Write it down when it is held',
  },
  'not said how': { field: 'main-content', text: 'Select how each of them took part' },
  'no role': { field: 'otherAgency', text: 'Say for which agency each of them came' },
  'not decided for each': decideEach,
  'no such item': notHere,
  'no such decision': decideEach,
  'no reason': decideEach,
  'already decided': {
    field: 'main-content',
    text: 'This was decided while you were writing. Nothing was changed',
  },
  'no words': { field: 'outlinePlan', text: 'Enter what is to be done' },
  'no owner': { field: 'outlinePlan', text: 'Enter by whom it is to be done' },
  'no such agency': { field: 'otherAgency', text: 'Say for which agency each of them came' },
  'in the past': { field: 'nextOn-day', text: 'The day must be today or later' },
  'not quorate': {
    field: 'goneOn',
    text: 'Too few agencies were there. Enter why it decided all the same, or let it meet again',
  },
  'decision does not fit': {
    field: 'main-content',
    text: 'Only a review lets a plan go on or ends it; only the other kinds start one. Change what was decided',
  },
  'no category': { field: 'main-content', text: 'Select the category for each child with a plan' },
  'two open plans': {
    field: 'main-content',
    text: 'One of the children is on a plan already. A child has one plan at a time: end or review that one',
  },
  'plan is closed': {
    field: 'main-content',
    text: 'The plan of one of the children has ended, so it can’t be reviewed. Nothing was changed',
  },
}

export const beforeMessages: Record<BeforeProblem, FieldError> = {
  'no such conference': notHere,
  'over already': { field: 'main-content', text: 'The conference is over. Nothing was changed' },
  'changed meanwhile': changedMeanwhile,
  'no words': { field: 'because', text: 'Enter why' },
  nobody: { field: 'main-content', text: 'Select about whom it was' },
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'in the past': { field: 'startsAt-day', text: 'The conference must be now or later' },
  'shared before it came': {
    field: 'main-content',
    text: 'A report can’t be shared before it came. Check the days',
  },
}

export const afterMessages: Record<AfterProblem, FieldError> = {
  'no such conference': notHere,
  'over already': { field: 'main-content', text: 'The conference is over. Nothing was changed' },
  'not held': { field: 'what', text: 'The conference has not been held, so there is nothing to send' },
  'changed meanwhile': changedMeanwhile,
  'no words': { field: 'because', text: 'Enter why' },
  'in the past': { field: 'startsAt-day', text: 'The day on which it meets again must be today or later' },
}

const planClosed: FieldError = { field: 'main-content', text: 'This plan has ended. Nothing was changed' }

export const planStepMessages: Record<PlanStepProblem, FieldError> = {
  'no such plan': notHere,
  'plan is closed': planClosed,
  'changed meanwhile': changedMeanwhile,
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'before the plan': { field: 'on-day', text: 'The day must be after the plan started' },
}

export const earlierPlanMessages: Record<EarlierPlanProblem, FieldError> = {
  'ended before it began': { field: 'endedOn-day', text: 'The plan must have ended after it started' },
  'in the future': { field: 'endedOn-day', text: 'The day must be today or in the past' },
}

export const rateMessages: Record<RatePlanProblem, FieldError> = {
  'no such plan': notHere,
  'plan is closed': planClosed,
  'no words': { field: 'because', text: 'Enter why' },
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'before the plan': { field: 'on-day', text: 'The day must be after the plan started' },
}

export const answerMessages: Record<AnswerDisputeProblem, FieldError> = {
  'no such plan': notHere,
  'nothing waits': { field: 'main-content', text: 'The chair’s concern is settled. Nothing was changed' },
  'not a manager': { field: 'main-content', text: 'This is for a manager. Nothing was changed' },
  'no words': { field: 'words', text: 'Enter what you do about it' },
}

export const coreGroupMessages: Record<CoreGroupProblem, FieldError> = {
  'no such plan': notHere,
  'plan is closed': planClosed,
  'in the future': { field: 'startsAt-day', text: 'When it was must be now or in the past' },
  'before the plan': { field: 'startsAt-day', text: 'The core group must be after the plan started' },
  'nobody came': { field: 'came', text: 'Select who came' },
  'no words': { field: 'action', text: 'Enter what is to be done' },
  'no owner': { field: 'ownerName', text: 'Enter by whom it is to be done' },
  'no such agency': { field: 'ownerAgency', text: 'Select their agency' },
  'in the past': { field: 'dueOn-day', text: 'The day by which it is to be done must be today or later' },
}

export const urgentMessages: Record<UrgentProblem, FieldError> = {
  'no such protection': notHere,
  'changed meanwhile': changedMeanwhile,
  'in the future': { field: 'at-day', text: 'The time must be now or in the past' },
  'over already': { field: 'main-content', text: 'It has ended already. Nothing was changed' },
  'before it began': { field: 'at-day', text: 'The time must be after it began' },
  'can’t be longer': {
    field: 'what',
    text: 'Only an emergency protection order can be made longer, and only once',
  },
}

export const transferMessages: Record<TransferProblem, FieldError> = {
  'no such transfer': notHere,
  'changed meanwhile': changedMeanwhile,
  'in the future': { field: 'main-content', text: 'The day must be today or in the past' },
  'no plan to take along': {
    field: 'direction',
    text: 'The child is on no plan of ours, so there is none to take along',
  },
  'on a plan already': { field: 'direction', text: 'The child is on a plan of ours already' },
  'over already': { field: 'main-content', text: 'The move is closed already. Nothing was changed' },
  'before it was told': { field: 'on-day', text: 'The day must be after the move was told' },
}

export const planCheckMessages: Record<PlanCheckProblem, FieldError> = {
  'no words': { field: 'because', text: 'Enter why they ask' },
}

export const neglectMessages: Record<MeasureProblem, FieldError> = {
  'no such rater': { field: 'rater', text: 'Select whose view this is' },
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'no such item': notHere,
  'no such answer': { field: 'physical', text: 'Select an answer for each area' },
  'too much left out': { field: 'physical', text: 'Select an answer for each area' },
}
