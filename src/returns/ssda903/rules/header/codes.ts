import { isDay } from '../../../day.ts'
import { ethnicities, femaleCode, maleCode, sexesOf, unknownUpns } from '../../codes.ts'
import { blank, has, isOneOf } from '../../row.ts'
import { rowRule } from '../../rule.ts'

const realUpn = /^[A-HJ-NP-RT-Z]\d{11}(\d|[A-Z])$/

export const headerCodeRules = [
  rowRule('Header', {
    code: '101',
    needs: ['Header'],
    shows: ['SEX'],
    says: 'The child’s sex is missing or is not one of the codes of this year.',
    fix: 'Put M, F or U (before 2024/25: 1 or 2).',
    flags: ({ SEX }, { year }) => !isOneOf(SEX, sexesOf(year)),
  }),
  rowRule('Header', {
    code: '102',
    needs: ['Header'],
    shows: ['DOB'],
    says: 'The child’s date of birth is missing or is not a date.',
    fix: 'Put the date of birth as DD/MM/YYYY.',
    flags: ({ DOB }) => !isDay(DOB.day),
  }),
  rowRule('Header', {
    code: '103',
    needs: ['Header'],
    shows: ['ETHNIC'],
    says: 'The child’s ethnicity is missing or is not one of the codes.',
    fix: 'Put one of the ethnicity codes; NOBT if it has not been asked yet, REFU if the family would rather not say.',
    flags: ({ ETHNIC }) => !isOneOf(ETHNIC, ethnicities),
  }),
  rowRule('Header', {
    code: '105',
    needs: ['Header'],
    shows: ['UASC'],
    says: 'It is not said whether the child is an unaccompanied asylum-seeking child.',
    fix: 'Put 1 for yes or 0 for no.',
    cannotRun: ({ setting }) =>
      setting.format === 'xml' ? null : 'in CSV files this follows from the UASC table',
    flags: ({ UASC }) => blank(UASC) || ![0, 1].includes(Number(UASC)),
  }),
  rowRule('Header', {
    code: '168',
    needs: ['Header'],
    shows: ['UPN'],
    says: 'The unique pupil number is not written as one.',
    fix: 'Check it with the school: a letter and 12 digits, or 11 digits and a letter. Put UN1 to UN5 where there is none.',
    flags: ({ UPN }) => UPN !== null && !unknownUpns.has(UPN) && !realUpn.test(UPN),
  }),
  rowRule('Header', {
    code: '171',
    needs: ['Header'],
    shows: ['MC_DOB'],
    says: 'The date of birth of the mother’s child is not a date.',
    fix: 'Put the date as DD/MM/YYYY.',
    flags: ({ MC_DOB }) => has(MC_DOB) && !isDay(MC_DOB.day),
  }),
  rowRule('Header', {
    code: '174',
    needs: ['Header'],
    shows: ['SEX', 'MC_DOB'],
    says: 'A boy has a date of birth of a mother’s child.',
    fix: 'Take the date out, or put the child’s sex right.',
    flags: ({ SEX, MC_DOB }, { year }) => SEX === maleCode(year) && has(MC_DOB),
  }),
  rowRule('Header', {
    code: '232',
    since: '2024/25',
    needs: ['Header'],
    shows: ['SEX'],
    severity: 'query',
    says: 'The child’s sex is recorded as unknown.',
    fix: 'Confirm that it is not known, or put M or F.',
    flags: ({ SEX }) => SEX === 'U' || SEX === 'u',
  }),
  rowRule('Header', {
    code: '611',
    needs: ['Header'],
    shows: ['MOTHER', 'MC_DOB'],
    says: 'The young person is a mother but her child’s date of birth is missing.',
    fix: 'Put her child’s date of birth, or put the mother field right.',
    flags: ({ MOTHER, MC_DOB }) => MOTHER === '1' && blank(MC_DOB),
  }),
  rowRule('Header', {
    code: '612',
    needs: ['Header'],
    shows: ['SEX', 'MOTHER', 'MC_DOB'],
    says: 'There is a date of birth of a mother’s child, but the girl is not recorded as a mother.',
    fix: 'Record her as a mother, or take the date out.',
    flags: ({ SEX, MOTHER, MC_DOB }, { year }) =>
      SEX === femaleCode(year) && (MOTHER === '0' || blank(MOTHER)) && has(MC_DOB),
  }),
]
