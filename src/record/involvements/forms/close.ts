import { ask, form } from '../../../mechanisms/forms/index.ts'
import { closingReasons } from '../codes.ts'

/** What is asked whenever a service stops working with somebody. */
export const closeForm = form({ id: 'close-involvement', version: 1, title: 'End our work' })
  .ask(
    'because',
    ask.choose('Why does our work end?', closingReasons, { required: 'Select why our work ends' }),
  )
  .ask(
    'on',
    ask.date('On which day does it end?', {
      required: 'Enter the day on which it ends',
      latest: 'today',
      called: 'The day',
    }),
  )
  .ask(
    'whatChanged',
    ask.longText('What changed for the child and family?', {
      required: 'Enter what changed for the child and family',
    }),
  )
  .ask(
    'supportRemains',
    ask.longText('What support remains?', {
      required: 'Enter what support remains, or that there is none',
      hint: 'Family, friends, school, health, community: who goes on helping.',
    }),
  )
  .ask(
    'whoToCall',
    ask.text('Who does the family call if things get harder?', {
      required: 'Enter who the family calls if things get harder',
      hint: 'A name and a number that the family has been told.',
    }),
  )
  .done()
