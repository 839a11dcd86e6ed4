import { ask, form } from '../../../mechanisms/forms/index.ts'

/** Which team takes over, and why. */
export const moveForm = form({ id: 'move-involvement', version: 1, title: 'Hand over to another team' })
  .ask('teamId', ask.person('Which team takes over?', { required: 'Select which team takes over' }))
  .ask(
    'because',
    ask.longText('Why does it take over, and what must it know first?', {
      required: 'Enter why it takes over',
      rows: 4,
      longest: 500,
    }),
  )
  .done()
