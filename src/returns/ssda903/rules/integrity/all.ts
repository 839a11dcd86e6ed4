import type { Rule } from '../../rule.ts'

/** Integrity of the files. */
export const integrityRules: readonly Rule[] = []
