import type { Rule } from '../../rule.ts'

/** Episodes: sequence of a child’s episodes. */
export const episodeSequenceRules: readonly Rule[] = []
