import type { Rule } from '../../rule.ts'

/** UASC. */
export const uascRules: readonly Rule[] = []
