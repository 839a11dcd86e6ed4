import { rowsOf } from '../../book.ts'
import { rowOfChildRule } from '../../rule.ts'
import { isEligibleLeaver } from './eligibility.ts'

export const relevantLeaverRules = [
  rowOfChildRule('OC3', {
    code: '1001',
    needs: ['Episodes', 'Episodes_last', 'OC3', 'Header'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
    severity: 'query',
    says: 'By the episodes of two years the young person had not been in care long enough to count as a care leaver.',
    fix: 'Confirm that there was care in earlier years (13 weeks since the age of 14, some of it after 16), or take the row out.',
    quirk: 'the validator also flags everybody of 20 or over, whom it leaves out of its sums',
    cannotRun: (book) =>
      rowsOf(book, 'Episodes').length > 0 && rowsOf(book, 'Header').length > 0
        ? null
        : 'there are no episodes or no children to judge by',
    flags: (_, child, { end, asSector }) => {
      const eligible = isEligibleLeaver(child, end)
      return eligible === null ? asSector : !eligible
    },
  }),
]
