import { isDay } from '../../../day.ts'
import { adopterSexes, adopterStatuses } from '../../codes.ts'
import { has, isOneOf } from '../../row.ts'
import { rowRule } from '../../rule.ts'

/** What the adoption items may hold. */
export const adoptedCodeRules = [
  rowRule('AD1', {
    code: '112',
    needs: ['AD1'],
    shows: ['DATE_INT'],
    says: 'The date of the decision that adoption is best is not a date.',
    fix: 'Put the date as DD/MM/YYYY.',
    flags: ({ DATE_INT }) => has(DATE_INT) && !isDay(DATE_INT.day),
  }),
  rowRule('AD1', {
    code: '113',
    needs: ['AD1'],
    shows: ['DATE_MATCH'],
    says: 'The date of the match with adopters is not a date.',
    fix: 'Put the date as DD/MM/YYYY.',
    flags: ({ DATE_MATCH }) => has(DATE_MATCH) && !isDay(DATE_MATCH.day),
  }),
  rowRule('AD1', {
    code: '114',
    needs: ['AD1'],
    shows: ['FOSTER_CARE'],
    says: 'Whether the adopters were the child’s foster carers is not 0 or 1.',
    fix: 'Put 1 for yes or 0 for no.',
    flags: ({ FOSTER_CARE }) => has(FOSTER_CARE) && FOSTER_CARE !== '0' && FOSTER_CARE !== '1',
  }),
  rowRule('AD1', {
    code: '175',
    needs: ['AD1'],
    shows: ['NB_ADOPTR'],
    says: 'The number of adopters is not 1 or 2.',
    fix: 'Put 1 or 2.',
    flags: ({ NB_ADOPTR }) => has(NB_ADOPTR) && NB_ADOPTR !== '1' && NB_ADOPTR !== '2',
  }),
  rowRule('AD1', {
    code: '176',
    needs: ['AD1'],
    shows: ['SEX_ADOPTR'],
    says: 'The sex of the adopters is not one of the codes.',
    fix: 'Put M1, F1, MM, FF or MF.',
    flags: ({ SEX_ADOPTR }) => has(SEX_ADOPTR) && !isOneOf(SEX_ADOPTR, adopterSexes),
  }),
  rowRule('AD1', {
    code: '177',
    needs: ['AD1'],
    shows: ['LS_ADOPTR'],
    says: 'The legal status of the adopters is not one of the codes.',
    fix: 'Put L0, L11, L12, L2, L3 or L4.',
    flags: ({ LS_ADOPTR }) => has(LS_ADOPTR) && !isOneOf(LS_ADOPTR, adopterStatuses),
  }),
]
