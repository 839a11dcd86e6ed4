import { ask, form } from '../../../mechanisms/forms/index.ts'

/** Who tells us, and how we reach them. Not asked of somebody who stays anonymous. */
export const outsideSenderForm = form({ id: 'outside-sender', version: 1, title: 'You' })
  .ask(
    'name',
    ask.text('What is your name?', { required: 'Write your name', longest: 200, called: 'Your name' }),
  )
  .ask(
    'role',
    ask.text('What is your job, or how do you know the child?', {
      required: 'Write your job, or how you know the child',
      hint: 'Such as: class teacher, aunt, next door.',
      longest: 200,
      called: 'Your job',
    }),
  )
  .ask(
    'worksAt',
    ask.text('Where do you work?', {
      hint: 'Leave this out if you are not at work.',
      longest: 200,
      called: 'Where you work',
    }),
  )
  .ask('phone', ask.text('What is your phone number?', { longest: 60, called: 'Your phone number' }))
  .ask(
    'reach',
    ask.text('When is a good and safe time to reach you?', { longest: 200, called: 'The time to reach you' }),
  )
  .done()
