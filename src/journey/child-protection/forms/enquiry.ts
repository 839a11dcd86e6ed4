import { ask, form } from '../../../mechanisms/forms/index.ts'
import { agencies, findings, jointInterviews, medicals } from '../codes.ts'

/** Seeing the child and speaking with them: written down by itself, because it must not wait for the rest. */
export const childSeenForm = form({ id: 'enquiry-child-seen', version: 1, title: 'Seeing the child' })
  .ask(
    'seen',
    ask.choose(
      'Was the child seen?',
      { yes: 'Yes', no: 'No, not yet' },
      { required: 'Select whether the child was seen' },
    ),
  )
  .askIf(
    (when) => when('seen').is('yes'),
    'seenAt',
    ask.dateTime('When?', { required: 'Enter when the child was seen', latest: 'today' }),
  )
  .askIf(
    (when) => when('seen').is('yes'),
    'alone',
    ask.yesNo('Was the child seen alone?', { required: 'Select whether the child was seen alone' }),
  )
  .askIf(
    (when) => when('seen').is('yes'),
    'spokenTo',
    ask.yesNo('Was the child spoken to?', { required: 'Select whether the child was spoken to' }),
  )
  .askIf(
    (when) => when('seen').is('yes'),
    'childSaid',
    ask.longText('What did the child say or show?', {
      hint: 'In the child’s own words, as far as you can',
      rows: 4,
    }),
  )
  .askIf(
    (when) => when('seen').is('no'),
    'because',
    ask.longText('Why not?', { required: 'Enter why the child was not seen', rows: 3 }),
  )
  .done()

/** What the enquiry found and what follows: sent to a manager. */
export const enquiryFoundForm = form({ id: 'enquiry-found', version: 1, title: 'What the enquiry found' })
  .ask(
    'agencies',
    ask.chooseMany('Which agencies took part?', agencies, { required: 'Select who took part' }),
  )
  .ask(
    'medical',
    ask.choose('Did a paediatrician examine the child?', medicals, {
      required: 'Select whether a paediatrician examined the child',
    }),
  )
  .askIf((when) => when('medical').is('done'), 'medicalOn', ask.date('When?', { latest: 'today' }))
  .askIf(
    (when) => when('medical').is('done'),
    'medicalFound',
    ask.longText('What did the paediatrician say?', { rows: 3 }),
  )
  .ask(
    'jointInterview',
    ask.choose('Did police and social care interview the child together?', jointInterviews, {
      required: 'Select whether the child was interviewed together',
    }),
  )
  .askIf(
    (when) => when('jointInterview').is('done'),
    'jointInterviewOn',
    ask.date('When?', { latest: 'today' }),
  )
  .ask('found', ask.longText('What was found?', { required: 'Enter what was found', rows: 6 }))
  .ask('finding', ask.choose('What does that come to?', findings, { required: 'Select what it comes to' }))
  .ask(
    'conference',
    ask.yesNo('Is a child protection conference needed?', {
      required: 'Select whether a conference is needed',
    }),
  )
  .ask('why', ask.longText('Why?', { required: 'Enter why', rows: 4 }))
  .ask('delay', ask.longText('If it took more than 15 working days: why?', { rows: 3 }))
  .done()

/** The manager's word on it. */
export const authoriseForm = form({ id: 'authorise-enquiry', version: 1, title: 'Authorise the enquiry' })
  .ask(
    'decision',
    ask.choose(
      'What do you decide?',
      { authorise: 'I agree with what was found and with what follows', back: 'It goes back to the worker' },
      { required: 'Select what you decide' },
    ),
  )
  .ask('words', ask.longText('Your words', { hint: 'Needed where it goes back', rows: 4 }))
  .done()

/** An enquiry that is not needed any more. */
export const stopEnquiryForm = form({ id: 'stop-enquiry', version: 1, title: 'Stop the enquiry' })
  .ask(
    'words',
    ask.longText('Why is it stopped?', {
      required: 'Enter why it is stopped',
      hint: 'For example, the child has moved to another council, which goes on with it',
      rows: 4,
    }),
  )
  .done()
