import { ask, form } from '../../../mechanisms/forms/index.ts'
import { adviceEndings, professionals } from '../codes.ts'

/** Advice to a professional. Nobody need be named. */
export const consultationForm = form({ id: 'consultation', version: 1, title: 'Advice to a professional' })
  .ask(
    'source',
    ask.choose('Where do they work?', professionals, {
      required: 'Select where they work',
      shownAs: 'select',
    }),
  )
  .ask('askerName', ask.text('Their name', { required: 'Enter the name of whoever asks' }))
  .ask('askerRole', ask.text('Their job'))
  .ask('askerReach', ask.text('How do we reach them?', { hint: 'Phone or email' }))
  .ask(
    'question',
    ask.longText('What do they ask?', {
      required: 'Enter what they ask',
      hint: 'No child need be named. If you need to know who it is, record a contact',
    }),
  )
  .ask('advice', ask.longText('What did you advise?', { required: 'Enter what you advised' }))
  .ask('ended', ask.choose('What do they do next?', adviceEndings, { required: 'Select what they do next' }))
  .ask(
    'askedAt',
    ask.dateTime('When did they ask, if not just now?', { called: 'The time they asked', latest: 'today' }),
  )
  .done()
