import { forEveryone } from '../../../mechanisms/access/index.ts'
import { ask, form } from '../../../mechanisms/forms/index.ts'
import type { MeetingKind } from '../../../record/meetings/model.ts'
import { attendances } from '../../../record/meetings/model.ts'
import { agencies, quorum, strategyAlso, strategyDecisions, ways } from '../codes.ts'

/** Social care, police and health decide whether a child may be suffering significant harm, and what is done. */
export const strategyKind: MeetingKind = {
  id: 'strategy-discussion',
  title: 'Strategy discussion',
  agencies,
  quorum,
  decisions: strategyDecisions,
  part: 'chronology',
  // Whoever works with the children: it can't wait for a role.
  may: forEveryone,
}

const yesNo = { yes: 'Yes', no: 'No' } as const

/** Who is asked, when, about whom. It is usually held at once, so the time may be now or a little ago. */
export const openStrategyForm = form({
  id: 'open-strategy-discussion',
  version: 1,
  title: 'Open a strategy discussion',
})
  .ask(
    'why',
    ask.longText('Why may this child be suffering significant harm?', {
      required: 'Enter why the child may be suffering significant harm',
      rows: 5,
    }),
  )
  .ask(
    'concernAt',
    ask.dateTime('When did we come to think so?', {
      required: 'Enter when we came to think so',
      hint: 'The clock for holding the discussion starts then',
      latest: 'today',
    }),
  )
  .ask('startsAt', ask.dateTime('When is the discussion?', { required: 'Enter when the discussion is' }))
  .ask('way', ask.choose('How is it held?', ways, { required: 'Select how it is held' }))
  .askPerChild(
    'included',
    ask.choose('Is it about them, too?', yesNo, { required: 'Select whether it is about them, too' }),
  )
  .section('Who is asked', 'Social care is you. Names may follow when you write down who came.')
  .ask('police', ask.text('Who comes for the police?', { hint: 'Name and job' }))
  .ask('health', ask.text('Who comes for health?', { hint: 'Name and job' }))
  .ask('education', ask.text('Who comes for the school or nursery?'))
  .ask('other', ask.text('Who else is asked?', { hint: 'For example, whoever told us' }))
  .done()

/** How each took part and what they shared, asked once for each who was asked. */
export const strategyAttendanceForm = form({
  id: 'strategy-attendance',
  version: 1,
  title: 'Who took part',
})
  .askPerChild(
    'attended',
    ask.choose('How did they take part?', attendances, {
      required: 'Select how they took part',
      shownAs: 'select',
    }),
  )
  .askPerChild('shared', ask.longText('What did they share?', { rows: 3 }))
  .done()

/** What was decided for each child, what is to be done, and why it went on where somebody was missing. */
export const strategyHeldForm = form({
  id: 'strategy-held',
  version: 1,
  title: 'Write down the strategy discussion',
})
  .section('What was decided')
  .askPerChild(
    'decision',
    ask.choose('What was decided?', strategyDecisions, { required: 'Select what was decided' }),
  )
  .askPerChild('rationale', ask.longText('Why?', { required: 'Enter why', rows: 3 }))
  .askPerChild('also', ask.chooseMany('What else was decided?', strategyAlso))
  .section('What happens now', 'One thing to do, by whom and by when. You can add more afterwards.')
  .ask('action', ask.text('What is to be done?', { longest: 300 }))
  .askIf(
    (when) => when('action').answered(),
    'ownerName',
    ask.text('By whom?', { required: 'Enter by whom it is to be done', longest: 100 }),
  )
  .askIf(
    (when) => when('action').answered(),
    'ownerAgency',
    ask.choose('Of which agency?', agencies, { required: 'Select their agency' }),
  )
  .askIf(
    (when) => when('action').answered(),
    'dueOn',
    ask.date('By which day?', { required: 'Enter by which day' }),
  )
  .ask(
    'goneOn',
    ask.longText('If police or health were not there: why could it not wait?', {
      hint: 'It may go on with a reason. The record then says who was missing',
      rows: 3,
    }),
  )
  .done()
