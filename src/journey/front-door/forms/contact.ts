import { type AnswersTo, ask, form } from '../../../mechanisms/forms/index.ts'
import { consents, sources, ways, worries } from '../codes.ts'

/** What the caller says: everything of the contact but who it is about. */
export const contactForm = form({ id: 'contact', version: 1, title: 'What the caller told us' })
  .section('The call')
  .ask(
    'receivedAt',
    ask.dateTime('When did it reach us?', { required: 'Enter when the contact reached us', latest: 'today' }),
  )
  .ask('how', ask.choose('How did it reach us?', ways, { required: 'Select how the contact reached us' }))
  .ask(
    'source',
    ask.choose('Who is telling us?', sources, { required: 'Select who is telling us', shownAs: 'select' }),
  )
  .ask(
    'anonymous',
    ask.yesNo('Does the caller want to stay anonymous?', {
      required: 'Select yes if the caller wants to stay anonymous',
    }),
  )
  .askIf((when) => when('anonymous').is(false), 'callerName', ask.text('Caller’s name'))
  .ask('callerRole', ask.text('Their job, or how they know the child'))
  .askIf(
    (when) => when('anonymous').is(false),
    'callerReach',
    ask.text('How do we reach them?', { hint: 'Phone or email' }),
  )
  .section('The worry')
  .ask(
    'told',
    ask.longText('What did they tell us?', {
      required: 'Enter what the caller told us',
      hint: 'In their own words where you can',
    }),
  )
  .ask(
    'worries',
    ask.chooseMany('What are they worried about?', worries, {
      required: 'Select at least one worry',
      hint: 'Select all that apply',
    }),
  )
  .ask(
    'harmAlleged',
    ask.yesNo('Do they say that somebody has hurt or may hurt a child?', {
      required: 'Select yes if somebody is said to have hurt a child, or may',
    }),
  )
  .ask(
    'immediateDanger',
    ask.yesNo('Is a child in danger now?', { required: 'Select yes if a child is in danger now' }),
  )
  .askIf(
    (when) => when('immediateDanger').is(true),
    'immediateSafety',
    ask.longText('What is being done to keep them safe now?', {
      required: 'Enter what is being done to keep the child safe',
    }),
  )
  .ask('goingWell', ask.longText('What is going well for the child?'))
  .section('The family')
  .ask(
    'familyKnows',
    ask.choose(
      'Does the family know about this contact?',
      { yes: 'Yes', no: 'No', unknown: 'The caller does not know' },
      { required: 'Select if the family knows about this contact' },
    ),
  )
  .ask(
    'consentToShare',
    ask.choose('Has the family agreed that we share information?', consents, {
      required: 'Select if the family agreed that we share information',
    }),
  )
  .askIf(
    (when) => when('consentToShare').isOneOf('not sought', 'overridden'),
    'consentBecause',
    ask.longText('Why share without their agreement?', {
      required: 'Enter why we share without the family’s agreement',
    }),
  )
  .ask(
    'consentToEarlyHelp',
    ask.choose('Would the family accept early help?', consents.slice(0, 3), {
      required: 'Select if the family would accept early help',
    }),
  )
  .ask('language', ask.text('Language spoken at home', { hint: 'Leave empty if English' }))
  .ask(
    'interpreterNeeded',
    ask.yesNo('Is an interpreter needed?', { required: 'Select yes if an interpreter is needed' }),
  )
  .done()

export type ContactAnswers = AnswersTo<typeof contactForm>
