import { type AnswersTo, ask, form } from '../../../mechanisms/forms/index.ts'
import { sexes } from '../../../record/people/codes.ts'

/** Somebody named in a contact whom we don't know yet. A name, a description or a due date is enough to begin with. */
export const namedPersonForm = form({ id: 'named-person', version: 1, title: 'Somebody not known to us yet' })
  .ask('given', ask.text('First name'))
  .ask('family', ask.text('Family name'))
  .ask(
    'describedAs',
    ask.text('If the name is not known: how were they described?', {
      hint: 'For example, the boy at number 12',
    }),
  )
  .ask(
    'bornOn',
    ask.date('Date of birth', {
      latest: 'today',
      hint: 'For example, 27 3 2019. Leave empty if it is not known',
    }),
  )
  .ask(
    'aboutAge',
    ask.number('If the date of birth is not known: about how old?', { highest: 110, unit: 'years' }),
  )
  .ask(
    'dueOn',
    ask.date('For an unborn child: when is the baby due?', {
      earliest: { daysFromToday: -30 },
      latest: { daysFromToday: 310 },
    }),
  )
  .ask('sex', ask.choose('Sex', sexes))
  .ask('street', ask.text('House and street'))
  .ask('postcode', ask.text('Postcode'))
  .ask('phone', ask.text('Phone'))
  .done()

export type NamedPersonAnswers = AnswersTo<typeof namedPersonForm>
