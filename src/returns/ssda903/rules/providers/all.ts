import type { Rule } from '../../rule.ts'

/** Episodes: Ofsted provider list. */
export const providerRules: readonly Rule[] = []
