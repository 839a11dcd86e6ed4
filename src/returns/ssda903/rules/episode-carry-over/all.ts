import type { Rule } from '../../rule.ts'

/** Episodes: against last year’s return. */
export const episodeCarryOverRules: readonly Rule[] = []
