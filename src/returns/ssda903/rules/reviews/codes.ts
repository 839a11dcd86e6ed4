import { addYears, isDay } from '../../../day.ts'
import { reviewCodes } from '../../codes.ts'
import { has, isOneOf } from '../../row.ts'
import { rowRule } from '../../rule.ts'

/** When reviews were held and how the child took part. */
export const reviewCodeRules = [
  rowRule('Reviews', {
    code: '166',
    needs: ['Reviews'],
    shows: ['REVIEW'],
    says: 'The date of the review is missing or is not a date.',
    fix: 'Put the date as DD/MM/YYYY.',
    flags: ({ REVIEW }) => !isDay(REVIEW.day),
  }),
  rowRule('Reviews', {
    code: '167',
    needs: ['Reviews'],
    shows: ['REVIEW_CODE'],
    says: 'How the child took part in the review is missing or is not one of the codes.',
    fix: 'Put PN0 to PN7.',
    flags: ({ REVIEW, REVIEW_CODE }) => (has(REVIEW) ? !isOneOf(REVIEW_CODE, reviewCodes) : has(REVIEW_CODE)),
  }),
  rowRule('Reviews', {
    code: '440',
    needs: ['Reviews'],
    shows: ['DOB', 'REVIEW', 'REVIEW_CODE'],
    says: 'The review is coded PN0 (a child under 4), but the child was over 4.',
    fix: 'Put how the child took part (PN1 to PN7), or check the dates.',
    flags: ({ REVIEW_CODE, REVIEW, DOB }) => REVIEW_CODE === 'PN0' && REVIEW.day > addYears(DOB.day, 4),
  }),
  rowRule('Reviews', {
    code: '441',
    needs: ['Reviews'],
    shows: ['DOB', 'REVIEW', 'REVIEW_CODE'],
    says: 'The review is coded as one the child took part in, but the child was under 4.',
    fix: 'Put PN0, or check the dates.',
    flags: ({ REVIEW_CODE, REVIEW, DOB }) =>
      REVIEW_CODE !== 'PN0' && isOneOf(REVIEW_CODE, reviewCodes) && REVIEW.day < addYears(DOB.day, 4),
  }),
]
