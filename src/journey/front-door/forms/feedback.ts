import { ask, form } from '../../../mechanisms/forms/index.ts'

/** How whoever made the contact is told, or why they can't be. */
export const feedbackForm = form({ id: 'referrer-feedback', version: 1, title: 'Write to the referrer' })
  .ask(
    'how',
    ask.choose(
      'How do you tell them?',
      {
        post: 'Letter by post',
        'by-hand': 'Letter by hand',
        'secure-email': 'Letter by secure e-mail, from my own mailbox',
        email: 'E-mail with the reference only, so that they ring us',
        'no-way': 'There is no way to reach them',
      },
      { required: 'Select how you tell them' },
    ),
  )
  .askIf(
    (when) => when('how').isOneOf('post', 'by-hand', 'secure-email', 'email'),
    'name',
    ask.text('Their name', { required: 'Enter the name of whoever made the contact', longest: 200 }),
  )
  .askIf(
    (when) => when('how').isOneOf('post', 'by-hand', 'secure-email', 'email'),
    'address',
    ask.longText('Their address', {
      required: 'Enter where it goes',
      hint: 'Lines as on an envelope, or one e-mail address',
      rows: 4,
      longest: 500,
    }),
  )
  .askIf(
    (when) => when('how').isOneOf('post', 'by-hand', 'secure-email', 'email'),
    'right',
    ask.yesNo('Is this the right person, at the right address?', {
      required: 'Select yes if you have checked the name and the address',
    }),
  )
  .askIf(
    (when) => when('how').is('no-way'),
    'because',
    ask.longText('Why can they not be reached?', {
      required: 'Enter why they can not be reached',
      hint: 'For example, they want to stay anonymous and left no number',
      rows: 3,
    }),
  )
  .done()
