import { ask, form } from '../../../mechanisms/forms/index.ts'
import { reviewOutcomes } from '../model.ts'

/** What a reviewer found of an urgent opening. */
export const reviewForm = form({ id: 'urgent-review', version: 1, title: 'Review an urgent opening' })
  .ask('outcome', ask.choose('What did you find?', reviewOutcomes, { required: 'Select what you found' }))
  .ask(
    'because',
    ask.longText('Why?', {
      required: 'Enter why',
      hint: 'The privacy lead, whoever was asked to review and the worker’s manager can read it. Do not repeat what is in the record.',
      longest: 2000,
    }),
  )
  .done()
