import { ask, form } from '../mechanisms/forms/index.ts'
import { senders } from './senders.ts'

const mayBeAnonymous = senders.filter((sender) => sender.mayBeAnonymous).map(({ code }) => code)

/** Who somebody is. No one at work stays anonymous; everybody else may. */
export const whoForm = form({ id: 'portal-who', version: 1, title: 'Who you are' })
  .ask('sender', ask.choose('Who are you?', senders, { required: 'Tell us who you are' }))
  .askIf(
    (when) => when('sender').isOneOf(...mayBeAnonymous),
    'anonymous',
    ask.choose(
      'Can we know your name?',
      { no: 'Yes. Then you can see what we do next', yes: 'No. I do not want to give my name' },
      { required: 'Tell us if we can know your name' },
    ),
  )
  .done()
