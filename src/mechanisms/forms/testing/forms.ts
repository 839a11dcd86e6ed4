import { ask } from '../ask.ts'
import { type AnswersTo, form } from '../form.ts'

const { date, dateTime, time, number, text, longText, choose, chooseMany, yesNo, person } = ask

/** The form of the style guide: two questions, one of two conditions. */
export const returnHomeInterview = form({
  id: 'return-home-interview',
  version: 2,
  title: 'Return-home interview',
})
  .ask(
    'returnedOn',
    date('When did the child return?', { required: 'Enter the day the child returned', latest: 'today' }),
  )
  .ask(
    'outcome',
    choose(
      'What came of the interview?',
      { done: 'It was done', declined: 'The child declined', notDone: 'It was not done' },
      { required: 'Select what came of the interview' },
    ),
  )
  .askIf(
    (when) => when('outcome').is('done'),
    'pushOrPull',
    choose(
      'What lay behind going missing?',
      { push: 'Something to get away from', pull: 'Something or someone that drew them' },
      { required: 'Select what lay behind it' },
    ),
  )
  .askIf(
    (when) => when('outcome').isOneOf('declined', 'notDone'),
    'story',
    longText('Tell the story of why', { required: 'Enter why, in the child’s words if you can' }),
  )
  .done()

export type ReturnHomeInterview = AnswersTo<typeof returnHomeInterview>

const worries = [
  { code: '10', label: 'Neglect' },
  { code: '1A', label: 'Going missing', hint: 'From home or from care' },
  { code: '2', label: 'Self-harm' },
  { code: 'none', label: 'None of these' },
] as const

/** Every kind of question, shared and per child, plain and conditional. */
export const everything = form({ id: 'everything', version: 1, title: 'Every kind of question' })
  .section('The visit', 'One visit to brothers and sisters.')
  .ask('on', date('When was the visit?', { required: 'Enter the day', latest: 'today', prefill: 'on' }))
  .ask('at', dateTime('When did you write this?', { called: 'The moment' }))
  .ask('from', time('When did it begin?'))
  .ask(
    'minutes',
    number('How long was it?', { unit: 'minutes', highest: 600, decimals: 1, prefill: 'minutes' }),
  )
  .ask('with', person('Who was seen first?'))
  .ask(
    'where',
    text('Where?', { required: 'Enter where', longest: 40, hint: 'A place the family would know' }),
  )
  .ask('worries', chooseMany('Which worries?', worries, { alone: 'none', prefill: 'worries' }))
  .askIf((when) => when('worries').includes('1A'), 'missing', longText('What is known of going missing?'))
  .ask('source', choose('Who told us?', worries, { shownAs: 'select' }))
  .section('What was seen')
  .ask(
    'safe',
    yesNo('Is everyone safe?', { required: 'Select whether everyone is safe', no: 'No, or not sure' }),
  )
  .askIf(
    (when) => when('safe').is(false),
    'danger',
    longText('What is the danger?', { required: 'Enter the danger' }),
  )
  .askIf(
    (when) =>
      when.any(when('danger').answered(), when.all(when('worries').answered(), when('minutes').is(0))),
    'told',
    text('Who was told?'),
  )
  .askPerChild(
    'mood',
    choose('How was the child?', { well: 'Well', low: 'Low' }, { required: 'Select how they were' }),
  )
  .askPerChildIf((when) => when('mood').is('low'), 'why', longText('Why?', { required: 'Enter why' }))
  .askPerChildIf((when) => when('safe').is(false), 'place', text('Where is the child now?'))
  .askPerChild('seenOn', date('When was the child last seen?', { prefill: 'lastSeen' }))
  .done()

export type Everything = AnswersTo<typeof everything>

/** Three made-up brothers and sisters. */
export const siblings = [
  { id: '7d3f5a52-0a34-4c8e-9a53-0d8b3a4a9c01', name: 'Ayla Test' },
  { id: '0e1a2b3c-5d6e-4f70-8a9b-0c1d2e3f4a5b', name: 'Bilal Test' },
] as const
