import { ask, form } from '../../../mechanisms/forms/index.ts'
import { duties } from '../codes.ts'

/** Puts somebody on: for a shift, or for a field that they know best. Who of us it is, the page asks from a list that opens. */
export const onDutyForm = form({ id: 'on-duty', version: 1, title: 'Put somebody on' })
  .ask('name', ask.text('Or who of another agency?', { hint: 'Name and job' }))
  .ask(
    'duty',
    ask.choose('For what?', duties, { required: 'Select what they are on for', shownAs: 'select' }),
  )
  .ask('reach', ask.text('How are they reached?', { hint: 'A work phone or extension' }))
  .ask('fromAt', ask.dateTime('From when, if not from now?', { called: 'The beginning' }))
  .ask(
    'toAt',
    ask.dateTime('Until when?', {
      called: 'The end',
      hint: 'Leave empty for a field that somebody knows best',
    }),
  )
  .done()
