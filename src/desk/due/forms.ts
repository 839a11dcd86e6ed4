import { ask, form } from '../../mechanisms/forms/index.ts'

/** Why something is or was late. */
export const latenessForm = form({ id: 'lateness', version: 1, title: 'Say why it is late' })
  .ask(
    'reason',
    ask.longText('Why is it late?', {
      required: 'Enter why it is late',
      hint: 'What stood in the way, and what is done about it.',
      rows: 4,
    }),
  )
  .ask(
    'agreedBy',
    ask.person('Which manager agreed the reason?', { required: 'Select the manager who agreed the reason' }),
  )
  .done()

/** Why something is not needed. */
export const notNeededForm = form({ id: 'not-needed', version: 1, title: 'Say that it is not needed' })
  .ask(
    'reason',
    ask.longText('Why is it not needed?', {
      required: 'Enter why it is not needed',
      hint: 'It then counts as neither done nor late. Your name stands beside the reason.',
      rows: 4,
    }),
  )
  .done()
