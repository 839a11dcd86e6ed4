import type { Rule } from '../../rule.ts'
import { reviewCodeRules } from './codes.ts'
import { shortBreakReviewRules } from './short-breaks.ts'

/** Reviews. */
export const reviewRules: readonly Rule[] = [...reviewCodeRules, ...shortBreakReviewRules]
