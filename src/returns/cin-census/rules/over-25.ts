import { addYears } from '../../day.ts'
import { isAbsent } from '../fields.ts'
import { at, childRule } from '../rule.ts'

export const rule8775Q = childRule({
  code: '8775Q',
  reads: 'ChildIdentifiers',
  needsReferenceDate: true,
  catches: 'The person was over 25 and their episode was still open after that birthday.',
  todo: 'Correct the birth date, close the episode, or say why it was kept open.',
  fields: ['ChildIdentifiers.PersonBirthDate', 'CINdetails.CINclosureDate'],
  check: ({ ChildIdentifiers, CINdetails }, { twentyFiveYearsAgo }) =>
    ChildIdentifiers.filter(({ PersonBirthDate }) => PersonBirthDate.day < twentyFiveYearsAgo).flatMap(
      (one) => {
        const birthday = addYears(one.PersonBirthDate.day, 25)
        const late = CINdetails.filter(
          ({ CINclosureDate }) => isAbsent(CINclosureDate) || CINclosureDate.day > birthday,
        )
        if (late.length === 0) return []
        return [...at(one, 'PersonBirthDate'), ...late.flatMap((details) => at(details, 'CINclosureDate'))]
      },
    ),
})
