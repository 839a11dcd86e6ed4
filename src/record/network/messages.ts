import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { RecordHelpProblem } from './actions/record-help.ts'
import type { SayTieProblem } from './actions/say-tie.ts'

/** What to tell whoever says how a tie is. */
export const sayTieMessages: Record<SayTieProblem, FieldError> = {
  'not theirs': { field: 'strength', text: 'This is no longer part of the child’s network' },
  'in the future': { field: 'seenOn-day', text: 'The day must be today or in the past' },
}

/** What to tell whoever records who could help. */
export const recordHelpMessages: Record<RecordHelpProblem, FieldError> = {
  'not in the network': { field: 'asked', text: 'This person is no longer part of the child’s network' },
  'in the future': { field: 'knownOn-day', text: 'The day must be today or in the past' },
  'nothing offered': { field: 'offers', text: 'Select what they can do' },
}
