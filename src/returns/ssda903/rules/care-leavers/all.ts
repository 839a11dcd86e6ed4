import type { Rule } from '../../rule.ts'

/** OC3: care leavers. */
export const careLeaverRules: readonly Rule[] = []
