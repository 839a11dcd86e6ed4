import { ask, form } from '../../mechanisms/forms/index.ts'
import { sharedWith, sharingBases } from './codes.ts'

/** On what basis we share, and why where nobody agreed. */
export const sharingForm = form({ id: 'sharing-basis', version: 1, title: 'Record the basis for sharing' })
  .ask(
    'covers',
    ask.choose('With whom is information shared?', sharedWith, { required: 'Select with whom it is shared' }),
  )
  .ask('basis', ask.choose('On what basis?', sharingBases, { required: 'Select on what basis' }))
  .askIf(
    (when) => when('basis').isOneOf('consent not sought', 'consent overridden'),
    'because',
    ask.longText('Why do you share without their agreement?', {
      required: 'Enter why you share without their agreement',
      hint: 'For example that asking would put a child at risk, and who agreed with you.',
      rows: 4,
    }),
  )
  .ask(
    'on',
    ask.date('From which day?', { required: 'Enter from which day', latest: 'today', called: 'The day' }),
  )
  .done()
