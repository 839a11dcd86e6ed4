import type { Rule } from '../../rule.ts'
import { uascDateRules } from './dates.ts'
import { uascLastYearRules } from './last-year.ts'

/** UASC. */
export const uascRules: readonly Rule[] = [...uascDateRules, ...uascLastYearRules]
