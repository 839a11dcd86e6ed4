import { ask, form } from '../../mechanisms/forms/index.ts'
import { waysToSay } from './model.ts'

/** Something a child let somebody know, written down by hand. */
export const viewForm = form({ id: 'child-view', version: 1, title: 'Write down what a child said' })
  .ask(
    'words',
    ask.longText('What did they say, in their own words?', {
      required: 'Enter what the child said, in their own words',
      rows: 5,
    }),
  )
  .ask(
    'how',
    ask.choose('How did they let somebody know?', waysToSay, { required: 'Select how they said it' }),
  )
  .ask(
    'toWhom',
    ask.text('To whom?', {
      required: 'Enter to whom they said it',
      longest: 200,
      hint: 'For example, Mr Khan, their teacher.',
    }),
  )
  .ask('expressedOn', ask.date('When?', { required: 'Enter when they said it', latest: 'today' }))
  .done()

/** What changed because of it. */
export const answerForm = form({ id: 'child-view-answer', version: 1, title: 'What changed because of it?' })
  .ask(
    'changed',
    ask.yesNo('Did something change because the child said this?', {
      required: 'Select whether something changed',
    }),
  )
  .ask(
    'words',
    ask.longText('What changed, or why did nothing change?', {
      required: 'Enter what changed, or why nothing changed',
      rows: 4,
      hint: 'So that you could say it to the child.',
    }),
  )
  .done()
