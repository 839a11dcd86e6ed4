import { ask, form } from '../../../mechanisms/forms/index.ts'

/** The child and the family as somebody outside knows them. Nobody is looked up: that is the front door's work. */
export const outsideChildForm = form({ id: 'outside-child', version: 1, title: 'The child' })
  .ask(
    'childName',
    ask.text('What is the child’s name?', {
      required: 'Write the child’s name, or how we can tell who it is',
      hint: 'If you do not know, tell us what you can. Such as: the boy at number 12.',
      longest: 200,
      called: 'The name',
    }),
  )
  .ask(
    'childAge',
    ask.text('How old is the child?', {
      hint: 'The day they were born, or your best guess.',
      longest: 100,
      called: 'The age',
    }),
  )
  .ask(
    'lives',
    ask.longText('Where does the child live?', { longest: 500, rows: 3, called: 'Where the child lives' }),
  )
  .ask('school', ask.text('Which school do they go to?', { longest: 200, called: 'The school' }))
  .ask(
    'family',
    ask.longText('Who else is in the home?', {
      hint: 'Put each name and age, if you know. Put in each child you are worried about.',
      longest: 5_000,
      called: 'Who else is in the home',
    }),
  )
  .ask(
    'familyKnows',
    ask.choose(
      'Do the family know that you are telling us?',
      { yes: 'Yes', no: 'No', unknown: 'I do not know' },
      { required: 'Tell us if the family know' },
    ),
  )
  .ask(
    'agreed',
    ask.choose(
      'Did a parent say that you can tell us?',
      {
        given: 'Yes',
        refused: 'No, they said no',
        'not asked yet': 'No one has asked them',
        'not sought': 'It was not safe to ask',
      },
      {
        required: 'Tell us if a parent said that you can tell us',
        hint: 'You can still tell us if they said no.',
      },
    ),
  )
  .askIf(
    (when) => when('agreed').is('not sought'),
    'notAskedBecause',
    ask.longText('Why was it not safe to ask?', {
      required: 'Tell us why it was not safe to ask',
      longest: 2_000,
      called: 'Why it was not safe',
    }),
  )
  .ask(
    'wantsHelp',
    ask.choose(
      'Would the family like some help?',
      { given: 'Yes', refused: 'No', 'not asked yet': 'I do not know' },
      { required: 'Tell us if the family would like help' },
    ),
  )
  .ask(
    'language',
    ask.text('What do they speak at home?', {
      hint: 'You can leave this out if it is English.',
      longest: 100,
      called: 'What they speak',
    }),
  )
  .ask(
    'interpreter',
    ask.yesNo('Do they need help to speak to us in English?', {
      required: 'Tell us if they need help to speak English',
    }),
  )
  .done()
