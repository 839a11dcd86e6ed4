import { ask, form } from '../../../mechanisms/forms/index.ts'
import { childInNeedPlan } from '../../../record/plans/kinds.ts'

/** The end of our work with a child in need, and the letter that goes with it. */
export const closingForm = form({
  id: 'close-child-in-need',
  version: 1,
  title: 'End our work with the family',
})
  .ask(
    'because',
    ask.choose('Why does it end?', childInNeedPlan.endReasons, { required: 'Select why it ends' }),
  )
  .section('What the letter says', 'The family reads this. Say it as you would say it to them.')
  .ask(
    'whatChanged',
    ask.longText('What changed for the children and the family?', {
      required: 'Enter what changed for the children and the family',
      rows: 4,
    }),
  )
  .ask(
    'supportRemains',
    ask.longText('Who goes on helping?', {
      required: 'Enter who goes on helping, or that nobody does',
      hint: 'Family, friends, school, health, community',
      rows: 3,
    }),
  )
  .ask(
    'whoToCall',
    ask.text('Who does the family call if things get harder?', {
      required: 'Enter who the family calls if things get harder',
      hint: 'A name and a number that the family has been told',
    }),
  )
  .section('Who the letter goes to')
  .ask('toName', ask.text('Name', { required: 'Enter the name of who the letter goes to' }))
  .ask(
    'toAddress',
    ask.longText('Postal address, a line for each part, or one e-mail address', {
      required: 'Enter the address of the letter',
      hint: 'You see and confirm it once more before the letter goes',
      rows: 4,
    }),
  )
  .done()
