import { ask, form } from '../../../mechanisms/forms/index.ts'
import { changeReasons } from '../codes.ts'

/** Why a worker stops, and who takes over. */
export const handOverForm = form({ id: 'hand-over', version: 1, title: 'End or hand over an allocation' })
  .ask('because', ask.choose('Why does it change?', changeReasons, { required: 'Select why it changes' }))
  .ask(
    'on',
    ask.date('What is the worker’s last day with this child?', {
      required: 'Enter the worker’s last day with this child',
      latest: 'today',
      called: 'The last day',
    }),
  )
  .ask(
    'someone',
    ask.yesNo('Does somebody take over now?', {
      required: 'Select yes if somebody takes over now',
      no: 'No, the child waits in the team for a worker',
    }),
  )
  .askIf(
    (when) => when('someone').is(true),
    'workerId',
    ask.person('Who takes over?', {
      required: 'Select who takes over',
      hint: 'The number is how many people each is allocated to now.',
    }),
  )
  .done()
