import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { AddActionProblem } from './actions/add-action.ts'
import type { AuthoriseProblem, FindProblem, SeenProblem } from './actions/enquiry.ts'
import type { HoldStrategyProblem } from './actions/hold-strategy.ts'
import type { OpenStrategyProblem } from './actions/open-strategy.ts'

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

const notHere = { field: 'main-content', text: gone }
const changedMeanwhile = { field: 'main-content', text: changed }

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
