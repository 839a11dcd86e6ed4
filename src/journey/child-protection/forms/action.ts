import { ask, form } from '../../../mechanisms/forms/index.ts'
import { agencies } from '../codes.ts'

/** One thing to be done: never by nobody, never some time. */
export const addActionForm = form({ id: 'add-meeting-action', version: 1, title: 'Add something to do' })
  .ask('action', ask.text('What is to be done?', { required: 'Enter what is to be done', longest: 300 }))
  .ask('ownerName', ask.text('By whom?', { required: 'Enter by whom it is to be done', longest: 100 }))
  .ask('ownerAgency', ask.choose('Of which agency?', agencies, { required: 'Select their agency' }))
  .ask('dueOn', ask.date('By which day?', { required: 'Enter by which day' }))
  .done()
