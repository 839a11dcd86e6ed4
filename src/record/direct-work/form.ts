import { ask, form } from '../../mechanisms/forms/index.ts'
import { keeping } from './model.ts'

/** Work with a child. */
export const directWorkForm = form({ id: 'direct-work', version: 1, title: 'Record direct work' })
  .ask('doneOn', ask.date('When was it?', { required: 'Enter when it was', latest: 'today' }))
  .ask(
    'tool',
    ask.text('What did you use?', {
      required: 'Enter what you used',
      longest: 200,
      hint: 'For example, drawing their day, or cards about feelings.',
    }),
  )
  .ask('aim', ask.longText('What was it for?', { required: 'Enter what it was for', rows: 2 }))
  .ask('said', ask.longText('What did the child say, in their own words?', { rows: 4 }))
  .ask('learned', ask.longText('What did you learn?', { required: 'Enter what you learned', rows: 4 }))
  .ask(
    'keep',
    ask.choose('May we keep what the child made?', keeping, { required: 'Select whether we may keep it' }),
  )
  .askIf(
    (when) => when('keep').is('agreed'),
    'documentId',
    ask.person('Which document of the record is it?', {
      hint: 'Add the picture or paper to the record first, then choose it here.',
    }),
  )
  .done()
