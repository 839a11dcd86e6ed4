import { ask, form } from '../../../mechanisms/forms/index.ts'
import { sexes } from '../../people/codes.ts'
import { relationships, responsibilityBases } from '../codes.ts'

const source = ask.text('Who told us, or what shows it?', {
  required: 'Enter who told us, or what shows it',
  longest: 200,
})
const because = ask.text('Why?', { required: 'Enter why', longest: 500 })

/** Stands for somebody who was not found. */
export const somebodyNew = 'new'

/** Who somebody is to the person whose record is open. Asked after a search. */
export const relationshipForm = form({
  id: 'relationship-add',
  version: 1,
  title: 'Add somebody to the family',
})
  .ask('other', ask.person('Who is it?', { required: 'Select who it is' }))
  .ask(
    'kind',
    ask.choose('What are they to the person whose record this is?', relationships, {
      required: 'Select what they are to each other',
      shownAs: 'select',
    }),
  )
  .ask('fromOn', ask.date('Since when, if it was not always so?', { called: 'The day', latest: 'today' }))
  .ask(
    'oneFamily',
    ask.yesNo('Do they belong to one family?', { required: 'Select yes if they belong to one family' }),
  )
  .ask('source', source)
  .section('If they are not listed above', 'Leave these empty for somebody you have selected.')
  .ask('given', ask.text('First name', { longest: 300 }))
  .ask('family', ask.text('Last name', { longest: 300 }))
  .ask('bornOn', ask.date('Date of birth', { called: 'The date of birth', latest: 'today' }))
  .ask('sex', ask.choose('Sex', sexes))
  .done()

/** A relationship, or parental responsibility, that is over. */
export const endFamilyForm = form({ id: 'relationship-end', version: 1, title: 'It has ended' })
  .ask(
    'on',
    ask.date('When did it end?', { required: 'Enter when it ended', called: 'The day', latest: 'today' }),
  )
  .ask('because', because)
  .done()

/** Who decides for a child in law. */
export const responsibilityForm = form({
  id: 'responsibility-add',
  version: 1,
  title: 'Add who holds parental responsibility',
})
  .ask('holder', ask.person('Who holds it?', { required: 'Select who holds it' }))
  .ask('holderName', ask.text('Name of the council or agency, if it is one', { longest: 200 }))
  .ask('basis', ask.choose('On what ground?', responsibilityBases, { required: 'Select the ground' }))
  .ask('fromOn', ask.date('Since when?', { called: 'The day', latest: 'today' }))
  .ask('source', source)
  .done()

/** Somebody no longer belongs to the family. */
export const leaveFamilyForm = form({
  id: 'family-leave',
  version: 1,
  title: 'They no longer belong to this family',
})
  .ask('on', ask.date('Since when?', { required: 'Enter since when', called: 'The day', latest: 'today' }))
  .done()
