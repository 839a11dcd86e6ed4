import { isDay } from '../../../day.ts'
import { reversalReasons } from '../../codes.ts'
import { blank, has, isOneOf } from '../../row.ts'
import { rowOfChildRule, rowRule } from '../../rule.ts'

/** What the items of a decision to place for adoption may hold, and how they go together. */
export const placedCodeRules = [
  rowRule('PlacedAdoption', {
    code: '115',
    needs: ['PlacedAdoption'],
    shows: ['DATE_PLACED'],
    says: 'The date of the decision to place for adoption is not a date.',
    fix: 'Put the date as DD/MM/YYYY.',
    flags: ({ DATE_PLACED }) => has(DATE_PLACED) && !isDay(DATE_PLACED.day),
  }),
  rowRule('PlacedAdoption', {
    code: '116',
    needs: ['PlacedAdoption'],
    shows: ['DATE_PLACED_CEASED'],
    says: 'The date on which the decision was reversed is not a date.',
    fix: 'Put the date as DD/MM/YYYY.',
    flags: ({ DATE_PLACED_CEASED }) => has(DATE_PLACED_CEASED) && !isDay(DATE_PLACED_CEASED.day),
  }),
  rowRule('PlacedAdoption', {
    code: '119',
    needs: ['PlacedAdoption'],
    shows: ['REASON_PLACED_CEASED', 'DATE_PLACED_CEASED'],
    says: 'Of the date and the reason of the reversal only one is given.',
    fix: 'Give both, or neither where the decision stands.',
    flags: ({ DATE_PLACED_CEASED, REASON_PLACED_CEASED }) =>
      has(DATE_PLACED_CEASED) !== has(REASON_PLACED_CEASED),
  }),
  rowRule('PlacedAdoption', {
    code: '120',
    needs: ['PlacedAdoption'],
    shows: ['REASON_PLACED_CEASED'],
    says: 'The reason of the reversal is not one of the codes.',
    fix: 'Put RD1, RD2, RD3 or RD4.',
    flags: ({ REASON_PLACED_CEASED }) =>
      has(REASON_PLACED_CEASED) && !isOneOf(REASON_PLACED_CEASED, reversalReasons),
  }),
  rowOfChildRule('PlacedAdoption', {
    code: '184',
    needs: ['Header', 'PlacedAdoption'],
    shows: ['DATE_PLACED', 'DOB'],
    says: 'The decision to place for adoption is dated before the child’s birth, or the birth date is missing.',
    fix: 'Check both dates.',
    flags: ({ DATE_PLACED, DOB }, { dob }) =>
      isDay(DATE_PLACED.day) && !(DATE_PLACED.day >= (isDay(DOB.day) ? DOB.day : dob)),
  }),
  rowRule('PlacedAdoption', {
    code: '522',
    needs: ['PlacedAdoption'],
    shows: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
    says: 'The decision was reversed before it was made.',
    fix: 'Check both dates.',
    flags: ({ DATE_PLACED, DATE_PLACED_CEASED }) => DATE_PLACED_CEASED.day < DATE_PLACED.day,
  }),
  rowRule('PlacedAdoption', {
    code: '563',
    needs: ['PlacedAdoption'],
    shows: ['DATE_PLACED', 'REASON_PLACED_CEASED', 'DATE_PLACED_CEASED'],
    says: 'A reversal is given, but no decision that it reversed.',
    fix: 'Put the date of the decision, or take the reversal out.',
    flags: ({ DATE_PLACED, REASON_PLACED_CEASED, DATE_PLACED_CEASED }) =>
      has(REASON_PLACED_CEASED) && has(DATE_PLACED_CEASED) && blank(DATE_PLACED),
  }),
]
