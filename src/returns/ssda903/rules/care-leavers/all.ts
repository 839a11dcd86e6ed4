import type { Rule } from '../../rule.ts'
import { leaverAgeRules } from './ages.ts'
import { leaverCodeRules } from './codes.ts'
import { leaverEpisodeRules } from './episodes.ts'
import { relevantLeaverRules } from './relevant.ts'

/** OC3: care leavers. */
export const careLeaverRules: readonly Rule[] = [
  ...leaverCodeRules,
  ...leaverAgeRules,
  ...leaverEpisodeRules,
  ...relevantLeaverRules,
]
