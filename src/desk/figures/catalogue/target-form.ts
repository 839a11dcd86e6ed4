import { ask, form } from '../../../mechanisms/forms/index.ts'

/** What the council aims for with a figure, from a day on. */
export const targetForm = form({ id: 'figure-target', version: 1, title: 'Set a target' })
  .ask(
    'aims',
    ask.yesNo('Is there a target?', {
      required: 'Select whether there is a target',
      hint: 'Select No to give up the target from a day on.',
    }),
  )
  .askIf(
    (when) => when('aims').is(true),
    'value',
    ask.number('Target', { required: 'Enter the target', decimals: 1, called: 'The target' }),
  )
  .ask(
    'from',
    ask.date('From which day?', {
      required: 'Enter the day from which it holds',
      called: 'The day',
      earliest: 'today',
      hint: 'Today or later. For example, 1 4 2027.',
    }),
  )
  .ask(
    'owner',
    ask.text('Who owns it?', {
      required: 'Enter who owns it',
      longest: 120,
      hint: 'A post, such as head of assessment.',
    }),
  )
  .ask('because', ask.longText('Why?', { required: 'Enter why', longest: 2000, rows: 3 }))
  .done()
