import { addYears, dayOf, isDay, partsOfDay } from '../../../day.ts'
import { rowRule } from '../../rule.ts'

export const headerAgeRules = [
  rowRule('Header', {
    code: '209',
    needs: ['Header'],
    shows: ['UPN', 'DOB'],
    says: 'A child of school age is still marked as too young for a unique pupil number.',
    fix: 'Ask the school for the number, or put the reason there is none (UN2 to UN5).',
    flags: ({ UPN, DOB }, { start }) =>
      UPN === 'UN1' && addYears(DOB.day, 4) <= dayOf(partsOfDay(start).year - 1, 8, 31),
  }),
  rowRule('Header', {
    code: '231',
    since: '2024/25',
    needs: ['Header', 'Header.UASC'],
    shows: ['DOB', 'UASC'],
    severity: 'query',
    says: 'An unaccompanied asylum-seeking child is under 11.',
    fix: 'Check the date of birth and whether the child came alone.',
    flags: ({ UASC, DOB }, { end }) => UASC === '1' && DOB.day > addYears(end, -11),
  }),
  rowRule('Header', {
    code: '301',
    needs: ['Header'],
    shows: ['DOB'],
    says: 'The child was born after the end of the year.',
    fix: 'Put the date of birth right, or take the child out of this year’s return.',
    flags: ({ DOB }, { end }) => DOB.day > end,
  }),
  rowRule('Header', {
    code: '351',
    needs: ['Header'],
    shows: ['DOB'],
    says: 'The person was over 25 when the year began.',
    fix: 'Put the date of birth right, or take the person out of this year’s return.',
    flags: ({ DOB }, { start }) => start > addYears(DOB.day, 25),
  }),
  rowRule('Header', {
    code: '620',
    needs: ['Header'],
    shows: ['DOB', 'MOTHER'],
    says: 'A child is recorded as a mother who was under 11 when the year began.',
    fix: 'Check the date of birth and the mother field.',
    flags: ({ MOTHER, DOB }, { start }) => MOTHER === '1' && addYears(DOB.day, 11) > start,
  }),
  rowRule('Header', {
    code: '621',
    needs: ['Header'],
    shows: ['DOB', 'MC_DOB'],
    says: 'The mother is not older than her child.',
    fix: 'Check both dates of birth.',
    flags: ({ DOB, MC_DOB }) => isDay(MC_DOB.day) && !(MC_DOB.day > DOB.day),
  }),
]
