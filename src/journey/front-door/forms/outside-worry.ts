import { ask, form } from '../../../mechanisms/forms/index.ts'

/** What somebody outside tells us of a worry, or of the help a family needs. In words that a child of nine can read. */
export const outsideWorryForm = form({ id: 'outside-worry', version: 1, title: 'Your worry' })
  .ask(
    'inDanger',
    ask.yesNo('Is a child in danger right now?', {
      required: 'Tell us if a child is in danger now',
      hint: 'If yes, stop here. Ring 999 first.',
    }),
  )
  .ask(
    'told',
    ask.longText('What do you want to tell us?', {
      required: 'Tell us what you are worried about, or what help you need',
      hint: 'Use your own words. What did you see or hear? When was it?',
      longest: 20_000,
      called: 'What you tell us',
      rows: 8,
    }),
  )
  .ask(
    'goingWell',
    ask.longText('What is going well for the child?', { longest: 5_000, called: 'What is going well' }),
  )
  .done()
