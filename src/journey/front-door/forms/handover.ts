import { ask, form } from '../../../mechanisms/forms/index.ts'
import { handoverRisks } from '../codes.ts'

/** What the night leaves for the day about one child. */
export const handoverForm = form({ id: 'handover', version: 1, title: 'Leave for the day team' })
  .ask(
    'risk',
    ask.choose('How great is the risk?', handoverRisks, { required: 'Select how great the risk is' }),
  )
  .ask(
    'riskWords',
    ask.longText('What is the risk, and what keeps the child safe until then?', {
      required: 'Enter what the risk is and what keeps the child safe',
      rows: 4,
    }),
  )
  .ask(
    'toDo',
    ask.longText('What is still to be done?', {
      required: 'Enter what is still to be done',
      hint: 'One thing on each line. Whoever accepts it takes on each of them',
      rows: 4,
    }),
  )
  .done()
