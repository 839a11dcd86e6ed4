import { previousPermanences } from '../../codes.ts'
import { isAuthorityCode } from '../../definitions/authorities.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { rowOfChildRule, rowRule } from '../../rule.ts'

/** What the items of previous permanence may hold, and how they go together. */
export const previousPermanenceItemRules = [
  rowOfChildRule('Episodes', {
    code: '630',
    needs: ['PrevPerm', 'Episodes'],
    shows: ['RNE', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
    says: 'Care began this year, but it is not said whether the child had been in a permanent arrangement before.',
    fix: 'Put P1 to P4 with the authority and the date of the order, or Z1 for none.',
    flags: ({ RNE, DECOM }, { now }, { start }) =>
      RNE === 'S' &&
      DECOM.day >= start &&
      (now.PrevPerm.length === 0 || now.PrevPerm.some((row) => isIncomplete(row))),
  }),
  rowRule('PrevPerm', {
    code: '631',
    needs: ['PrevPerm'],
    shows: ['PREV_PERM'],
    says: 'The previous permanent arrangement is not one of the codes.',
    fix: 'Put P1, P2, P3, P4 or Z1.',
    flags: ({ PREV_PERM }) => has(PREV_PERM) && !isOneOf(PREV_PERM, previousPermanences),
  }),
  rowRule('PrevPerm', {
    code: '633',
    needs: ['PrevPerm'],
    shows: ['LA_PERM'],
    says: 'The authority where the order was arranged is not one of the codes.',
    fix: 'Put its three-digit code, WAL, SCO, NIR or NUK for elsewhere, or 999 for not known.',
    quirk: 'the validator’s list of authorities ends before the reorganisations of 2019 to 2023',
    flags: ({ LA_PERM }, { asSector }) =>
      LA_PERM !== null && (!isAuthorityCode(LA_PERM) || (asSector && sinceReorganised.has(LA_PERM))),
  }),
  rowRule('PrevPerm', {
    code: '635',
    needs: ['PrevPerm'],
    shows: ['LA_PERM', 'DATE_PERM', 'PREV_PERM'],
    says: 'An authority or a date of an order is given, but no previous permanent arrangement.',
    fix: 'Put which arrangement it was, or take the authority and the date out.',
    quirk: 'the validator only looks for a missing code and lets Z1 (none) pass',
    flags: ({ LA_PERM, DATE_PERM, PREV_PERM }, { asSector }) =>
      (has(LA_PERM) || has(DATE_PERM)) && (blank(PREV_PERM) || (!asSector && PREV_PERM === 'Z1')),
  }),
]

const sinceReorganised = new Set(['838', '839', '940', '941', '942', '943'])

function isIncomplete({ PREV_PERM, LA_PERM, DATE_PERM }: Row<'PrevPerm'>): boolean {
  return blank(PREV_PERM) || (PREV_PERM !== 'Z1' && (blank(LA_PERM) || blank(DATE_PERM)))
}
