import { type AnswersTo, ask, form } from '../../../mechanisms/forms/index.ts'
import type { PlanKind } from '../model.ts'

/** What a plan is for, when it is looked at again, what happens if things do not get better. */
export function frameForm(kind: PlanKind) {
  return form({ id: 'plan-frame', version: 1, title: 'What this plan is for' })
    .ask(
      'purpose',
      ask.longText('What is this plan for?', {
        rows: 3,
        hint: 'One or two sentences that the family would agree with.',
      }),
    )
    .ask('contingency', ask.longText(kind.words.contingency, { rows: 4 }))
    .ask('reviewOn', ask.date(kind.words.reviewOn, { called: 'The day on which you look at it again' }))
    .done()
}

/** One outcome with its actions: hand the actions, and some empty ones, to the form as its children. */
export function outcomeForm(kind: PlanKind) {
  const { words } = kind
  return form({ id: 'plan-outcome', version: 1, title: words.outcome })
    .ask(
      'words',
      ask.longText(words.outcome, {
        required: 'Enter it in the family’s words',
        rows: 3,
        hint: 'In the family’s words.',
      }),
    )
    .ask('howKnown', ask.longText(words.howKnown, { rows: 3 }))
    .section(words.action)
    .askPerChild('text', ask.text(words.action, { longest: 300 }))
    .askPerChild('owner', ask.text(words.owner, { longest: 100 }))
    .askPerChild('dueOn', ask.date(words.dueOn, { called: 'The day' }))
    .done()
}

export type OutcomeAnswers = AnswersTo<ReturnType<typeof outcomeForm>>

/** What an adult finds hard, and what it means for each child. */
export const difficultyForm = form({ id: 'plan-difficulty', version: 1, title: 'What is hard for an adult' })
  .ask('who', ask.text('Whose difficulty is it?', { required: 'Enter whose difficulty it is', longest: 100 }))
  .ask('words', ask.longText('What is hard for them?', { required: 'Enter what is hard for them', rows: 3 }))
  .section('What it means for each child')
  .askPerChild('effect', ask.longText('What it is like for this child', { rows: 3 }))
  .section('What must change')
  .ask('mustChange', ask.longText('What must change?', { rows: 3 }))
  .ask('byOn', ask.date('By when?', { called: 'The day by which it must change' }))
  .ask('howKnown', ask.longText('How shall we know?', { rows: 2 }))
  .ask('lasting', ask.longText('How likely is the change to last?', { rows: 2 }))
  .ask('ifNot', ask.longText('What does it mean for the children if the change does not come?', { rows: 2 }))
  .done()

/** Making what is written the plan that holds. */
export const finalForm = form({ id: 'plan-final', version: 1, title: 'Make this the plan' })
  .ask('on', ask.date('From which day?', { required: 'Enter from which day it holds', latest: 'today' }))
  .done()

/** The same for a plan that is changed. */
export const finalChangeForm = form({ id: 'plan-change-final', version: 1, title: 'Make this the plan' })
  .ask('because', ask.text('Why do you change it?', { required: 'Enter why you change it', longest: 300 }))
  .ask('on', ask.date('From which day?', { required: 'Enter from which day it holds', latest: 'today' }))
  .done()
