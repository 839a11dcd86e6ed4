import type { Rule } from '../../rule.ts'
import { adoptedCodeRules } from './adopted-codes.ts'
import { adoptedEpisodeRules } from './adopted-episodes.ts'
import { adopterRules } from './adopters.ts'
import { placedAndLeftRules } from './placed-and-left.ts'
import { placedCodeRules } from './placed-codes.ts'
import { placedDateRules } from './placed-dates.ts'
import { placedOverTimeRules } from './placed-over-time.ts'

/** Adoption: AD1 and PlacedAdoption. */
export const adoptionRules: readonly Rule[] = [
  ...adoptedCodeRules,
  ...adopterRules,
  ...adoptedEpisodeRules,
  ...placedCodeRules,
  ...placedDateRules,
  ...placedAndLeftRules,
  ...placedOverTimeRules,
]
