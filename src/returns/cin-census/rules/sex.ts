import { isAbsent, isPresent } from '../fields.ts'
import { recordRule, returnRule } from '../rule.ts'

const table = 'ChildIdentifiers'
const mostWithout = 0.02

export const rule2886Q = returnRule({
  code: '2886Q',
  since: '2024/25',
  reworded: true,
  catches: 'Sex is missing or unknown for more than 2 in 100 children.',
  todo: 'Record the sex of children who have been born, or say why it is not known.',
  check: ({ children }) => {
    const everyone = children.flatMap((child) => child.ChildIdentifiers)
    const without = everyone.filter(
      ({ Sex, ExpectedPersonBirthDate }) =>
        (Sex === null || Sex === 'U') && isAbsent(ExpectedPersonBirthDate),
    )
    return without.length / everyone.length > mostWithout
  },
})

export const rule4180 = recordRule({
  code: '4180',
  since: '2024/25',
  reworded: true,
  catches: 'Sex is missing or is not M, F or U.',
  todo: 'Record M, F, or U where it is not known or the child is not born yet.',
  table,
  fields: ['Sex'],
  fails: ({ Sex }) => Sex !== 'M' && Sex !== 'F' && Sex !== 'U',
})

export const rule8750 = recordRule({
  code: '8750',
  since: '2024/25',
  reworded: true,
  catches: 'An unborn child’s sex is not U.',
  todo: 'Set sex to U, or record the birth date if the child has been born.',
  table,
  fields: ['Sex', 'PersonBirthDate', 'ExpectedPersonBirthDate'],
  fails: ({ Sex, PersonBirthDate, ExpectedPersonBirthDate }) =>
    isAbsent(PersonBirthDate) && isPresent(ExpectedPersonBirthDate) && Sex !== 'U',
})
