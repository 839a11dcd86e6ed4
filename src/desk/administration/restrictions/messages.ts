import type { FieldError } from '../../../mechanisms/forms/index.ts'
import type { DecideRestrictionProblem } from '../actions/decide-restriction.ts'
import type { ProposeProblem } from '../actions/propose-restriction.ts'
import type { UnreadName } from './names-typed.ts'

const own =
  'Nobody changes what they themselves may see: another keeper must put your name on a list or take it off'

export const proposeMessages: Record<ProposeProblem, FieldError> = {
  'no such person': { field: 'because', text: 'There is no such record' },
  'restricted already': { field: 'because', text: 'This record is restricted already' },
  'not restricted': { field: 'because', text: 'This record is not restricted any more' },
  'waiting already': {
    field: 'because',
    text: 'Something proposed about this record waits already: decide that first',
  },
  'nobody named': { field: 'members', text: 'Enter the name of at least one worker' },
  'no such worker': { field: 'members', text: 'One of these people does not work here any more' },
  'own restriction': { field: 'members', text: own },
  'review in the past': { field: 'reviewOn-day', text: 'The day of the review must be after today' },
  'review too far': { field: 'reviewOn-day', text: 'The day of the review must be within 90 days' },
}

export const decideRestrictionMessages: Record<DecideRestrictionProblem, FieldError> = {
  'not there': { field: 'decision', text: 'This is not there any more' },
  'decided already': { field: 'decision', text: 'Somebody has decided this already' },
  'needs somebody else': {
    field: 'decision',
    text: 'You proposed this yourself: another keeper must confirm it',
  },
  'own restriction': { field: 'decision', text: own },
  'too late': { field: 'decision', text: 'The seven days to confirm have passed: propose it again' },
  'changed meanwhile': {
    field: 'decision',
    text: 'The restriction has changed since this was proposed: propose it again',
  },
}

/** What to say of a name that can't be read. */
export function unreadMessage(unread: UnreadName | undefined): FieldError {
  const typed = unread?.typed ?? ''
  const text =
    unread?.why === 'several'
      ? `Several people are called ‘${typed}’: add the team after a comma`
      : `Nobody called ‘${typed}’ works here: write the name as it stands in Hearth`
  return { field: 'members', text }
}
