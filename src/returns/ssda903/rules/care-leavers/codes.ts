import { accommodations, activities, inTouchCodes } from '../../codes.ts'
import { blank, has, isOneOf } from '../../row.ts'
import { rowOfChildRule, rowRule } from '../../rule.ts'

/** What the care leaver items may hold, and how they go together. */
export const leaverCodeRules = [
  rowRule('OC3', {
    code: '131',
    needs: ['OC3'],
    shows: ['IN_TOUCH'],
    says: 'Whether the authority was in touch is missing or is not one of the codes.',
    fix: 'Put YES, NO, DIED, REFU, NREQ or RHOM.',
    flags: ({ IN_TOUCH }) => !isOneOf(IN_TOUCH, inTouchCodes),
  }),
  rowRule('OC3', {
    code: '132',
    needs: ['OC3'],
    shows: ['ACTIV'],
    says: 'The main activity is missing or is not one of the codes.',
    fix: 'Put one of the activity codes, or 0 where it is not known.',
    flags: ({ ACTIV }) => !isOneOf(ACTIV, activities),
  }),
  rowRule('OC3', {
    code: '133',
    needs: ['OC3'],
    shows: ['ACCOM'],
    says: 'The accommodation is missing or is not one of the codes.',
    fix: 'Put one of the accommodation codes, or 0 where it is not known.',
    flags: ({ ACCOM }) => !isOneOf(ACCOM, accommodations),
  }),
  rowRule('OC3', {
    code: '153',
    needs: ['OC3'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
    says: 'Only some of the care leaver items are filled in.',
    fix: 'Fill in all three, or none.',
    flags: ({ IN_TOUCH, ACTIV, ACCOM }) =>
      [IN_TOUCH, ACTIV, ACCOM].some(has) && [IN_TOUCH, ACTIV, ACCOM].some(blank),
  }),
  rowRule('OC3', {
    code: '344',
    needs: ['OC3'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
    says: 'The young person died or returned home, and yet an activity or accommodation is given.',
    fix: 'Put 0 for both.',
    flags: ({ IN_TOUCH, ACTIV, ACCOM }) =>
      (IN_TOUCH === 'DIED' || IN_TOUCH === 'RHOM') && (ACTIV !== '0' || ACCOM !== '0'),
  }),
  rowRule('OC3', {
    code: '345',
    needs: ['OC3'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
    says: 'The authority was in touch, but the activity or the accommodation is not known.',
    fix: 'Put what the young person does and where they live, or put that you were not in touch.',
    flags: ({ IN_TOUCH, ACTIV, ACCOM }) => IN_TOUCH === 'YES' && (ACTIV === '0' || ACCOM === '0'),
  }),
  rowOfChildRule('OC3', {
    code: '348',
    since: '2025/26',
    needs: ['OC3', 'OC3_last'],
    shows: ['IN_TOUCH'],
    says: 'The young person was reported as having died last year and is not now.',
    fix: 'Check both years, and tell the department if last year’s return was wrong.',
    flags: ({ IN_TOUCH }, { last }) =>
      IN_TOUCH !== 'DIED' && last.OC3.some((before) => before.IN_TOUCH === 'DIED'),
  }),
]
