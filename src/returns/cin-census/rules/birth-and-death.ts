import { isAbsent, isPresent } from '../fields.ts'
import { isOutsideYear } from '../period.ts'
import { recordRule } from '../rule.ts'

const table = 'ChildIdentifiers'
const needsReferenceDate = true

export const rule8520 = recordRule({
  code: '8520',
  needsReferenceDate,
  catches: 'The child was born after the end of the year.',
  todo: 'Correct the birth date, or give the expected birth date if the child is not born yet.',
  table,
  fields: ['PersonBirthDate'],
  fails: ({ PersonBirthDate }, { ref }) => PersonBirthDate.day > ref,
})

export const rule8525Q = recordRule({
  code: '8525Q',
  catches: 'There is neither a birth date nor an expected one, or there are both.',
  todo: 'Keep the birth date if the child has been born, else the expected birth date.',
  table,
  fields: ['PersonBirthDate', 'ExpectedPersonBirthDate'],
  fails: ({ PersonBirthDate, ExpectedPersonBirthDate }) =>
    isPresent(PersonBirthDate) === isPresent(ExpectedPersonBirthDate),
})

export const rule8530Q = recordRule({
  code: '8530Q',
  needsReferenceDate,
  catches: 'The expected birth date is long past or more than nine months after the end of the year.',
  todo: 'Correct it, or give the birth date if the child has been born.',
  table,
  fields: ['ExpectedPersonBirthDate'],
  fails: ({ ExpectedPersonBirthDate: { day } }, { dueAfter, dueBefore }) =>
    day <= dueAfter || day >= dueBefore,
})

export const rule8535Q = recordRule({
  code: '8535Q',
  catches: 'The child has a date of death, but no birth date or a later one.',
  todo: 'Correct the dates of birth and death.',
  table,
  fields: ['PersonBirthDate', 'PersonDeathDate'],
  fails: ({ PersonBirthDate, PersonDeathDate }) =>
    isPresent(PersonDeathDate) && (isAbsent(PersonBirthDate) || PersonBirthDate.day > PersonDeathDate.day),
})

export const rule8545Q = recordRule({
  code: '8545Q',
  needsReferenceDate,
  catches: 'The child died outside the year of the return.',
  todo: 'Correct the date of death, or leave the child out if they died before the year began.',
  table,
  fields: ['PersonDeathDate'],
  fails: ({ PersonDeathDate }, period) => isOutsideYear(PersonDeathDate, period),
})
