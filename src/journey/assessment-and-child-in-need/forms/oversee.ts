import { ask, form } from '../../../mechanisms/forms/index.ts'
import { assessmentOutcomes, checkpoints } from '../codes.ts'

const { choose, date, longText, text, yesNo } = ask

/** What the manager decides, for each child. */
export const assessmentDecisionForm = form({
  id: 'assessment-decision',
  version: 1,
  title: 'Decide on the assessment',
})
  .askPerChild(
    'outcome',
    choose('What happens next?', assessmentOutcomes, { required: 'Select what happens next' }),
  )
  .ask(
    'comment',
    longText('What do you think of the assessment, and why do you decide this?', {
      required: 'Enter what you think of the assessment and why you decide this',
      hint: 'The family reads this with the assessment',
    }),
  )
  .ask(
    'goesOn',
    yesNo('Where our work goes on: does the same worker stay?', {
      required: 'Select yes if the same worker stays',
      no: 'No, the child waits in the team for a worker',
    }),
  )
  .ask(
    'supportRemains',
    longText('Where our work ends: what support remains?', {
      hint: 'Family, friends, school, health, community: who goes on helping',
      rows: 3,
    }),
  )
  .ask(
    'whoToCall',
    text('Where our work ends: who does the family call if things get harder?', {
      hint: 'A name and a number that the family has been told',
    }),
  )
  .done()

/** Why it goes back to the worker. Their words stay. */
export const returnAssessmentForm = form({
  id: 'return-assessment',
  version: 1,
  title: 'Return the assessment',
})
  .ask(
    'because',
    longText('What is to be changed or found out?', {
      required: 'Enter what is to be changed or found out',
      hint: 'The worker’s words stay as they are',
    }),
  )
  .done()

/** What the manager sees on the way, and more time where it is needed. */
export const checkpointForm = form({
  id: 'assessment-checkpoint',
  version: 1,
  title: 'Look at the assessment on its way',
})
  .ask('point', choose('Which point is it?', checkpoints, { required: 'Select which point it is' }))
  .ask(
    'seen',
    longText('What do you see, and what do you think of it?', {
      required: 'Enter what you see and what you think of it',
      hint: 'Have the children been seen, and alone? What do we not know yet? It stands in the chronology.',
    }),
  )
  .ask('direction', longText('What is to be done, by whom and by when?', { rows: 4 }))
  .ask(
    'longer',
    yesNo('Will it take longer than 45 working days?', {
      required: 'Select yes if it will take longer than 45 working days',
    }),
  )
  .askIf(
    (when) => when('longer').is(true),
    'lateBecause',
    longText('Why does it take longer?', {
      required: 'Enter why it takes longer',
      hint: 'It is shown as late all the same',
      rows: 3,
    }),
  )
  .askIf(
    (when) => when('longer').is(true),
    'lateUntil',
    date('Until when?', {
      required: 'Enter until when it takes',
      called: 'The day until which it takes',
      earliest: 'today',
    }),
  )
  .done()
