import type { Rule } from '../../rule.ts'
import { ageAtEndRules } from './ends.ts'
import { placeAgeRules } from './places.ts'
import { ageAtStartRules } from './starts.ts'

/** Episodes: checked against the child's birth date. */
export const episodeAgeRules: readonly Rule[] = [...ageAtStartRules, ...placeAgeRules, ...ageAtEndRules]
