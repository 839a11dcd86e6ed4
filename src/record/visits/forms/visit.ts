import { type AnswersTo, ask, form } from '../../../mechanisms/forms/index.ts'
import { notAloneReasons, visitKinds, visitPlaces } from '../model.ts'

/** Whether a child was seen: one press for two facts. */
const seenHow = [
  { code: 'alone', label: 'Yes, and alone' },
  { code: 'not alone', label: 'Yes, but not alone' },
  { code: 'not seen', label: 'No' },
  { code: 'not meant', label: 'The visit was not to them' },
] as const

/** A visit to one child, or once for several: one page, the most usual things first. */
export const visitForm = form({ id: 'visit', version: 1, title: 'Record a visit' })
  .ask(
    'visitedAt',
    ask.dateTime('When was it?', {
      required: 'Enter when you visited',
      latest: 'today',
      called: 'The day of the visit',
    }),
  )
  .ask(
    'kind',
    ask.choose('What kind of visit?', visitKinds, { required: 'Select what kind of visit it was' }),
  )
  .ask(
    'planned',
    ask.yesNo('Was it arranged beforehand?', {
      required: 'Select whether it was arranged',
      yes: 'Arranged',
      no: 'Unannounced',
    }),
  )
  .ask('place', ask.choose('Where?', visitPlaces, { required: 'Select where it was', shownAs: 'select' }))
  .section('The children')
  .askPerChild('seen', ask.choose('Did you see them?', seenHow, { required: 'Select whether you saw them' }))
  .askPerChildIf(
    (when) => when('seen').is('not alone'),
    'notAloneBecause',
    ask.choose('Why not alone?', notAloneReasons, {
      required: 'Select why you did not see them alone',
      shownAs: 'select',
    }),
  )
  .askPerChildIf(
    (when) => when('notAloneBecause').is('other'),
    'otherReason',
    ask.text('Why?', { required: 'Enter why you did not see them alone', longest: 300 }),
  )
  .askPerChildIf(
    (when) => when('seen').is('not seen'),
    'notSeenBecause',
    ask.text('Why did you not see them?', { required: 'Enter why you did not see them', longest: 300 }),
  )
  .askPerChildIf(
    (when) => when('seen').isOneOf('alone', 'not alone'),
    'said',
    ask.longText('What did they say, in their own words?', { rows: 3 }),
  )
  .askPerChildIf(
    (when) => when('seen').isOneOf('alone', 'not alone'),
    'observed',
    ask.longText('What did you notice about them?', { rows: 3 }),
  )
  .askPerChildIf(
    (when) => when.all(when('place').is('home'), when('seen').isOneOf('alone', 'not alone')),
    'bedroomSeen',
    ask.yesNo('Did you see where they sleep?'),
  )
  .askPerChildIf(
    (when) => when('seen').isOneOf('alone', 'not alone'),
    'tool',
    ask.text('What did you use to work with them?', { longest: 200 }),
  )
  .section('The whole visit')
  .ask('adultsSeen', ask.text('Which adults did you see?', { longest: 300 }))
  .ask('reflection', ask.longText('What do you make of it?', { rows: 4 }))
  .ask('nextOn', ask.date('When do you visit next?', { called: 'The day of the next visit' }))
  .done()

export type VisitAnswers = AnswersTo<typeof visitForm>
