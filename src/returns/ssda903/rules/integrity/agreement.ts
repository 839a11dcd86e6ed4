import { isDay } from '../../../day.ts'
import { rowOfChildRule } from '../../rule.ts'

const tables = [
  ['INT11', 'AD1'],
  ['INT12', 'PlacedAdoption'],
  ['INT13', 'Missing'],
  ['INT14', 'OC2'],
  ['INT15', 'OC3'],
  ['INT16', 'PrevPerm'],
  ['INT17', 'Reviews'],
  ['INT18', 'UASC'],
] as const

export const birthDateRules = tables.map(([code, table]) =>
  rowOfChildRule(table, {
    code,
    needs: ['Header', table],
    shows: ['DOB'],
    says: `The date of birth in ${table} differs from the one in Header.`,
    fix: 'Check which is right, and put the other right.',
    flags: ({ DOB }, { now }) =>
      isDay(DOB.day) && now.Header.some((header) => isDay(header.DOB.day) && header.DOB.day !== DOB.day),
  }),
)

export const sexRule = rowOfChildRule('UASC', {
  code: 'INT21',
  needs: ['Header', 'UASC'],
  shows: ['SEX'],
  says: 'The sex in UASC differs from the one in Header.',
  fix: 'Check which is right, and put the other right.',
  flags: ({ SEX }, { now }) =>
    SEX !== null && now.Header.some((header) => header.SEX !== null && header.SEX !== SEX),
})
