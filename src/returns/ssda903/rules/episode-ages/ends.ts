import { addYears, isDay } from '../../../day.ts'
import { endedInAdoption } from '../../definitions/episodes.ts'
import { pairs } from '../../definitions/pairs.ts'
import { isOneOf } from '../../row.ts'
import { childRule, rowOfChildRule } from '../../rule.ts'

const independent = new Set(['E5', 'E6'])
const guardianships = new Set(['E45', 'E46', 'E47', 'E48'])

/** The child's age when care ended. */
export const ageAtEndRules = [
  rowOfChildRule('Episodes', {
    code: '386',
    needs: ['Header', 'Episodes'],
    shows: ['REC', 'DEC', 'DOB'],
    says: 'The young person was adopted at 18 or over.',
    fix: 'Check the date of birth and the end of the episode.',
    flags: (row, { dob }) => endedInAdoption(row) && addYears(dob, 18) <= row.DEC.day,
  }),
  rowOfChildRule('Episodes', {
    code: '387',
    needs: ['Header', 'Episodes'],
    shows: ['REC', 'DEC', 'DOB'],
    says: 'A child under 14, or without a date of birth, left care for independent living.',
    fix: 'Check the reason why care ended and the date of birth.',
    flags: ({ REC, DEC }, { dob, header }) =>
      isOneOf(REC, independent) && isDay(DEC.day) && header !== undefined && !(addYears(dob, 14) <= DEC.day),
  }),
  rowOfChildRule('Episodes', {
    code: '389',
    needs: ['Header', 'Episodes'],
    shows: ['REC', 'DEC', 'DOB'],
    says: 'A child under 16, or whose dates are missing, left care for adult services.',
    fix: 'Check the reason why care ended and the dates.',
    flags: ({ REC, DEC }, { dob, header }) =>
      REC === 'E7' && header !== undefined && !(addYears(dob, 16) <= DEC.day),
  }),
  childRule({
    code: '407',
    needs: ['Episodes', 'Header'],
    shows: ['DEC', 'DOB', 'REC'],
    says: 'Special guardianship began after the young person turned 18.',
    fix: 'Check the reason why care ended and the dates.',
    flags: ({ now }) =>
      pairs(
        now.Episodes.filter(({ REC }) => isOneOf(REC, guardianships)),
        now.Header,
        ({ DEC }, { DOB }) => addYears(DOB.day, 18) < DEC.day,
      ),
  }),
  rowOfChildRule('Episodes', {
    code: '460',
    needs: ['Header', 'Episodes'],
    shows: ['REC', 'DEC', 'DOB'],
    says: 'The young person is said to have stayed with the carers at 18, but was under 18.',
    fix: 'Check the reason why care ended and the dates.',
    flags: ({ REC, DEC }, { dob }) => REC === 'E17' && addYears(dob, 18) > DEC.day,
  }),
]
