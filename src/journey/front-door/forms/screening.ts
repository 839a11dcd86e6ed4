import { ask, form } from '../../../mechanisms/forms/index.ts'
import { measureForm } from '../../../record/measures/measure-form.ts'
import { exploitationScreening } from './exploitation-screening.ts'

/** The items of the screening, as they are asked now. */
export const screeningItemsForm = measureForm(exploitationScreening)

/** Whose view it is, and what is decided on it: the score suggests, a person decides. */
export const screeningForm = form({
  id: 'screening-decision',
  version: 1,
  title: 'Exploitation screening',
})
  .ask(
    'rater',
    ask.choose('Whose view is this?', exploitationScreening.raters, {
      required: 'Select whose view this is',
    }),
  )
  .ask(
    'decision',
    ask.longText('What do you do now, and why?', {
      required: 'Enter what you do now, and why',
      hint: 'The answers suggest something. You decide',
      rows: 4,
    }),
  )
  .done()

/** Asked with a decision where a screening was wanted and not done. */
export const withoutScreeningForm = form({
  id: 'decide-without-screening',
  version: 1,
  title: 'Deciding without the exploitation screening',
})
  .ask(
    'withoutScreening',
    ask.longText('Why decide without the exploitation screening?', {
      hint: 'Leave empty and do the screening first, unless it can’t be done',
      rows: 3,
    }),
  )
  .done()
