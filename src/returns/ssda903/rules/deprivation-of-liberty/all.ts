import type { Rule } from '../../rule.ts'
import { orderDateRules } from './dates.ts'
import { orderInCareRules } from './in-care.ts'

/** DoLo: deprivation of liberty orders. */
export const deprivationOfLibertyRules: readonly Rule[] = [...orderDateRules, ...orderInCareRules]
