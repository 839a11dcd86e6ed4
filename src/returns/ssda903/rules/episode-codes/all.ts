import type { Rule } from '../../rule.ts'
import { episodeColumnRules } from './codes.ts'
import { combinationRules } from './combinations.ts'
import { episodeDateRules } from './dates.ts'
import { postcodeRules } from './postcodes.ts'
import { placeProviderRules } from './providers.ts'
import { urnRules } from './urns.ts'

/** Episodes: what one row may hold. */
export const episodeCodeRules: readonly Rule[] = [
  ...episodeColumnRules,
  ...episodeDateRules,
  ...postcodeRules,
  ...placeProviderRules,
  ...urnRules,
  ...combinationRules,
]
