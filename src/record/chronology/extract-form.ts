import { ask, form } from '../../mechanisms/forms/index.ts'
import { purposes } from './codes.ts'

/** A chronology to be chosen. Its entries are ticked on the page. */
export const extractForm = form({
  id: 'chronology-extract',
  version: 1,
  title: 'Choose entries for a report',
})
  .ask(
    'title',
    ask.text('What is it called?', { required: 'Enter what this chronology is called', longest: 200 }),
  )
  .ask('purpose', ask.choose('What is it for?', purposes, { required: 'Select what it is for' }))
  .done()
