import { blank, has } from '../../row.ts'
import { rowRule } from '../../rule.ts'

/** Substance misuse, and the help received or offered. */
export const substanceMisuseRules = [
  rowRule('OC2', {
    code: '158',
    needs: ['OC2'],
    shows: ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
    says: 'Help for substance misuse was received, and yet it is said whether it was offered.',
    fix: 'Leave the offer empty where help was received.',
    flags: ({ INTERVENTION_RECEIVED, INTERVENTION_OFFERED }) =>
      INTERVENTION_RECEIVED === '1' && has(INTERVENTION_OFFERED),
  }),
  rowRule('OC2', {
    code: '159',
    needs: ['OC2'],
    shows: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
    says: 'A substance misuse problem was found and no help received, but it is not said whether help was offered.',
    fix: 'Put 1 if help was offered, or 0.',
    flags: ({ SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED }) =>
      SUBSTANCE_MISUSE === '1' && INTERVENTION_RECEIVED === '0' && blank(INTERVENTION_OFFERED),
  }),
  rowRule('OC2', {
    code: '192',
    needs: ['OC2'],
    shows: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED'],
    says: 'A substance misuse problem was found, but it is not said whether help was received.',
    fix: 'Put 1 if help was received, or 0.',
    flags: ({ SUBSTANCE_MISUSE, INTERVENTION_RECEIVED }) =>
      SUBSTANCE_MISUSE === '1' && blank(INTERVENTION_RECEIVED),
  }),
  rowRule('OC2', {
    code: '193',
    needs: ['OC2'],
    shows: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
    says: 'Help for substance misuse is answered, but no problem was found.',
    fix: 'Leave both help items empty, or put that a problem was found.',
    flags: ({ SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED }) =>
      (SUBSTANCE_MISUSE === '0' || blank(SUBSTANCE_MISUSE)) &&
      (has(INTERVENTION_RECEIVED) || has(INTERVENTION_OFFERED)),
  }),
]
