import type { Rule } from '../../rule.ts'

/** SWEpisodes: social workers. */
export const socialWorkerRules: readonly Rule[] = []
