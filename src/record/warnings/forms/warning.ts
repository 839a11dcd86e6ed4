import { ask, form } from '../../../mechanisms/forms/index.ts'
import { warningKinds } from '../codes.ts'

/** A warning for whoever opens the record. */
export const addWarningForm = form({ id: 'warning-add', version: 1, title: 'Add a warning' })
  .ask(
    'kind',
    ask.choose('What is it about?', warningKinds, { required: 'Select what the warning is about' }),
  )
  .ask(
    'text',
    ask.longText('What must people know, and do?', {
      required: 'Enter what people must know',
      hint: 'Say it as you would to the person it is about: they may read it.',
      longest: 1000,
      rows: 4,
    }),
  )
  .ask('source', ask.text('Who told us, or what shows it?', { required: 'Enter who told us', longest: 200 }))
  .ask(
    'fromOn',
    ask.date('Since when?', { required: 'Enter since when', called: 'The day', latest: 'today' }),
  )
  .ask(
    'reviewOn',
    ask.date('When must it be looked at again?', {
      required: 'Enter when it must be looked at again',
      called: 'The day of the review',
      hint: 'Within 12 months.',
    }),
  )
  .done()

/** A warning that no longer holds. */
export const endWarningForm = form({ id: 'warning-end', version: 1, title: 'End a warning' })
  .ask(
    'because',
    ask.longText('Why does it no longer hold?', {
      required: 'Enter why it no longer holds',
      longest: 1000,
      rows: 3,
    }),
  )
  .done()
