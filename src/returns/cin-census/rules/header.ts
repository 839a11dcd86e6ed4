import { isAbsent } from '../fields.ts'
import { at, childrenRule } from '../rule.ts'

export const rule100 = childrenRule({
  code: '100',
  catches: 'The reference date is missing, or is not 31 March of the year that the return says it is for.',
  todo: 'Set the reference date and the year of the export to the collection year, and make the file again.',
  fields: ['Header.ReferenceDate'],
  check: ({ headers }) =>
    headers
      .filter(({ ReferenceDate, Year }) => isAbsent(ReferenceDate) || ReferenceDate.text !== `${Year}-03-31`)
      .flatMap((header) => at(header, 'ReferenceDate')),
})
