import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { ContactPointProblem } from './actions/add-contact-point.ts'
import type { IdentifierProblem } from './actions/add-identifier.ts'
import type { AddressProblem } from './actions/change-address.ts'
import type { DisabilityProblem } from './actions/change-disability.ts'
import type { CorrectProblem } from './actions/correct-identity.ts'
import type { EndContactPointProblem } from './actions/end-contact-point.ts'
import type { IdentifyProblem } from './actions/identify.ts'
import type { LinkProblem } from './actions/link-organisation.ts'
import type { BirthProblem } from './actions/record-birth.ts'
import type { UnlinkProblem } from './actions/unlink-organisation.ts'

/** Said where somebody else was faster: what is kept now stands above the form, what was typed in it. */
export const overtaken =
  'Somebody else has just changed this record. What is kept now stands above. Check, and send again'

/** What to tell whoever corrects an identity; `first` is the first control of the form. */
export function correctMessages(first: string): Record<CorrectProblem, FieldError> {
  return {
    'no such person': { field: first, text: 'This person is not there any more' },
    'changed meanwhile': { field: first, text: overtaken },
    'nothing said': { field: first, text: 'Enter what it should be' },
    'no reason': { field: 'because', text: 'Enter why you are changing it' },
    'as it was': { field: first, text: 'This is what is kept already' },
    'in the future': { field: first, text: 'The date of birth must be today or in the past' },
    'not yet born': { field: first, text: 'The child is not born yet: say first that the child is born' },
  }
}

/** What to tell whoever records a birth. */
export const birthMessages: Record<BirthProblem, FieldError> = {
  'no such person': { field: 'bornOn-day', text: 'This child is not there any more' },
  'changed meanwhile': { field: 'bornOn-day', text: overtaken },
  'not unborn': { field: 'bornOn-day', text: 'This child has a date of birth already' },
  'in the future': { field: 'bornOn-day', text: 'The day of birth must be today or in the past' },
}

/** What to tell whoever identifies somebody. */
export const identifyMessages: Record<IdentifyProblem, FieldError> = {
  'no such person': { field: 'given', text: 'This person is not there any more' },
  'changed meanwhile': { field: 'given', text: overtaken },
  'already named': { field: 'given', text: 'This person has a name already: change the name instead' },
  'no name': { field: 'given', text: 'Enter a first name or a last name' },
  'in the future': { field: 'bornOn-day', text: 'The date of birth must be today or in the past' },
}

/** What to tell whoever changes an address. */
export const addressMessages: Record<AddressProblem, FieldError> = {
  'nothing said': { field: 'lines', text: 'Enter the flat, house and street' },
  'in the future': { field: 'fromOn-day', text: 'The day must be today or in the past' },
  'before the one before': {
    field: 'fromOn-day',
    text: 'The day must not be before they came to the address kept now',
  },
  'changed meanwhile': { field: 'lines', text: overtaken },
}

/** What to tell whoever adds a way to reach somebody. */
export const contactPointMessages: Record<ContactPointProblem, FieldError> = {
  'not a number': {
    field: 'value',
    text: 'Enter a phone number with six digits or more, like 020 7946 0000',
  },
  'not an address': { field: 'value', text: 'Enter an email address like name@family.example' },
}

/** What to tell whoever ends one. */
export const endContactPointMessages: Record<EndContactPointProblem, FieldError> = {
  'not there': { field: 'because', text: 'Somebody has recorded already that this no longer reaches them' },
  'changed meanwhile': { field: 'because', text: overtaken },
}

/** What to tell whoever adds a number. */
export const identifierMessages: Record<IdentifierProblem, FieldError> = {
  'nothing said': { field: 'value', text: 'Enter the number' },
  'not an NHS number': { field: 'value', text: 'This is not an NHS number: check the ten digits' },
  'not a pupil number': {
    field: 'value',
    text: 'This is not a pupil number: check the letter and the twelve digits',
  },
  'kept already': { field: 'value', text: 'This number is recorded already' },
}

/** What to tell whoever changes disabilities. */
export const disabilityMessages: Record<DisabilityProblem, FieldError> = {
  'kept already': { field: 'code', text: 'This is recorded already' },
  'none stands alone': {
    field: 'code',
    text: 'A disability is recorded: take it back first if it was a mistake',
  },
  'not kept': { field: 'code', text: 'This is not recorded' },
}

/** What to tell whoever adds an organisation. */
export const linkMessages: Record<LinkProblem, FieldError> = {
  'nothing said': { field: 'name', text: 'Enter its name' },
  'linked already': { field: 'name', text: 'This is recorded already' },
  'in the future': { field: 'fromOn-day', text: 'The day must be today or in the past' },
}

/** What to tell whoever ends a link. */
export const unlinkMessages: Record<UnlinkProblem, FieldError> = {
  'not there': { field: 'on-day', text: 'Somebody has recorded already that they are no longer there' },
  'changed meanwhile': { field: 'on-day', text: overtaken },
  'in the future': { field: 'on-day', text: 'The day must be today or in the past' },
  'before it began': { field: 'on-day', text: 'The day must not be before they came there' },
}
