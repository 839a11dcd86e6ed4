import { ask, form } from '../../../mechanisms/forms/index.ts'

/** A manager signs a decision, or sends it back with what is missing. */
export const signOffForm = form({ id: 'contact-sign-off', version: 1, title: 'Sign off the decision' })
  .ask('because', ask.longText('If you send it back: what is missing?'))
  .done()

/** Why a decision is undone. */
export const undoForm = form({ id: 'contact-undo', version: 1, title: 'Undo the decision' })
  .ask('because', ask.longText('Why is it undone?', { required: 'Enter why the decision is undone' }))
  .done()

/** What the referrer was told. */
export const tellForm = form({ id: 'referrer-told', version: 1, title: 'What the referrer was told' })
  .ask(
    'what',
    ask.text('What did you tell them, and how?', {
      required: 'Enter what you told them and how',
      hint: 'For example, rang the school: an assessment will begin this week',
    }),
  )
  .done()

/** The receiving team's answer to a referral. */
export const referralForm = form({ id: 'referral-decision', version: 1, title: 'Next step on the referral' })
  .ask(
    'next',
    ask.choose(
      'What is the next step?',
      { assessment: 'Assess the child’s needs', 'no-further-action': 'No further action' },
      { required: 'Select the next step' },
    ),
  )
  .ask('because', ask.longText('Why?', { required: 'Enter why you decide this' }))
  .done()
