import type { Rule } from '../../rule.ts'

/** Episodes: single-row code and date checks. */
export const episodeCodeRules: readonly Rule[] = []
