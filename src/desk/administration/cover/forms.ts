import { ask, form } from '../../../mechanisms/forms/index.ts'

/** Who covers whom, and on which days. */
export const coverForm = form({ id: 'give-cover', version: 1, title: 'Arrange cover' })
  .ask('coveredId', ask.person('Who is to be covered?', { required: 'Select who is to be covered' }))
  .ask('coveringId', ask.person('Who covers for them?', { required: 'Select who covers for them' }))
  .ask(
    'fromOn',
    ask.date('First day', { required: 'Enter the first day', earliest: 'today', called: 'The first day' }),
  )
  .ask(
    'toOn',
    ask.date('Last day', {
      required: 'Enter the last day',
      hint: 'Cover lasts 28 days at most. Arrange it again where it is needed for longer.',
      earliest: 'today',
      called: 'The last day',
    }),
  )
  .ask(
    'because',
    ask.longText('Why is cover needed?', {
      required: 'Enter why cover is needed',
      hint: 'For example: leave, sickness, duty. Write nothing about anybody’s health.',
      longest: 500,
      rows: 3,
    }),
  )
  .done()

/** Why a cover ends early. */
export const endCoverForm = form({ id: 'end-cover', version: 1, title: 'End this cover now' })
  .ask(
    'because',
    ask.longText('Why does it end?', { required: 'Enter why the cover ends', longest: 500, rows: 3 }),
  )
  .done()
