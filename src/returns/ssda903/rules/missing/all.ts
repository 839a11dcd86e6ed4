import type { Rule } from '../../rule.ts'

/** Missing. */
export const missingRules: readonly Rule[] = []
