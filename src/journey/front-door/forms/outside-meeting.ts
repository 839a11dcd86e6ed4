import { ask, form } from '../../../mechanisms/forms/index.ts'
import { outsideMeetings } from '../codes.ts'

/** A meeting of other agencies at which a child was talked about. */
export const outsideMeetingForm = form({
  id: 'outside-meeting',
  version: 1,
  title: 'A meeting of other agencies',
})
  .ask(
    'kind',
    ask.choose(
      'Which meeting?',
      outsideMeetings.map(({ code, label }) => ({ code, label })),
      { required: 'Select which meeting it was' },
    ),
  )
  .ask('heldOn', ask.date('When was it?', { required: 'Enter the day of the meeting', latest: 'today' }))
  .ask('went', ask.text('Who went for us?', { required: 'Enter who went for us', hint: 'Name and job' }))
  .ask(
    'shared',
    ask.longText('What did we share?', {
      required: 'Enter what we shared',
      hint: 'About this child only. Record the same meeting again for another child',
      rows: 4,
    }),
  )
  .ask(
    'learned',
    ask.longText('What did we learn?', {
      required: 'Enter what we learned, or that we learned nothing new',
      rows: 4,
    }),
  )
  .ask('toDo', ask.text('What do you have to do now?', { hint: 'It becomes a task of yours', longest: 200 }))
  .askIf(
    (when) => when('toDo').answered(),
    'toDoBy',
    ask.date('By when?', { required: 'Enter the day by which it is done' }),
  )
  .done()
