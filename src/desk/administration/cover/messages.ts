import type { FieldError } from '../../../mechanisms/forms/index.ts'
import type { EndCoverProblem } from '../actions/end-cover.ts'
import type { CoverProblem } from '../actions/give-cover.ts'

const own = 'Nobody arranges their own cover. Ask your own manager'

export const coverMessages: Record<CoverProblem, FieldError> = {
  'own cover': { field: 'coveringId', text: own },
  'not yours to cover': { field: 'coveredId', text: 'Select one of your teams, or somebody in them' },
  'not yours to give': { field: 'coveringId', text: 'Select one of your teams, or somebody in them' },
  'the same': { field: 'coveringId', text: 'Select somebody else to cover for them' },
  'in the past': { field: 'fromOn-day', text: 'The first day must be today or later' },
  backwards: { field: 'toOn-day', text: 'The last day must not be before the first' },
  'too long': { field: 'toOn-day', text: 'Cover lasts 28 days at most' },
}

export const endCoverMessages: Record<EndCoverProblem, FieldError> = {
  'not there': { field: 'because', text: 'This cover is not there any more' },
  'own cover': { field: 'because', text: own },
  'ended already': { field: 'because', text: 'This cover has ended already' },
}
