import { ask, form } from '../../mechanisms/forms/index.ts'
import { sendingWays } from './model.ts'

/** Whether it goes to the right place, and how. Shown beside the name and address in full. */
export const sendLetterForm = form({ id: 'send-letter', version: 1, title: 'Send the letter' })
  .ask(
    'right',
    ask.choose(
      'Is this the right person, at the right address?',
      { yes: 'Yes, I have checked both', no: 'No, or I’m not sure' },
      { required: 'Say whether this is the right person, at the right address' },
    ),
  )
  .ask('how', ask.choose('How do you send it?', sendingWays, { required: 'Select how you send it' }))
  .done()

/** To whom it goes. */
export const recipientForm = form({ id: 'letter-recipient', version: 1, title: 'Change who it goes to' })
  .ask('name', ask.text('Name', { required: 'Enter a name', longest: 200 }))
  .ask(
    'address',
    ask.longText('Address', {
      required: 'Enter an address',
      hint: 'Lines as on an envelope, or one e-mail address.',
      rows: 5,
      longest: 500,
    }),
  )
  .done()
