import type { FieldError } from '../../mechanisms/forms/index.ts'
import { overtaken } from '../people/messages.ts'
import type { AddWarningProblem } from './actions/add-warning.ts'
import type { EndWarningProblem } from './actions/end-warning.ts'

/** What to tell whoever adds a warning. */
export const addWarningMessages: Record<AddWarningProblem, FieldError> = {
  'nothing said': { field: 'text', text: 'Enter what people must know' },
  'in the future': { field: 'fromOn-day', text: 'The day must be today or in the past' },
  'review is past': { field: 'reviewOn-day', text: 'The day of the review must be in the future' },
  'review is far': { field: 'reviewOn-day', text: 'The day of the review must be within 12 months' },
}

/** What to tell whoever ends one. */
export const endWarningMessages: Record<EndWarningProblem, FieldError> = {
  'not there': { field: 'because', text: 'This warning is not there any more' },
  'ended already': { field: 'because', text: 'Somebody has ended this warning already' },
  'changed meanwhile': { field: 'because', text: overtaken },
  'no reason': { field: 'because', text: 'Enter why it no longer holds' },
}
