import type { Rule } from '../../rule.ts'

/** Reviews. */
export const reviewRules: readonly Rule[] = []
