import type { Rule } from '../../rule.ts'
import { carriedColumnRules } from './columns.ts'
import { carriedStartRules } from './starts.ts'

/** Episodes: against last year's return. */
export const episodeCarryOverRules: readonly Rule[] = [...carriedColumnRules, ...carriedStartRules]
