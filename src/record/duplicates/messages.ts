import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { AgreeProblem } from './actions/join.ts'
import type { PartProblem } from './actions/part.ts'

/** What to tell whoever joins records. A missing line does not compile. */
export const joinMessages: Record<AgreeProblem, FieldError> = {
  'no reason': { field: 'because', text: 'Enter why' },
  'not there': { field: 'answer', text: 'One of these records is not there any more' },
  'changed meanwhile': {
    field: 'answer',
    text: 'Somebody has written on one of these records since you opened this page. Look at both again',
  },
  'relatives of one another': {
    field: 'answer',
    text: 'They are recorded as relatives of one another. If that is wrong, end it on the family page first',
  },
  'both restricted': {
    field: 'answer',
    text: 'Both records are restricted. Ask a keeper to end one restriction first',
  },
  'waits already': { field: 'answer', text: 'One of these records waits to be joined already. See the list' },
  'in the way': {
    field: 'answer',
    text: 'One call is about both as about two children. Put that right first, or ask the service desk',
  },
  'own proposal': { field: 'answer', text: 'Somebody else than who proposed it must agree' },
  'decided already': { field: 'answer', text: 'Somebody has decided this before you' },
}

/** What to tell whoever parts records. */
export const partMessages: Record<PartProblem, FieldError> = {
  'no reason': { field: 'because', text: 'Enter why they are two people' },
  'not joined': { field: 'because', text: 'These records are not joined any more' },
  'later joining first': {
    field: 'because',
    text: 'Another record was joined to this one later. Part that one first',
  },
  'not all sorted': {
    field: 'because',
    text: 'Something was written on this record while you looked. Say whose it is',
  },
}
