import { ask, form } from '../../../mechanisms/forms/index.ts'
import { longestReview } from '../actions/propose-restriction.ts'

const why = { longest: 1000, rows: 4 } as const
const members = ask.longText('Who may open this record?', {
  required: 'Enter the name of at least one worker',
  hint: 'One name to a line, as it stands in Hearth. Add the team after a comma where two people have the same name. Nobody else will see that the record is there.',
  longest: 5000,
  rows: 6,
})
const reviewOn = ask.date('When will it be reviewed?', {
  required: 'Enter the day of the review',
  hint: `${longestReview} days from today at most`,
  earliest: { daysFromToday: 1 },
  latest: { daysFromToday: longestReview },
  called: 'The day of the review',
})

/** Whose record is to be restricted, by an address that somebody may see. */
export const findRecordForm = form({ id: 'find-to-restrict', version: 1, title: 'Restrict a record' })
  .ask(
    'record',
    ask.text('Address of the record', {
      required: 'Enter the address of the record',
      hint: 'Copy it from the top of the browser, or search for the person and choose ‘Restrict’.',
      longest: 500,
    }),
  )
  .done()

/** Why a record is restricted, to whom it stays open, until when. */
export const restrictForm = form({ id: 'restrict-record', version: 1, title: 'Restrict this record' })
  .ask('because', ask.longText('Why must it be restricted?', { required: 'Enter why', ...why }))
  .ask('members', members)
  .ask('reviewOn', reviewOn)
  .done()

/** Another list, or another review date: the review of a restriction is one of these. */
export const changeListForm = form({
  id: 'change-restriction',
  version: 1,
  title: 'Review or change who may open it',
})
  .ask('members', members)
  .ask('reviewOn', reviewOn)
  .ask(
    'because',
    ask.longText('What was found, and why does the list change or stay?', { required: 'Enter why', ...why }),
  )
  .done()

/** Why a restriction ends. */
export const endRestrictionForm = form({ id: 'end-restriction', version: 1, title: 'End the restriction' })
  .ask(
    'because',
    ask.longText('Why is it safe to end it?', { required: 'Enter why it is safe to end it', ...why }),
  )
  .done()

/** What the second keeper makes of a proposal. */
export const decideRestrictionForm = form({
  id: 'decide-restriction',
  version: 1,
  title: 'Confirm or decline a restriction',
})
  .ask(
    'decision',
    ask.choose(
      'What do you decide?',
      { confirm: 'Confirm it: it applies at once', decline: 'Decline it' },
      { required: 'Select what you decide' },
    ),
  )
  .done()

/** Who can't see whose record. */
export const whyNotForm = form({ id: 'why-not', version: 1, title: 'Why can’t they see a record?' })
  .ask('worker', ask.person('Who?', { required: 'Select a worker' }))
  .ask(
    'record',
    ask.text('Address of the record', {
      required: 'Enter the address of the record',
      hint: 'Copy it from the top of the browser.',
      longest: 500,
    }),
  )
  .done()
