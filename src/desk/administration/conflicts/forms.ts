import { ask, form } from '../../../mechanisms/forms/index.ts'
import { waysOfKnowing } from './codes.ts'

/** Somebody whom a worker knows, by name. */
export const interestForm = form({ id: 'declare-interest', version: 1, title: 'People I know' })
  .ask('name', ask.text('Name of the person', { required: 'Enter the name of the person', longest: 200 }))
  .ask('kind', ask.choose('How do you know them?', waysOfKnowing, { required: 'Select how you know them' }))
  .ask('sinceOn', ask.date('Since when, if you know?', { latest: 'today', called: 'The day' }))
  .done()

/** How a worker knows the person of a record. */
export const conflictForm = form({ id: 'i-know-this-person', version: 1, title: 'I know this person' })
  .ask('kind', ask.choose('How do you know them?', waysOfKnowing, { required: 'Select how you know them' }))
  .ask(
    'words',
    ask.longText('What should your manager know?', {
      hint: 'You can leave this empty.',
      longest: 500,
      rows: 3,
    }),
  )
  .done()

/** Why a declared interest ends. */
export const endInterestForm = form({ id: 'end-interest', version: 1, title: 'End a declared interest' })
  .ask(
    'because',
    ask.longText('Why does it end?', {
      required: 'Enter why it ends',
      hint: 'A record that was closed to the worker opens again where they have a reason to see it.',
      longest: 500,
      rows: 3,
    }),
  )
  .done()
