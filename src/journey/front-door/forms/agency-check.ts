import { ask, form } from '../../../mechanisms/forms/index.ts'
import { agencies, urgencies } from '../codes.ts'

/** Asks several agencies at once; each has its own answer. */
export const askAgenciesForm = form({ id: 'ask-agencies', version: 1, title: 'Ask other agencies' })
  .ask(
    'agencies',
    ask.chooseMany('Whom do you ask?', agencies, { required: 'Select at least one agency to ask' }),
  )
  .ask(
    'urgency',
    ask.choose('How soon do you need the answer?', urgencies, { required: 'Select how soon you need it' }),
  )
  .ask(
    'whatFor',
    ask.longText('What do you need to know, and why?', {
      required: 'Enter what you need to know, and why',
      hint: 'Ask for no more than you need to decide',
      rows: 3,
    }),
  )
  .ask(
    'askedAt',
    ask.dateTime('When did you ask, if not just now?', { called: 'The time you asked', latest: 'today' }),
  )
  .done()

/** What became of a check. */
export const agencyCheckForm = form({ id: 'agency-check', version: 1, title: 'Agency check' })
  .ask(
    'happened',
    ask.choose(
      'What happened?',
      { answered: 'They answered', chased: 'I asked again', 'not-needed': 'We do not need it any more' },
      { required: 'Select what happened' },
    ),
  )
  .askIf(
    (when) => when('happened').is('answered'),
    'known',
    ask.yesNo('Do they know anybody in the family?', {
      required: 'Select yes if they know anybody in the family',
    }),
  )
  .askIf(
    (when) => when('happened').is('answered'),
    'answer',
    ask.longText('What did they tell us?', {
      required: 'Enter what they told us, or that they know nothing',
      hint: 'Say what is fact and what is opinion',
    }),
  )
  .askIf(
    (when) => when('happened').isOneOf('answered', 'chased'),
    'saidBy',
    ask.text('Who spoke for them?', { hint: 'Name and job' }),
  )
  .askIf(
    (when) => when('happened').is('answered'),
    'answeredAt',
    ask.dateTime('When did they answer, if not just now?', {
      called: 'The time they answered',
      latest: 'today',
    }),
  )
  .askIf(
    (when) => when('happened').is('chased'),
    'chase',
    ask.text('How did you ask, and what did they say?', {
      required: 'Enter how you asked and what they said',
    }),
  )
  .askIf(
    (when) => when('happened').is('not-needed'),
    'because',
    ask.longText('Why is it not needed any more?', {
      required: 'Enter why it is not needed any more',
      rows: 3,
    }),
  )
  .done()

/** Asked with a decision while agencies have not answered. */
export const withoutChecksForm = form({
  id: 'decide-without-checks',
  version: 1,
  title: 'Deciding without every answer',
})
  .ask(
    'withoutChecks',
    ask.longText('Why decide without these answers?', {
      hint: 'Leave empty and wait for them, unless waiting is worse for the child',
      rows: 3,
    }),
  )
  .done()
