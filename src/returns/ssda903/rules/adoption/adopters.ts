import { adoptionItems } from '../../definitions/leaver-data.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { type Rule, rowRule } from '../../rule.ts'

const single = new Set(['M1', 'F1'])
const sameSex = new Set(['MM', 'FF'])
const couple = new Set(['MM', 'FF', 'MF'])
const mixed = new Set(['MF'])

/** A legal status of adopters, and the sexes that go with it. A blank sex does not go with any. */
function statusRule(
  code: string,
  status: string,
  allowed: { readonly sexes: ReadonlySet<string>; readonly words: string },
): Rule {
  return rowRule('AD1', {
    code,
    needs: ['AD1'],
    shows: ['LS_ADOPTR', 'SEX_ADOPTR'],
    says: `The legal status ${status} is for ${allowed.words}, but the adopters’ sex says otherwise.`,
    fix: 'Check the legal status and the sex of the adopters.',
    flags: ({ LS_ADOPTR, SEX_ADOPTR }) => LS_ADOPTR === status && !isOneOf(SEX_ADOPTR, allowed.sexes),
  })
}

/** What is known of the adopters must agree. */
export const adopterRules = [
  rowRule('AD1', {
    code: '151',
    needs: ['AD1'],
    shows: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
    says: 'Only some of the adoption items are filled in.',
    fix: 'Fill in all six, or none where the child was not adopted.',
    flags: (row) => isPartly(row),
  }),
  rowRule('AD1', {
    code: '511',
    needs: ['AD1'],
    shows: ['NB_ADOPTR', 'SEX_ADOPTR'],
    says: 'There are two adopters, but their sex is that of one.',
    fix: 'Put MM, FF or MF, or put the number of adopters right.',
    flags: ({ NB_ADOPTR, SEX_ADOPTR }) => NB_ADOPTR === '2' && isOneOf(SEX_ADOPTR, single),
  }),
  statusRule('514', 'L0', { sexes: single, words: 'a single adopter' }),
  statusRule('517', 'L3', { sexes: mixed, words: 'a couple of a man and a woman' }),
  statusRule('518', 'L4', { sexes: sameSex, words: 'a couple of the same sex' }),
  statusRule('519', 'L2', { sexes: couple, words: 'a couple' }),
  statusRule('520', 'L11', { sexes: mixed, words: 'a couple of a man and a woman' }),
  statusRule('524', 'L12', { sexes: sameSex, words: 'a couple of the same sex' }),
  rowRule('AD1', {
    code: '333',
    needs: ['AD1'],
    shows: ['DATE_INT'],
    says: 'The match with adopters is dated, but the decision that adoption is best is later or missing.',
    fix: 'Check both dates: the decision comes first.',
    flags: ({ DATE_MATCH, DATE_INT }) => !Number.isNaN(DATE_MATCH.day) && !(DATE_INT.day <= DATE_MATCH.day),
  }),
]

function isPartly(row: Row<'AD1'>): boolean {
  const items = adoptionItems(row)
  return items.some(has) && items.some(blank)
}
