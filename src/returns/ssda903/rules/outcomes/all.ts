import type { Rule } from '../../rule.ts'
import { outcomeAgeRules } from './ages.ts'
import { outcomeCodeRules } from './codes.ts'
import { outcomeInCareRules } from './in-care.ts'
import { substanceMisuseRules } from './substance-misuse.ts'

/** OC2: looked after for 12 months. */
export const outcomeRules: readonly Rule[] = [
  ...outcomeCodeRules,
  ...substanceMisuseRules,
  ...outcomeAgeRules,
  ...outcomeInCareRules,
]
