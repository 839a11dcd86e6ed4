import { ask, form } from '../../../mechanisms/forms/index.ts'
import { outcomes } from '../codes.ts'
import { levels } from '../model.ts'

/** What is decided about one child in a contact. */
export const decisionForm = form({ id: 'contact-decision', version: 2, title: 'Decision on the contact' })
  .ask('outcome', ask.choose('What happens next?', outcomes, { required: 'Select what happens next' }))
  .askIf(
    (when) => when('outcome').isOneOf('signpost', 'transfer'),
    'signpostedTo',
    ask.text('Which service or council?', {
      required: 'Enter which service you point them to, or which council takes it',
    }),
  )
  .ask(
    'level',
    ask.choose('Level of need', levels, {
      required: 'Select the level of need',
      hint: 'An assessment or a strategy discussion is level 4; early help is level 2 or 3',
    }),
  )
  .ask(
    'rationale',
    ask.longText('Why?', {
      required: 'Enter why you decide this',
      hint: 'What you know, what it means for the child, and what would change your mind',
    }),
  )
  .done()
