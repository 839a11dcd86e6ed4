import { ask, form } from '../../mechanisms/forms/index.ts'

/** A manager's view on a record, and what is to be done. */
export const oversightForm = form({
  id: 'management-oversight',
  version: 1,
  title: 'Add management oversight',
})
  .ask(
    'text',
    ask.longText('What do you see, and what do you think of it?', {
      required: 'Enter what you see and what you think of it',
      hint: 'It stands in the chronology under your name.',
    }),
  )
  .ask('direction', ask.longText('What is to be done, by whom and by when?', { rows: 4 }))
  .done()
