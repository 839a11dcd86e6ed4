import { ask, form } from '../../../mechanisms/forms/index.ts'
import { askedStates, offers, seers, strengths } from '../codes.ts'

/** How it is between a child and somebody. */
export const tieForm = form({ id: 'network-tie', version: 1, title: 'How is it between them?' })
  .ask(
    'strength',
    ask.choose('How is it between them?', strengths, { required: 'Select how it is between them' }),
  )
  .ask('seenBy', ask.choose('Who sees it so?', seers, { required: 'Select who sees it so' }))
  .ask('words', ask.longText('In their words', { longest: 1000, rows: 3 }))
  .ask(
    'seenOn',
    ask.date('When was this said or seen?', {
      required: 'Enter the day on which it was said or seen',
      called: 'The day',
      latest: 'today',
    }),
  )
  .done()

/** What is known of whether somebody could help. */
export const helpForm = form({ id: 'family-help', version: 1, title: 'Could they help or care?' })
  .ask(
    'asked',
    ask.choose('Have they been asked?', askedStates, { required: 'Select whether they have been asked' }),
  )
  .askIf(
    (when) => when('asked').is('offered'),
    'offers',
    ask.chooseMany('What can they do?', offers, { required: 'Select what they can do' }),
  )
  .askIf(
    (when) => when('offers').includes('crisis'),
    'crisisCarer',
    ask.yesNo('Is it agreed that the child goes to them if there is a crisis?', {
      required: 'Select yes if that is agreed',
    }),
  )
  .ask('obstacle', ask.longText('What stands in the way?', { longest: 1000, rows: 3 }))
  .ask('support', ask.longText('What support would change that?', { longest: 1000, rows: 3 }))
  .ask('words', ask.longText('What they said, in their words', { longest: 1000, rows: 3 }))
  .ask('source', ask.text('Who told us?', { required: 'Enter who told us', longest: 200 }))
  .ask(
    'knownOn',
    ask.date('When was this said?', {
      required: 'Enter the day on which it was said',
      called: 'The day',
      latest: 'today',
    }),
  )
  .done()
