import { addYears } from '../../../day.ts'
import { isContinuouslyLookedAfter } from '../../definitions/continuous-care.ts'
import { blank, has } from '../../row.ts'
import { rowOfChildRule, rowRule } from '../../rule.ts'
import { hasSdq, lacksSdq } from './items.ts'

/** What is asked at which age. */
export const outcomeAgeRules = [
  rowOfChildRule('OC2', {
    code: '157',
    needs: ['OC2', 'Episodes'],
    shows: ['SDQ_REASON', 'DOB'],
    says: 'The reason for having no strengths and difficulties score is the child’s age (SDQ1), but the child was 4 to 16.',
    fix: 'Put the score, or another reason.',
    flags: ({ DOB, SDQ_SCORE, SDQ_REASON }, child, setting) =>
      SDQ_REASON === 'SDQ1' &&
      blank(SDQ_SCORE) &&
      addYears(DOB.day, 4) <= setting.start &&
      addYears(DOB.day, 16) >= setting.end &&
      isContinuouslyLookedAfter(child, setting),
  }),
  rowOfChildRule('OC2', {
    code: '186',
    needs: ['Episodes', 'OC2'],
    shows: ['SDQ_SCORE'],
    says: 'The strengths and difficulties score of a child aged 4 to 16 is missing.',
    fix: 'Put the score, or the reason why there is none.',
    flags: (row, child, setting) =>
      lacksSdq(row) &&
      addYears(row.DOB.day, 4) <= setting.start &&
      addYears(row.DOB.day, 17) > setting.end &&
      isContinuouslyLookedAfter(child, setting),
  }),
  rowRule('OC2', {
    code: '188',
    needs: ['OC2'],
    shows: ['SDQ_SCORE', 'SDQ_REASON'],
    says: 'The child was under 4 at the end of the year, and yet there is a strengths and difficulties item.',
    fix: 'Take the item out, or check the date of birth.',
    flags: (row, { end }) => addYears(row.DOB.day, 4) > end && hasSdq(row),
  }),
  rowRule('OC2', {
    code: '189',
    needs: ['OC2'],
    shows: ['DOB', 'SDQ_SCORE', 'SDQ_REASON'],
    says: 'The young person was 17 before the year began, and yet there is a strengths and difficulties item.',
    fix: 'Take the item out, or check the date of birth.',
    flags: (row, { start }) => addYears(row.DOB.day, 17) < start && hasSdq(row),
  }),
  rowOfChildRule('OC2', {
    code: '197B',
    needs: ['OC2', 'Episodes'],
    shows: ['SDQ_REASON', 'DOB'],
    says: 'The child turned 4 or 17 in the year, and neither a strengths and difficulties score nor a reason is given.',
    fix: 'Put the score, or the reason why there is none (SDQ1 for age).',
    flags: (row, child, setting) =>
      lacksSdq(row) &&
      [4, 17].some((age) => isWithin(addYears(row.DOB.day, age), setting)) &&
      isContinuouslyLookedAfter(child, setting),
  }),
  rowRule('OC2', {
    code: '542',
    needs: ['OC2'],
    shows: ['CONVICTED'],
    says: 'The child was under 10 at the end of the year, and yet convictions are answered.',
    fix: 'Leave it empty: nobody under 10 can be convicted.',
    flags: ({ DOB, CONVICTED }, { end }) => addYears(DOB.day, 10) > end && has(CONVICTED),
  }),
  rowOfChildRule('OC2', {
    code: '543',
    needs: ['OC2', 'Episodes'],
    shows: ['DOB', 'CONVICTED'],
    says: 'The child was 10 or over, and it is not said whether the child was convicted.',
    fix: 'Put 1 for yes or 0 for no.',
    flags: ({ DOB, CONVICTED }, child, setting) =>
      setting.end > addYears(DOB.day, 10) && blank(CONVICTED) && isContinuouslyLookedAfter(child, setting),
  }),
  rowOfChildRule('OC2', {
    code: '545',
    needs: ['OC2', 'Episodes'],
    shows: ['DOB', 'HEALTH_CHECK'],
    says: 'The child was under 5, and it is not said whether health surveillance was up to date.',
    fix: 'Put 1 for yes or 0 for no.',
    flags: ({ DOB, HEALTH_CHECK }, child, setting) =>
      setting.end < addYears(DOB.day, 5) && blank(HEALTH_CHECK) && isContinuouslyLookedAfter(child, setting),
  }),
  rowOfChildRule('OC2', {
    code: '546',
    needs: ['OC2', 'Episodes'],
    shows: ['DOB', 'HEALTH_CHECK'],
    says: 'The child was 5 or over, and yet health surveillance of the under-fives is answered.',
    fix: 'Leave it empty, or check the date of birth.',
    flags: ({ DOB, HEALTH_CHECK }, child, setting) =>
      setting.end >= addYears(DOB.day, 5) && has(HEALTH_CHECK) && isContinuouslyLookedAfter(child, setting),
  }),
]

function isWithin(day: number, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return day >= start && day <= end
}
