import type { LinkedError } from '../../mechanisms/forms/index.ts'
import { allocateMessages as usual } from '../../record/involvements/messages.ts'
import type { AddProblem } from './actions/add-sibling.ts'
import type { AllocateReferralProblem } from './actions/allocate-referral.ts'
import type { CheckProblem } from './actions/check-assessment.ts'
import type { ClosingProblem } from './actions/close-child-in-need.ts'
import type { DecideProblem } from './actions/decide-assessment.ts'
import type { CinReviewProblem } from './actions/review-cin-plan.ts'
import type { SendProblem } from './actions/send-assessment.ts'
import type { ShareProblem } from './actions/share-assessment.ts'
import type { WriteProblem } from './actions/write-assessment.ts'
import type { StepFault } from './pathway.ts'

type Said = Readonly<Record<'field' | 'text', string>>

/** A message as the error summary and the form take it. */
export function saying({ field, text }: Said): LinkedError[] {
  return [{ field, text, href: `#${field}` }]
}

/** What to tell the manager who allocates a referral, and which question to point at. A missing line does not compile. */
export const allocateMessages: Record<AllocateReferralProblem, Said> = {
  ...usual,
  'not waiting': {
    field: 'together',
    text: 'One of these children does not wait any more: somebody has allocated them. Your words are below',
  },
  'not decided': { field: 'together', text: 'Decide the next step on the referral first' },
  'already allocated': { field: 'workerId', text: 'Somebody is the allocated worker already' },
  'before it opened': { field: 'seeBy-day', text: 'The day must not be before our work began' },
  'in the future': { field: 'seeBy-day', text: 'The day must be today or in the past' },
  'no direction': { field: 'understand', text: 'Enter what we want to understand' },
  'see by in the past': {
    field: 'seeBy-day',
    text: 'The day by which each child is to be seen must be today or later',
  },
  'over the cap': {
    field: 'overCap',
    text: 'This worker is in their first year and would carry more than the cap: say why all the same, or select somebody else',
  },
}

const gone = 'This assessment is not there any more'
const changed =
  'Somebody changed the assessment while you were writing. Your words are below; read what changed, then send again'

/** What to tell whoever writes an assessment. */
export const writeMessages: Record<WriteProblem, Said> = {
  'no such assessment': { field: 'purpose', text: gone },
  'with the manager': {
    field: 'purpose',
    text: 'The assessment is with the manager: nobody writes in it until it comes back. Your words are below',
  },
  'changed meanwhile': { field: 'purpose', text: changed },
}

const steps: Record<StepFault, Omit<Said, 'field'>> = {
  'not from this state': { text: 'Somebody did this already, or the assessment is not with the manager' },
  'changed meanwhile': { text: changed },
  'not a manager': { text: 'This is for a manager of the team' },
  'your own work': { text: 'Somebody else must decide, because you sent this assessment' },
  'no words': { text: 'Enter why' },
}

/** Each step's fault, at the question of the page that it is taken on. */
function stepsAt(field: string): Record<StepFault, Said> {
  return {
    'not from this state': { field, ...steps['not from this state'] },
    'changed meanwhile': { field, ...steps['changed meanwhile'] },
    'not a manager': { field, ...steps['not a manager'] },
    'your own work': { field, ...steps['your own work'] },
    'no words': { field, ...steps['no words'] },
  }
}

/** What to tell the worker who sends an assessment. */
export const sendMessages: Record<SendProblem, Said> = {
  ...stepsAt('words'),
  'no such assessment': { field: 'words', text: gone },
  'not whole': { field: 'words', text: 'Write the assessment before you send it to the manager' },
}

/** What to tell the manager who decides. */
export const decideMessages: Record<DecideProblem, Said> = {
  ...stepsAt('comment'),
  'no such assessment': { field: 'comment', text: gone },
  'a child without a decision': { field: 'comment', text: 'Select what happens next for every child' },
  'no closing words': {
    field: 'supportRemains',
    text: 'Where our work ends: enter what support remains and who the family calls',
  },
  'no such involvement': { field: 'comment', text: gone },
  closed: { field: 'comment', text: 'Our work with a child has ended already' },
  'before it opened': { field: 'comment', text: 'The decision must not be before our work began' },
  'in the future': { field: 'comment', text: 'The decision must be today or in the past' },
}

/** What to tell the manager who returns an assessment. */
export const returnMessages: Record<StepFault | 'no such assessment', Said> = {
  ...stepsAt('because'),
  'no such assessment': { field: 'because', text: gone },
}

/** What to tell the manager who looks at an assessment on its way. */
export const checkMessages: Record<CheckProblem, Said> = {
  'no such assessment': { field: 'seen', text: gone },
  'decided already': { field: 'seen', text: 'The assessment was decided while you were writing' },
  'not a manager': { field: 'seen', text: 'This is for a manager of the team' },
  'no words': { field: 'seen', text: 'Enter what you see and what you think of it' },
}

/** What to tell whoever records the family's copy. */
export const shareMessages: Record<ShareProblem, Said> = {
  'no such assessment': { field: 'sharedOn-day', text: gone },
  'not decided yet': { field: 'sharedOn-day', text: 'The family gets its copy when the manager has decided' },
  'in the future': { field: 'sharedOn-day', text: 'The day must be today or in the past' },
  'before the decision': { field: 'sharedOn-day', text: 'The day must not be before the manager’s decision' },
}

/** What to tell the manager who adds a brother or sister. */
export const addMessages: Record<AddProblem, Said> = {
  'no such assessment': { field: 'personId', text: gone },
  'not being written': { field: 'personId', text: 'The assessment is not being written any more' },
  'not a manager': { field: 'personId', text: 'This is for a manager of the team' },
  'not of the family': { field: 'personId', text: 'Select a brother or sister' },
  'already in it': { field: 'personId', text: 'They are in the assessment already' },
}

/** What to tell whoever holds a review. */
export const cinReviewMessages: Record<CinReviewProblem, Said> = {
  'nobody there': { field: 'family', text: 'Enter who was there' },
  'no such plan': { field: 'words', text: 'This plan is not there any more, or somebody joined or left it' },
  'plan ended': { field: 'words', text: 'This plan has ended' },
  'not started': { field: 'words', text: 'This plan has not begun: agree it with the family first' },
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'before it started': { field: 'on-day', text: 'The day must not be before the plan began' },
  'no such decision': { field: 'decision', text: 'Select what was decided' },
  'no words': { field: 'words', text: 'Enter what is better, and what is not' },
  'no progress': { field: 'words', text: 'Say of each outcome how far you are' },
  'no such outcome': { field: 'words', text: 'The plan was changed while you were writing: read it again' },
  'next review in the past': { field: 'nextReviewOn-day', text: 'The next review must be after this one' },
  'no next review': { field: 'nextReviewOn-day', text: 'Enter when you look at the plan again' },
}

/** What to tell the manager who ends the work with a child in need. */
export const closingMessages: Record<ClosingProblem, Said> = {
  'no such plan': {
    field: 'because',
    text: 'This plan is not there any more, or somebody joined or left it',
  },
  'plan ended': { field: 'because', text: 'This plan has ended already' },
  'not started': { field: 'because', text: 'This plan has not begun' },
  'in the future': { field: 'because', text: 'The day must be today or in the past' },
  'before it started': { field: 'because', text: 'The day must not be before the plan began' },
  'no such reason': { field: 'because', text: 'Select why it ends' },
  'not on the plan': { field: 'because', text: 'Nobody is on this plan' },
  'no such involvement': { field: 'because', text: 'This work is not there any more' },
  closed: { field: 'because', text: 'Somebody has ended this work already' },
  'before it opened': { field: 'because', text: 'The day must not be before our work began' },
  'about nobody': { field: 'because', text: 'Nobody is on this plan' },
  'no words': { field: 'whatChanged', text: 'Enter what changed for the children and the family' },
  'no recipient': { field: 'toName', text: 'Enter the name and address of who the letter goes to' },
  'no such work': { field: 'because', text: 'There is no work with a child in need to end here' },
}
