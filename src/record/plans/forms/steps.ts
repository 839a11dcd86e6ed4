import { ask, form } from '../../../mechanisms/forms/index.ts'
import { planKinds } from '../kinds.ts'
import type { PlanKind } from '../model.ts'

/** Beginning a plan: which kind, and who is on it. */
export const newPlanForm = form({ id: 'new-plan', version: 1, title: 'Start a plan' })
  .ask(
    'kind',
    ask.choose(
      'What kind of plan?',
      planKinds.map(({ id, title }) => ({ code: id, label: title })),
      { required: 'Select what kind of plan it is' },
    ),
  )
  .section('Who is it for?')
  .askPerChild('on', ask.yesNo('On this plan?', { required: 'Select whether the plan is for this child' }))
  .done()

/** What came of one action. */
export const settleForm = form({ id: 'plan-action', version: 1, title: 'What came of this action' })
  .ask(
    'state',
    ask.choose(
      'Was it done?',
      { done: 'Yes', 'not done': 'No, and it will not be' },
      {
        required: 'Select whether it was done',
      },
    ),
  )
  .ask('on', ask.date('On which day?', { required: 'Enter the day', latest: 'today' }))
  .ask('note', ask.longText('What came of it?', { rows: 3, hint: 'Needed where it was not done: why not.' }))
  .done()

const score = ask.number('How far are we? 0 is not at all, 10 is all of it', {
  required: 'Enter a number from 0 to 10',
  highest: 10,
  called: 'How far we are',
})

/** Looking at a plan together: hand the outcomes to the form as its children. */
export function reviewForm(kind: PlanKind) {
  return form({ id: 'plan-review', version: 1, title: 'Review the plan' })
    .ask('on', ask.date('When did you review it?', { required: 'Enter the day', latest: 'today' }))
    .section('How far is each thing we want to be different?')
    .askPerChild('score', score)
    .askPerChild('said', ask.text('Who says so, and why', { longest: 300 }))
    .section('What comes now')
    .ask(
      'words',
      ask.longText('What is better, and what is not?', {
        required: 'Enter what is better, and what is not',
        rows: 5,
      }),
    )
    .ask('decision', ask.choose('What was decided?', kind.decisions, { required: 'Select what was decided' }))
    .ask('nextReviewOn', ask.date(kind.words.reviewOn, { called: 'The day of the next review' }))
    .done()
}

/** Ending a plan. */
export function endForm(kind: PlanKind) {
  return form({ id: 'plan-end', version: 1, title: 'End this plan' })
    .ask('because', ask.choose('Why does it end?', kind.endReasons, { required: 'Select why it ends' }))
    .ask('on', ask.date('On which day?', { required: 'Enter the day on which it ends', latest: 'today' }))
    .ask('words', ask.longText('What the family and others need to know', { rows: 3 }))
    .section('For whom does it end?')
    .askPerChild(
      'leaves',
      ask.yesNo('Does it end for this child?', { required: 'Select whether it ends for this child' }),
    )
    .done()
}

/** Putting a brother or sister on a plan. */
export const joinForm = form({ id: 'plan-join', version: 1, title: 'Put a brother or sister on this plan' })
  .ask('on', ask.date('From which day?', { required: 'Enter from which day', latest: 'today' }))
  .askPerChild('joins', ask.yesNo('Put on this plan?', { required: 'Select whether they join the plan' }))
  .done()
