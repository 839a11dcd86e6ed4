import type { Rule } from '../../rule.ts'

/** DoLo: deprivation of liberty orders. */
export const deprivationOfLibertyRules: readonly Rule[] = []
