import type { FieldError } from '../../mechanisms/forms/index.ts'
import { overtaken } from '../people/messages.ts'
import type { AddRelationshipProblem } from './actions/add-relationship.ts'
import type { AddResponsibilityProblem } from './actions/add-responsibility.ts'
import type { EndRelationshipProblem } from './actions/end-relationship.ts'

/** What to tell whoever adds somebody to a family. */
export const addRelationshipMessages: Record<AddRelationshipProblem, FieldError> = {
  'no such person': { field: 'other', text: 'Select one of the people listed' },
  'the same person': {
    field: 'other',
    text: 'Select somebody else: this is the person whose record is open',
  },
  'kept already': { field: 'kind', text: 'This is recorded already' },
  'in the future': { field: 'fromOn-day', text: 'The day must be today or in the past' },
  'may be known already': {
    field: 'other',
    text: 'We may know them already. Select them, or say at the end why they are somebody else',
  },
  'no reason to record again': {
    field: 'noneBecause',
    text: 'Enter why they are none of the people listed',
  },
  'no name': { field: 'given', text: 'Enter the name of somebody who is not listed' },
}

/** What to tell whoever ends a relationship or a responsibility. */
export const endFamilyMessages: Record<EndRelationshipProblem, FieldError> = {
  'not there': { field: 'on-day', text: 'This is not there any more' },
  'ended already': { field: 'on-day', text: 'Somebody has recorded already that this has ended' },
  'changed meanwhile': { field: 'on-day', text: overtaken },
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'before it began': { field: 'on-day', text: 'The day must not be before it began' },
}

/** What to tell whoever adds a holder of parental responsibility. */
export const addResponsibilityMessages: Record<AddResponsibilityProblem, FieldError> = {
  'nobody named': { field: 'holderName', text: 'Enter the name of the council or agency' },
  'no such person': { field: 'holder', text: 'Select one of the people listed' },
  'kept already': { field: 'basis', text: 'This is recorded already' },
  'in the future': { field: 'fromOn-day', text: 'The day must be today or in the past' },
}
