import type { Rule } from '../../rule.ts'

/** Episodes: checked against the child’s birth date. */
export const episodeAgeRules: readonly Rule[] = []
