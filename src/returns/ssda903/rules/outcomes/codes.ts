import { sdqReasons } from '../../codes.ts'
import { has, isOneOf, type Row } from '../../row.ts'
import { rowRule } from '../../rule.ts'
import { healthColumns, lacksHealthItem, yesNoColumns, yesNoItems } from './items.ts'

/** What the items may hold, and how they go together. */
export const outcomeCodeRules = [
  rowRule('OC2', {
    code: '180',
    needs: ['OC2'],
    shows: ['SDQ_SCORE'],
    says: 'The strengths and difficulties score is not a whole number from 0 to 40.',
    fix: 'Put the total score, or the reason why there is none.',
    flags: ({ SDQ_SCORE }) => SDQ_SCORE !== null && !isScore(SDQ_SCORE),
  }),
  rowRule('OC2', {
    code: '181',
    needs: ['OC2'],
    shows: [...yesNoColumns],
    says: 'A yes-or-no item is not 0 or 1.',
    fix: 'Put 1 for yes or 0 for no.',
    flags: (row) => yesNoItems(row).some((item) => has(item) && item !== '0' && item !== '1'),
  }),
  rowRule('OC2', {
    code: '182',
    needs: ['OC2'],
    shows: [...yesNoColumns],
    says: 'Only some of the health items are filled in.',
    fix: 'Fill in immunisations, teeth, health assessment and substance misuse.',
    flags: (row) => lacksHealthItem(row) && hasOtherItem(row),
  }),
  rowRule('OC2', {
    code: '196',
    needs: ['OC2'],
    shows: ['SDQ_REASON'],
    says: 'The reason for having no strengths and difficulties score is not one of the codes.',
    fix: 'Put SDQ1 to SDQ5.',
    flags: ({ SDQ_REASON }) => has(SDQ_REASON) && !isOneOf(SDQ_REASON, sdqReasons),
  }),
  rowRule('OC2', {
    code: '197a',
    needs: ['OC2'],
    shows: ['SDQ_SCORE', 'SDQ_REASON'],
    says: 'There is a strengths and difficulties score and also a reason for having none.',
    fix: 'Take one of them out.',
    flags: ({ SDQ_SCORE, SDQ_REASON }) => has(SDQ_SCORE) && has(SDQ_REASON),
  }),
  rowRule('OC2', {
    code: '544',
    needs: ['OC2'],
    shows: ['CONVICTED', ...healthColumns],
    says: 'The child was convicted, but health items are missing.',
    fix: 'Fill in the four health items.',
    quirk: 'the validator asks only where CONVICTED is 1, not wherever it is answered',
    flags: (row, { asSector }) => isAnswered(row.CONVICTED, asSector) && lacksHealthItem(row),
  }),
  rowRule('OC2', {
    code: '547',
    needs: ['OC2'],
    shows: ['HEALTH_CHECK', ...healthColumns],
    says: 'The health surveillance of a child under 5 is answered, but health items are missing.',
    fix: 'Fill in the four health items.',
    quirk: 'the validator asks only where HEALTH_CHECK is 1, not wherever it is answered',
    flags: (row, { asSector }) => isAnswered(row.HEALTH_CHECK, asSector) && lacksHealthItem(row),
  }),
]

function isScore(text: string): boolean {
  const score = Number(text)
  return Number.isInteger(score) && score >= 0 && score <= 40
}

function hasOtherItem(row: Row<'OC2'>): boolean {
  const { CONVICTED, HEALTH_CHECK, INTERVENTION_RECEIVED, INTERVENTION_OFFERED } = row
  return [CONVICTED, HEALTH_CHECK, INTERVENTION_RECEIVED, INTERVENTION_OFFERED].some(has)
}

function isAnswered(item: string | null, asSector: boolean): boolean {
  return asSector ? item === '1' : has(item)
}
