import { ask, form } from '../../../mechanisms/forms/index.ts'

/** A task about a person, for somebody who works with them. */
export const newTaskForm = form({ id: 'new-task', version: 1, title: 'Give a task' })
  .ask('title', ask.text('What is to be done?', { required: 'Enter what is to be done', longest: 200 }))
  .ask('detail', ask.longText('What else should they know?', { rows: 4 }))
  .ask(
    'to',
    ask.person('Who is to do it?', {
      required: 'Select who is to do it',
      hint: 'You, those who work with this person, and their teams.',
    }),
  )
  .ask('dueOn', ask.date('By which day?', { earliest: 'today', called: 'The day' }))
  .done()
