import { addYears, type Day } from '../../../day.ts'
import { hasLeaverData } from '../../definitions/leaver-data.ts'
import type { Row } from '../../row.ts'
import { rowOfChildRule, rowRule } from '../../rule.ts'

/** Care leaver items and the young person's age. */
export const leaverAgeRules = [
  rowRule('OC3', {
    code: '347',
    since: '2023/24',
    needs: ['OC3'],
    shows: ['ACCOM', 'DOB'],
    severity: 'query',
    says: 'The young person lived in a foyer or similar, and was under 18 when the year began.',
    fix: 'Check the accommodation and the date of birth.',
    quirk: 'the validator looks for the code T, which does not exist, so it never finds one',
    flags: ({ ACCOM, DOB }, { start, asSector }) =>
      asSector
        ? ACCOM === 'T' && start - DOB.day < 18 * daysInYear
        : (ACCOM === 'T1' || ACCOM === 'T2') && addYears(DOB.day, 18) > start,
  }),
  rowRule('OC3', {
    code: '391',
    needs: ['OC3'],
    shows: ['DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
    says: 'The young person was under 17 at the end of the year, and yet there are care leaver items.',
    fix: 'Take the items out, or check the date of birth.',
    flags: (row, { end }) => addYears(row.DOB.day, 17) > end && hasLeaverData(row),
  }),
  rowOfChildRule('OC3', {
    code: '1007',
    needs: ['Episodes', 'OC3'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
    says: 'The young person was still in care on the 17th or 18th birthday in the year, and yet there are care leaver items.',
    fix: 'Take the items out, or check the episodes.',
    quirk: 'the validator leaves out episodes that are still open',
    flags: (row, { now }, { end, asSector }) => {
      const birthday = birthdayUpTo(row, end)
      const isOver = (DEC: Row<'Episodes'>['DEC']) => (asSector ? !(birthday < DEC.day) : birthday >= DEC.day)
      return (
        hasLeaverData(row) && now.Episodes.some(({ DECOM, DEC }) => DECOM.day <= birthday && !isOver(DEC))
      )
    },
  }),
  rowOfChildRule('OC3', {
    code: '1016',
    since: '2023/24',
    needs: ['OC3', 'Episodes'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
    says: 'The young person left care after the 17th or 18th birthday, and yet there are care leaver items.',
    fix: 'Take the items out, or check the episodes.',
    flags: (row, { now }, { end }) => {
      const age = ageInYears(row, end)
      const birthday = addYears(row.DOB.day, age)
      return (
        (age === 17 || age === 18) &&
        hasLeaverData(row) &&
        now.Episodes.some(({ DEC }) => DEC.day >= birthday)
      )
    },
  }),
  rowOfChildRule('OC3', {
    code: '3001',
    needs: ['Header', 'OC3'],
    shows: ['ACCOM', 'DOB'],
    says: 'The young person turned 17 in the year and lives with former foster carers, which is not possible before 18.',
    fix: 'Check the accommodation and the date of birth.',
    flags: ({ ACCOM }, { dob }, { start, end }) => {
      const birthday = addYears(dob, 17)
      return (ACCOM === 'Z1' || ACCOM === 'Z2') && birthday >= start && birthday <= end
    },
  }),
]

const daysInYear = 365.2425

/** Whole years of 365.2425 days at a day, as the rule counts them; NaN without a date. */
function ageInYears({ DOB }: Row<'OC3'>, day: Day): number {
  return Math.floor((day - DOB.day) / daysInYear)
}

/** The 17th or 18th birthday, where the young person is of that age at the end of the year; NaN otherwise. */
function birthdayUpTo({ DOB }: Row<'OC3'>, end: Day): Day {
  const age = [18, 17].find((years) => addYears(DOB.day, years) <= end && addYears(DOB.day, years + 1) > end)
  return age === undefined ? Number.NaN : addYears(DOB.day, age)
}
