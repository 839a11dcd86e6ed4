import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { MinuteProblem } from '../../record/meetings/actions/items.ts'
import type { AcceptProblem } from './actions/accept-handover.ts'
import type { AgreeProblem } from './actions/agree-at-triage.ts'
import type { AskProblem } from './actions/ask-agencies.ts'
import type { AuditProblem } from './actions/audit-quality.ts'
import type { DecideProblem } from './actions/decide-contact.ts'
import type { ReferralProblem } from './actions/decide-referral.ts'
import type { HoldProblem } from './actions/hold-triage.ts'
import type { LeaveProblem } from './actions/leave-handover.ts'
import type { NightCallProblem } from './actions/log-night-call.ts'
import type { DutyProblem } from './actions/put-on-duty.ts'
import type { ConsultationProblem } from './actions/record-consultation.ts'
import type { ContactProblem } from './actions/record-contact.ts'
import type { OutsideMeetingProblem } from './actions/record-outside-meeting.ts'
import type { ScreenProblem } from './actions/screen-child.ts'
import type { CheckProblem } from './actions/see-to-check.ts'
import type { SendProblem } from './actions/send-triage-minutes.ts'
import type { ThresholdProblem } from './actions/set-threshold.ts'
import type { SignOffProblem } from './actions/sign-off-contact.ts'
import type { TakeProblem } from './actions/take-contact.ts'
import type { TellProblem } from './actions/tell-referrer.ts'
import type { UndoProblem } from './actions/undo-decision.ts'

const gone = 'This contact is not there any more. Go back to the queue'
const changed =
  'Somebody changed this while you were writing. Your words are below; read what changed, then send again'

/** What to tell the person, and which question to point at. A missing line does not compile. */
export const contactMessages: Record<ContactProblem, FieldError> = {
  'may be known already': {
    field: 'find',
    text: 'Somebody you added as new may be known to us. Remove them, add them again and see who was found',
  },
  'no reason to record again': {
    field: 'find',
    text: 'Somebody you added as new may be known to us. Remove them, add them again and say why they are somebody else',
  },
  'no child': {
    field: 'find',
    text: 'Add the child that the worry is about. If nobody knows the name, describe the child',
  },
  'same person twice': { field: 'find', text: 'The same person is on this contact twice. Remove one' },
  'no words': { field: 'told', text: 'Enter what the caller told us' },
  'in the future': { field: 'receivedAt-day', text: 'The time it reached us must be now or in the past' },
  'reason for sharing missing': {
    field: 'consentBecause',
    text: 'Enter why we share without the family’s agreement',
  },
  'taken in already': {
    field: 'find',
    text: 'Somebody else has taken this in or set it aside while you were writing. Your words are below; nothing was changed',
  },
}

export const decideMessages: Record<DecideProblem, FieldError> = {
  'no such contact': { field: 'outcome', text: gone },
  'already decided': {
    field: 'outcome',
    text: 'This was decided while you were writing. Your words are below; nothing was changed',
  },
  'waiting for sign-off': {
    field: 'outcome',
    text: 'A decision is already waiting for sign-off. Nothing was changed',
  },
  'changed meanwhile': { field: 'outcome', text: changed },
  'taken by somebody else': {
    field: 'outcome',
    text: 'Somebody else is deciding this contact now. Talk to them before you decide',
  },
  'level does not fit': {
    field: 'level',
    text: 'The level does not fit the decision: an assessment or strategy discussion is level 4, early help is level 2 or 3',
  },
  'no words': { field: 'rationale', text: 'Enter why you decide this' },
  'not your work': {
    field: 'outcome',
    text: 'Deciding on contacts is the work of the front door. Nothing was changed',
  },
  'nowhere to point to': {
    field: 'signpostedTo',
    text: 'Enter which service you point the family to, or which council takes it',
  },
  'checks outstanding': {
    field: 'withoutChecks',
    text: 'Wait for the agencies that have not answered, or enter why you decide without them',
  },
  'not screened': {
    field: 'withoutScreening',
    text: 'Do the exploitation screening first, or enter why you decide without it',
  },
  'level differs': {
    field: 'differsBecause',
    text: 'What you ticked points to another level than the one you chose. Enter why, or change the level',
  },
  'no such descriptor': {
    field: 'child',
    text: 'The council’s guidance has changed since you opened this page. Tick what fits again',
  },
  'nobody works with the child': {
    field: 'outcome',
    text: 'Nobody is working with this child now, so there is no worker to tell. Choose another decision',
  },
}

export const signOffMessages: Record<SignOffProblem, FieldError> = {
  'no such contact': { field: 'because', text: gone },
  'not waiting for sign-off': {
    field: 'because',
    text: 'This is not waiting for sign-off any more. Nothing was changed',
  },
  'changed meanwhile': {
    field: 'because',
    text: 'The decision was changed after you read it. Read it again before you sign',
  },
  'your own decision': { field: 'because', text: 'You made this decision, so another manager must sign it' },
  'not a manager': { field: 'because', text: 'Only a manager signs off a decision' },
  'no words': { field: 'because', text: 'Enter what is missing, so that they know what to do' },
  'nobody works with the child': {
    field: 'because',
    text: 'Nobody is working with this child now, so there is no worker to tell. Send the decision back',
  },
}

export const undoMessages: Record<UndoProblem, FieldError> = {
  'no such contact': { field: 'because', text: gone },
  'not decided': { field: 'because', text: 'This contact is not decided, so there is nothing to undo' },
  'changed meanwhile': { field: 'because', text: changed },
  'not a manager': { field: 'because', text: 'Only a manager undoes a decision' },
  'no words': { field: 'because', text: 'Enter why the decision is undone' },
  'work has begun': {
    field: 'because',
    text: 'Somebody has begun to work on what this decision opened. Close that work instead',
  },
}

export const tellMessages: Record<TellProblem, FieldError> = {
  'no such contact': { field: 'what', text: gone },
  'not decided': { field: 'what', text: 'Decide on the contact before you tell the referrer' },
  'no words': { field: 'what', text: 'Enter what you told them and how' },
}

export const takeMessages: Record<TakeProblem, FieldError> = {
  'no such contact': { field: 'take', text: gone },
  'already decided': { field: 'take', text: 'This contact has been decided' },
  'taken by somebody else': { field: 'take', text: 'Somebody else is deciding this contact now' },
}

export const referralMessages: Record<ReferralProblem, FieldError> = {
  'no such referral': { field: 'next', text: 'This referral is not there any more' },
  'already decided': {
    field: 'next',
    text: 'The next step was decided while you were writing. Nothing was changed',
  },
  'changed meanwhile': { field: 'next', text: changed },
  'not a manager': { field: 'next', text: 'Only a manager decides the next step on a referral' },
  'no words': { field: 'because', text: 'Enter why you decide this' },
}

export const askMessages: Record<AskProblem, FieldError> = {
  'no such contact': { field: 'agencies', text: gone },
  'asked already': {
    field: 'agencies',
    text: 'One of these agencies has been asked and has not answered yet. Chase it instead',
  },
  'in the future': { field: 'askedAt-day', text: 'The time you asked must be in the past' },
  'no agency': { field: 'agencies', text: 'Select at least one agency to ask' },
  'no words': { field: 'whatFor', text: 'Enter what you need to know, and why' },
}

export const checkMessages: Record<CheckProblem, FieldError> = {
  'no such check': { field: 'happened', text: 'This check is not there any more' },
  'changed meanwhile': {
    field: 'happened',
    text: 'Somebody wrote about this check while you were writing. Read it again, then decide what is left to write',
  },
  'nothing waits': { field: 'happened', text: 'Nobody is waiting for this answer any more' },
  'in the future': {
    field: 'answeredAt-day',
    text: 'The time they answered must be in the past',
  },
  'before it was asked': { field: 'answeredAt-day', text: 'The time they answered must be after you asked' },
  'no words': { field: 'answer', text: 'Enter what they told us, or that they know nothing' },
}

export const consultationMessages: Record<ConsultationProblem, FieldError> = {
  'no words': { field: 'question', text: 'Enter what they ask and what you advised' },
  'in the future': { field: 'askedAt-day', text: 'The time they asked must be in the past' },
}

export const leaveMessages: Record<LeaveProblem, FieldError> = {
  'no such contact': { field: 'risk', text: gone },
  'left already': {
    field: 'risk',
    text: 'This contact is left for the day team already and nobody has taken it on yet',
  },
  'no words': { field: 'riskWords', text: 'Enter what the risk is and what keeps the child safe' },
  'nothing to do': { field: 'toDo', text: 'Enter what is still to be done' },
}

export const acceptMessages: Record<AcceptProblem, FieldError> = {
  'no such handover': { field: 'accept', text: 'This is not there any more. Go back to what is left' },
  'accepted already': { field: 'accept', text: 'Somebody has taken this on already. It is theirs now' },
}

export const nightCallMessages: Record<NightCallProblem, FieldError> = {
  'no words': { field: 'arranged', text: 'Enter what was arranged' },
  'in the future': { field: 'beganAt-day', text: 'The time it began must be in the past' },
}

export const dutyMessages: Record<DutyProblem, FieldError> = {
  nobody: { field: 'workerId', text: 'Select who of us is on, or enter who of another agency' },
  'two people': { field: 'name', text: 'Put one person on at a time: clear one of the two' },
  'no such worker': { field: 'workerId', text: 'Select somebody who works here now' },
  'no end': { field: 'toAt-day', text: 'Enter when the shift ends' },
  'ends before it begins': { field: 'toAt-day', text: 'The end must be after the beginning' },
}

const noTriage = 'This triage is not there any more'
const otherMinutes = 'Somebody wrote on this triage meanwhile. Read what is new, then send yours again'

export const callMessages: Record<'nobody invited', FieldError> = {
  'nobody invited': { field: 'socialCare', text: 'Enter at least one person who comes' },
}

export const addMessages: Record<'no such meeting' | 'nobody chosen', FieldError> = {
  'no such meeting': { field: 'contacts', text: noTriage },
  'nobody chosen': { field: 'contacts', text: 'Select at least one contact that waits for a decision' },
}

export const holdMessages: Record<HoldProblem, FieldError> = {
  'no such triage': { field: 'goneOn', text: noTriage },
  'changed meanwhile': { field: 'goneOn', text: otherMinutes },
  'not said how': { field: 'goneOn', text: 'Select for everybody how they took part' },
  'agency not there': {
    field: 'goneOn',
    text: 'Nobody came from the police, or nobody from social care. The triage may go on: enter why, or put it off',
  },
}

export const minuteMessages: Record<MinuteProblem, FieldError> = {
  'no such item': { field: 'minutes', text: 'This child is not on the triage any more' },
  'changed meanwhile': { field: 'minutes', text: otherMinutes },
  'no words': { field: 'shared', text: 'Enter what they shared' },
  'no such agency': { field: 'agency', text: 'Select which agency shared something' },
}

export const agreeMessages: Record<AgreeProblem, FieldError> = {
  'no such item': { field: 'decision', text: 'This child is not on the triage any more' },
  'no such decision': { field: 'decision', text: 'Select the level that was agreed' },
  'no reason': { field: 'rationale', text: 'Enter why' },
  'already decided': { field: 'decision', text: 'A level was agreed before. Nothing was changed' },
  'changed meanwhile': { field: 'decision', text: otherMinutes },
  'not held yet': {
    field: 'decision',
    text: 'Write down who came to the triage before you write down what it agreed',
  },
  'no words': { field: 'action', text: 'Enter what is to be done' },
  'no owner': { field: 'ownerName', text: 'Enter by whom it is to be done' },
  'no such agency': { field: 'ownerAgency', text: 'Select their agency' },
  'in the past': { field: 'dueOn-day', text: 'The day by which it is to be done must be today or later' },
}

export const sendMessages: Record<SendProblem, FieldError> = {
  'no such triage': { field: 'toName', text: noTriage },
  'no such agency': { field: 'toAgency', text: 'Select their agency' },
  'not held yet': { field: 'toName', text: 'Write down who came before the minutes go out' },
  'changed meanwhile': {
    field: 'toName',
    text: 'The agenda changed while you were writing. Read the minutes again',
  },
}

export const screenMessages: Record<ScreenProblem, FieldError> = {
  'no such contact': { field: 'rater', text: gone },
  'no such rater': { field: 'rater', text: 'Select whose view this is' },
  'in the future': { field: 'rater', text: 'A screening can’t be of a day to come' },
  'no such item': { field: 'rater', text: 'The screening has changed. Answer its questions again' },
  'no such answer': { field: 'rater', text: 'The screening has changed. Answer its questions again' },
  'too much left out': { field: 'rater', text: 'Answer every question of the screening' },
}

export const auditMessages: Record<AuditProblem, FieldError> = {
  'no rating': { field: 'withWhom', text: 'Nobody has rated this message. Nothing was kept' },
  'no words': { field: 'learned', text: 'Enter who looked at it with you, and what you both take from it' },
}

export const outsideMessages: Record<OutsideMeetingProblem, FieldError> = {
  'in the future': { field: 'heldOn-day', text: 'The day of the meeting must be today or in the past' },
  'no words': { field: 'shared', text: 'Enter who went for us, what we shared and what we learned' },
  'no such kind': { field: 'kind', text: 'Select which meeting it was' },
  'by when': { field: 'toDoBy-day', text: 'The day must be today or later' },
}

export const thresholdMessages: Record<ThresholdProblem, FieldError> = {
  'in the past': {
    field: 'from-day',
    text: 'The day must be today or later: guidance is never changed backwards',
  },
  'that day has one': { field: 'from-day', text: 'Other guidance begins on that day. Choose another day' },
  'a level is missing': { field: 'child', text: 'Each part needs a line for every level, 1 to 4' },
  'a line stands twice': { field: 'child', text: 'A line stands twice in one part. Remove one' },
  'no words': { field: 'because', text: 'Enter why it is changed' },
}
