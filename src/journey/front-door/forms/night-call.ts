import { ask, form } from '../../../mechanisms/forms/index.ts'
import { nightCallKinds } from '../codes.ts'

/** One call to the out-of-hours team, whoever it is about. */
export const nightCallForm = form({ id: 'out-of-hours-call', version: 1, title: 'Log a call' })
  .ask('kind', ask.choose('Whom is it about?', nightCallKinds, { required: 'Select whom it is about' }))
  .ask(
    'minutes',
    ask.number('How long did it take, with everything that followed?', {
      required: 'Enter how many minutes it took',
      lowest: 1,
      highest: 1440,
      unit: 'minutes',
      called: 'The number of minutes',
    }),
  )
  .ask('caller', ask.text('Who rang?', { hint: 'A service or a job; a name only if it is needed' }))
  .ask('arranged', ask.longText('What was arranged?', { required: 'Enter what was arranged', rows: 4 }))
  .ask(
    'homelessness',
    ask.yesNo('Was somebody referred to housing as homeless?', {
      required: 'Select yes if somebody was referred to housing as homeless',
    }),
  )
  .ask(
    'beganAt',
    ask.dateTime('When did it begin, if not just now?', { called: 'The time it began', latest: 'today' }),
  )
  .done()
