import { ask, form } from '../../../mechanisms/forms/index.ts'
import { copyWays } from '../codes.ts'

/** The family's copy: when, how, and what they think of it. */
export const shareAssessmentForm = form({
  id: 'share-assessment',
  version: 1,
  title: 'The family’s copy of the assessment',
})
  .ask(
    'sharedOn',
    ask.date('When did the family get it?', {
      required: 'Enter when the family got it',
      latest: 'today',
      called: 'The day on which the family got it',
    }),
  )
  .ask(
    'sharedWith',
    ask.text('Who got it?', {
      required: 'Enter who got it',
      hint: 'Each person who has their own copy. Who may not have it, and why, belongs in their view below',
    }),
  )
  .ask('how', ask.choose('How?', copyWays, { required: 'Select how they got it' }))
  .ask(
    'theirView',
    ask.longText('What do they think of it?', {
      required: 'Enter what they think of it, or that they did not say',
      hint: 'In their words. What they see differently stays beside the assessment',
    }),
  )
  .done()

/** A brother or sister whom the assessment did not have from the beginning. */
export const addSiblingForm = form({ id: 'add-to-assessment', version: 1, title: 'Add a brother or sister' })
  .ask('personId', ask.person('Who is added?', { required: 'Select who is added' }))
  .ask(
    'because',
    ask.longText('Why are they assessed too?', {
      required: 'Enter why they are assessed too',
      hint: 'Their 45 working days begin today',
      rows: 3,
    }),
  )
  .done()
