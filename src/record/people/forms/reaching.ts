import { ask, form } from '../../../mechanisms/forms/index.ts'
import { disabilities, identifierKinds, linkKinds, organisationKinds } from '../codes.ts'

const source = ask.text('Who told us, or what shows it?', {
  required: 'Enter who told us, or what shows it',
  longest: 200,
})
const because = ask.text('Why?', { required: 'Enter why', longest: 500 })

/** Where somebody lives from a day on. */
export const addressForm = form({ id: 'person-address', version: 1, title: 'Change of address' })
  .ask(
    'lines',
    ask.longText('Flat, house and street', {
      required: 'Enter the flat, house and street',
      rows: 3,
      longest: 500,
    }),
  )
  .ask('town', ask.text('Town', { longest: 100 }))
  .ask('postcode', ask.text('Postcode', { longest: 10 }))
  .ask('area', ask.text('Part of town, as people call it', { longest: 100 }))
  .ask(
    'fromOn',
    ask.date('Since when?', {
      required: 'Enter since when they live there',
      called: 'The day',
      latest: 'today',
    }),
  )
  .ask(
    'hidden',
    ask.yesNo('Must the address be kept secret from anybody?', {
      required: 'Select yes if the address must be kept secret',
      hint: 'For example a refuge. It is then shown to the allocated worker and their managers only, and is in no list, letter or search.',
    }),
  )
  .ask('source', source)
  .done()

/** A way to reach somebody. */
export const contactPointForm = form({
  id: 'person-contact-point',
  version: 1,
  title: 'Add a phone number or email address',
})
  .ask(
    'kind',
    ask.choose(
      'What is it?',
      { phone: 'Phone number', email: 'Email address' },
      { required: 'Select what it is' },
    ),
  )
  .ask('value', ask.text('Number or address', { required: 'Enter the number or address', longest: 200 }))
  .ask(
    'note',
    ask.text('Anything to know before using it', {
      hint: 'For example: not after 8pm, a neighbour’s phone',
      longest: 200,
    }),
  )
  .ask('source', source)
  .done()

/** A way to reach somebody that no longer works. */
export const endContactPointForm = form({
  id: 'person-contact-point-end',
  version: 1,
  title: 'This no longer reaches them',
})
  .ask('because', because)
  .done()

/** A number by which others know somebody. */
export const identifierForm = form({ id: 'person-identifier', version: 1, title: 'Add a number' })
  .ask('kind', ask.choose('Which number?', identifierKinds, { required: 'Select which number it is' }))
  .ask('value', ask.text('The number', { required: 'Enter the number', longest: 40 }))
  .ask('source', source)
  .done()

/** A disability, as the census asks for it. */
export const disabilityForm = form({ id: 'person-disability', version: 1, title: 'Add a disability' })
  .ask(
    'code',
    ask.choose('Which disability?', disabilities, { required: 'Select the disability', shownAs: 'select' }),
  )
  .ask('source', source)
  .done()

/** A disability that was recorded by mistake. */
export const withdrawDisabilityForm = form({
  id: 'person-disability-withdraw',
  version: 1,
  title: 'Recorded by mistake',
})
  .ask(
    'code',
    ask.choose('Which disability?', disabilities, { required: 'Select the disability', shownAs: 'select' }),
  )
  .ask('because', because)
  .done()

/** A school, practice or team, and whom to ring there. */
export const organisationForm = form({
  id: 'person-organisation',
  version: 1,
  title: 'Add a school, practice or other organisation',
})
  .ask(
    'organisationKind',
    ask.choose('What is it?', organisationKinds, { required: 'Select what it is', shownAs: 'select' }),
  )
  .ask(
    'name',
    ask.text('Name', {
      required: 'Enter its name',
      hint: 'One that is known by this name already is used again.',
      longest: 200,
    }),
  )
  .ask('phone', ask.text('Phone number', { longest: 40 }))
  .ask(
    'kind',
    ask.choose('What are they to each other?', linkKinds, { required: 'Select what they are to each other' }),
  )
  .ask('fromOn', ask.date('Since when?', { called: 'The day', latest: 'today' }))
  .section('Whom to ring there')
  .ask('contactName', ask.text('Name of the person to ring', { longest: 200 }))
  .ask(
    'contactPost',
    ask.text('Their post', { hint: 'For example: designated safeguarding lead', longest: 200 }),
  )
  .ask('contactPhone', ask.text('Their phone number', { longest: 40 }))
  .ask('contactEmail', ask.text('Their email address', { longest: 200 }))
  .done()

/** No longer at an organisation. */
export const unlinkForm = form({
  id: 'person-organisation-end',
  version: 1,
  title: 'They are no longer there',
})
  .ask('on', ask.date('Since when?', { required: 'Enter since when', called: 'The day', latest: 'today' }))
  .ask('because', because)
  .done()
