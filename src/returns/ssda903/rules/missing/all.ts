import type { Rule } from '../../rule.ts'
import { missingCodeRules } from './codes.ts'
import { missingInCareRules } from './in-care.ts'
import { missingPeriodRules } from './periods.ts'

/** Missing. */
export const missingRules: readonly Rule[] = [
  ...missingCodeRules,
  ...missingPeriodRules,
  ...missingInCareRules,
]
