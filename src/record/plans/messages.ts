import type { LinkedError } from '../../mechanisms/forms/index.ts'
import type { DraftProblem } from './actions/draft.ts'
import type { EndProblem } from './actions/end.ts'
import type { JoinProblem } from './actions/join.ts'
import type { FinalProblem } from './actions/make-final.ts'
import type { ReviewProblem } from './actions/review.ts'
import type { SettleProblem } from './actions/settle.ts'
import type { ContentFault, ContentProblem } from './judge.ts'

type Message = { readonly field: string; readonly text: string }

const ended = { field: 'on-day', text: 'This plan has ended: nothing of it can be changed any more' }
const gone = { field: 'on-day', text: 'This plan is not there any more, or somebody changed who is on it' }

export type StepProblem =
  | FinalProblem
  | DraftProblem
  | ReviewProblem
  | EndProblem
  | JoinProblem
  | SettleProblem
  | 'open plan already'
  | 'no child'
  | 'never final'

/** What to tell the writer, and which question to point at. A missing line does not compile. */
const messages: Record<StepProblem, Message> = {
  'no such plan': gone,
  'plan ended': ended,
  'changed meanwhile': {
    field: 'words',
    text: 'Somebody saved this plan while you were writing. Your words are below: look at theirs, then save yours again',
  },
  'nothing written': { field: 'on-day', text: 'Nothing is written that could become the plan' },
  'nothing changed': { field: 'on-day', text: 'Nothing is different from the plan that holds' },
  'not ready': { field: 'on-day', text: 'Something is missing before this can be the plan' },
  'no reason': { field: 'because', text: 'Enter why you change it' },
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'before the last version': {
    field: 'on-day',
    text: 'The day must be on or after the day from which the plan holds now',
  },
  'open plan already': {
    field: 'kind',
    text: 'A child is on a plan of this kind already: change that one, or end it first',
  },
  'no child': { field: 'kind', text: 'Select at least one child' },
  'not started': { field: 'on-day', text: 'This plan has not started yet: make it the plan first' },
  'before it started': { field: 'on-day', text: 'The day must be on or after the day the plan started' },
  'no such decision': { field: 'decision', text: 'Select what was decided' },
  'no words': { field: 'words', text: 'Enter what is better, and what is not' },
  'no progress': { field: 'words', text: 'Say for each thing how far you are' },
  'no such outcome': { field: 'words', text: 'The plan was changed meanwhile: open this page again' },
  'next review in the past': {
    field: 'nextReviewOn-day',
    text: 'The day of the next review must be after this one',
  },
  'no next review': { field: 'nextReviewOn-day', text: 'Enter on which day you look at the plan again' },
  'no such reason': { field: 'because', text: 'Select why it ends' },
  'not on the plan': { field: 'because', text: 'Select for which child it ends' },
  'on the plan already': { field: 'on-day', text: 'A child whom you selected is on this plan already' },
  'no such action': { field: 'state', text: 'This action is not in the plan any more' },
  'settled already': { field: 'state', text: 'Somebody has said already what came of this action' },
  'never final': { field: 'on-day', text: 'This never was the plan: go on writing, or leave it' },
  'no note': { field: 'note', text: 'Enter why it was not done' },
}

/** A problem as the error summary and the form take it. */
export function stepErrors(
  problem: StepProblem,
  at: Partial<Record<StepProblem, string>> = {},
): LinkedError[] {
  const { field: usual, text } = messages[problem]
  const field = at[problem] ?? usual
  return [{ field, text, href: `#${field}` }]
}

const faults: Record<ContentProblem, string> = {
  'no purpose': 'Enter what the plan is for',
  'no outcome': 'Add at least one thing that shall be different',
  'outcome without words': 'Enter what shall be different',
  'outcome without how we know': 'Enter how you will know that it is different',
  'outcome without action': 'Enter what will be done for it',
  'action without words': 'Enter what will be done',
  'action without owner': 'Enter who will do it',
  'action without day': 'Enter by when it will be done',
  'action in the past': 'The day by which it will be done must not have passed',
  'no difficulty': 'Add what is hard for an adult',
  'difficulty without words': 'Enter whose difficulty it is, and what it is',
  'difficulty without change': 'Enter what must change',
  'difficulty without effect': 'Enter what it is like for each child',
  'no contingency': 'Enter what you do if things do not get better',
  'no review day': 'Enter when you look at the plan again',
  'review in the past': 'The day on which you look at it again must not have passed',
}

const boxes: Partial<Record<ContentProblem, string>> = {
  'no purpose': 'purpose',
  'outcome without words': 'words',
  'outcome without how we know': 'howKnown',
  'outcome without action': 'text-for-new-1',
  'action without words': 'text',
  'action without owner': 'owner',
  'action without day': 'dueOn',
  'action in the past': 'dueOn',
  'difficulty without words': 'who',
  'difficulty without change': 'mustChange',
  'difficulty without effect': 'effect',
  'no contingency': 'contingency',
  'no review day': 'reviewOn-day',
  'review in the past': 'reviewOn-day',
}

/** What keeps a plan from being final, beside the control in which it is put right. */
export function faultBeside({ problem, actionId, childId }: ContentFault): LinkedError {
  const box = boxes[problem] ?? ''
  const id = actionId ?? childId
  const field = id === undefined ? box : `${box}-for-${id}`
  const control = box === 'dueOn' ? `${field}-day` : field
  return { field: control, text: faults[problem], href: `#${control}` }
}

/** The same in a list on another page: each leads to where it is put right. */
export function faultElsewhere(planId: string, fault: ContentFault): LinkedError {
  const beside = faultBeside(fault)
  return { ...beside, href: `${pageOf(planId, fault)}${beside.href}` }
}

function pageOf(planId: string, { problem, outcomeId, difficultyId }: ContentFault): string {
  if (outcomeId !== undefined) return `/plans/${planId}/outcomes/${outcomeId}`
  if (difficultyId !== undefined) return `/plans/${planId}/difficulties/${difficultyId}`
  if (problem === 'no outcome' || problem === 'no difficulty') return `/plans/${planId}/write`
  return `/plans/${planId}/frame`
}
