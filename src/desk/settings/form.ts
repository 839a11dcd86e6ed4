import { ask, form } from '../../mechanisms/forms/index.ts'

/** The council's own number for a local standard, from a day on. */
export const standardForm = form({ id: 'local-standard', version: 1, title: 'Set our own number' })
  .ask(
    'count',
    ask.number('How many?', { required: 'Enter how many', lowest: 1, highest: 1000, called: 'The number' }),
  )
  .ask(
    'unit',
    ask.choose(
      'Of what?',
      [
        { code: 'hour', label: 'Hours, through nights and weekends' },
        { code: 'working day', label: 'Working days' },
        { code: 'calendar day', label: 'Days' },
        { code: 'week', label: 'Weeks' },
        { code: 'month', label: 'Months' },
        { code: 'year', label: 'Years' },
      ],
      { required: 'Select hours, days, weeks, months or years' },
    ),
  )
  .ask(
    'from',
    ask.date('From which day?', {
      required: 'Enter the day from which it holds',
      called: 'The day',
      earliest: 'today',
      hint: 'Today or later. For example, 1 9 2026.',
    }),
  )
  .done()
