import { ask, form } from '../../../mechanisms/forms/index.ts'
import { ethnicities, precisions, sexes } from '../codes.ts'

const earlier = ask.choose(
  'What about what is kept now?',
  [
    { code: 'wrong', label: 'It was wrong' },
    { code: 'changed', label: 'It was right, and has changed' },
  ],
  { required: 'Select whether it was wrong, or has changed' },
)
const because = ask.text('Why are you changing it?', {
  required: 'Enter why you are changing it',
  longest: 500,
})
const source = ask.text('Who told us, or what shows it?', {
  required: 'Enter who told us, or what shows it',
  hint: 'For example: birth certificate, the mother, the school',
  longest: 200,
})
const name = { longest: 300 }

/** A person's name, corrected or changed. */
export const nameForm = form({ id: 'person-name', version: 1, title: 'Change a name' })
  .ask('given', ask.text('First name', name))
  .ask('middle', ask.text('Middle names', name))
  .ask('family', ask.text('Last name', name))
  .ask('earlier', earlier)
  .ask('because', because)
  .ask('source', source)
  .done()

/** What a person is called by those who know them. */
export const knownAsForm = form({ id: 'person-known-as', version: 1, title: 'Change what they are known as' })
  .ask('value', ask.text('What are they known as?', { ...name, required: 'Enter what they are known as' }))
  .ask('earlier', earlier)
  .ask('because', because)
  .ask('source', source)
  .done()

/** A date of birth, as far as it is known. */
export const birthDateForm = form({ id: 'person-birth-date', version: 1, title: 'Change a date of birth' })
  .ask(
    'on',
    ask.date('Date of birth', {
      required: 'Enter the date of birth',
      called: 'The date of birth',
      latest: 'today',
      hint: 'Where only the month or the year is known, enter a day in the middle of it.',
    }),
  )
  .ask(
    'precision',
    ask.choose('How much of it is known?', precisions, { required: 'Select how much is known' }),
  )
  .ask('estimated', ask.yesNo('Is it estimated?', { required: 'Select yes if it is estimated' }))
  .ask('because', because)
  .ask('source', source)
  .done()

/** The day on which a child is expected. */
export const dueDateForm = form({
  id: 'person-due-date',
  version: 1,
  title: 'Change the day a child is expected',
})
  .ask('on', ask.date('When is the child expected?', { required: 'Enter the day', called: 'The day' }))
  .ask('because', because)
  .ask('source', source)
  .done()

/** Sex, ethnicity and language, each by itself. */
export const sexForm = form({ id: 'person-sex', version: 1, title: 'Change sex' })
  .ask('value', ask.choose('Sex', sexes, { required: 'Select the sex' }))
  .ask('earlier', earlier)
  .ask('because', because)
  .ask('source', source)
  .done()
export const ethnicityForm = form({ id: 'person-ethnicity', version: 1, title: 'Change ethnicity' })
  .ask(
    'value',
    ask.choose('Ethnicity', ethnicities, {
      required: 'Select the ethnicity',
      shownAs: 'select',
      hint: 'As the person or their family say it.',
    }),
  )
  .ask('because', because)
  .ask('source', source)
  .done()
export const languageForm = form({ id: 'person-language', version: 1, title: 'Change first language' })
  .ask('value', ask.text('First language', { required: 'Enter the first language', longest: 100 }))
  .ask('because', because)
  .ask('source', source)
  .done()
export const interpreterForm = form({
  id: 'person-interpreter',
  version: 1,
  title: 'Is an interpreter needed?',
})
  .ask(
    'value',
    ask.choose(
      'Is an interpreter needed?',
      { yes: 'Yes', no: 'No' },
      { required: 'Select yes if an interpreter is needed' },
    ),
  )
  .ask('because', because)
  .ask('source', source)
  .done()

/** An unborn child is born. */
export const birthForm = form({ id: 'person-birth', version: 1, title: 'The child is born' })
  .ask(
    'bornOn',
    ask.date('When was the child born?', {
      required: 'Enter the day of birth',
      called: 'The day of birth',
      latest: 'today',
    }),
  )
  .ask('given', ask.text('First name, if the child has one', name))
  .ask('family', ask.text('Last name', name))
  .ask('sex', ask.choose('Sex', sexes))
  .ask('source', source)
  .done()

/** Somebody who was only described has a name. */
export const identifyForm = form({ id: 'person-identify', version: 1, title: 'We know who it is' })
  .ask('given', ask.text('First name', name))
  .ask('family', ask.text('Last name', name))
  .ask('bornOn', ask.date('Date of birth', { called: 'The date of birth', latest: 'today' }))
  .ask('source', source)
  .done()
