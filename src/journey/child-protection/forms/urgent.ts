import { ask, form } from '../../../mechanisms/forms/index.ts'
import { agencies, urgentKinds } from '../codes.ts'

export const urgentForm = form({
  id: 'urgent-protection',
  version: 1,
  title: 'Police protection or an order',
})
  .ask('kind', ask.choose('What is it?', urgentKinds, { required: 'Select what it is' }))
  .ask(
    'beganAt',
    ask.dateTime('When did it begin?', {
      required: 'Enter when it began',
      latest: 'today',
      hint: 'For a child assessment order: the day that the order names',
    }),
  )
  .ask('where', ask.text('Where is the child?'))
  .ask('words', ask.longText('Why?', { required: 'Enter why', rows: 3 }))
  .done()

export const urgentEndForm = form({ id: 'end-urgent-protection', version: 1, title: 'How it went on' })
  .ask(
    'what',
    ask.choose(
      'What happened?',
      { ended: 'It ended', extended: 'The court made it longer, by seven days at most' },
      { required: 'Select what happened' },
    ),
  )
  .ask('at', ask.dateTime('When?', { required: 'Enter when', latest: 'today' }))
  .ask(
    'how',
    ask.longText('How?', {
      required: 'Enter how',
      hint: 'For example, the child went home with a safety plan',
      rows: 3,
    }),
  )
  .done()

export const transferForm = form({ id: 'protection-transfer', version: 1, title: 'A child on a plan moves' })
  .ask(
    'direction',
    ask.choose(
      'Where to?',
      { in: 'Here, from another council', out: 'To another council' },
      { required: 'Select where to' },
    ),
  )
  .ask('council', ask.text('Which council?', { required: 'Enter which council' }))
  .ask(
    'toldOn',
    ask.date('On which day were we, or they, told?', { required: 'Enter on which day', latest: 'today' }),
  )
  .ask('words', ask.longText('What must be known?', { rows: 3 }))
  .done()

export const transferEndForm = form({
  id: 'end-protection-transfer',
  version: 1,
  title: 'How the move ended',
})
  .ask(
    'on',
    ask.date('On which day?', {
      required: 'Enter on which day',
      latest: 'today',
      hint: 'To another council: the day on which its conference took the plan on. Our plan ends that day',
    }),
  )
  .ask('because', ask.longText('What was decided?', { required: 'Enter what was decided', rows: 3 }))
  .done()

/** Somebody outside asks. They are told yes or no and whom to ring, and it is kept who asked and why. */
export const planCheckForm = form({ id: 'plan-check', version: 1, title: 'Is a child on a plan?' })
  .ask('agency', ask.choose('Who asks?', agencies, { required: 'Select who asks' }))
  .ask('askerName', ask.text('Their name', { required: 'Enter their name' }))
  .ask(
    'askerReach',
    ask.text('Number you rang them back on', { required: 'Enter the number you rang them back on' }),
  )
  .ask('because', ask.longText('Why do they ask?', { required: 'Enter why they ask', rows: 2 }))
  .section('About whom')
  .ask('given', ask.text('First name of the child', { required: 'Enter the first name' }))
  .ask('family', ask.text('Last name of the child', { required: 'Enter the last name' }))
  .ask('bornOn', ask.date('Date of birth', { required: 'Enter the date of birth' }))
  .done()
