import type { Rule } from '../../rule.ts'

/** OC2: looked after for 12 months. */
export const outcomeRules: readonly Rule[] = []
