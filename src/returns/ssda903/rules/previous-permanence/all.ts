import type { Rule } from '../../rule.ts'

/** PrevPerm: previous permanence. */
export const previousPermanenceRules: readonly Rule[] = []
