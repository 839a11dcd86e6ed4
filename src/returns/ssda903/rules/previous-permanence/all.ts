import type { Rule } from '../../rule.ts'
import { previousPermanenceDateRules } from './dates.ts'
import { previousPermanenceItemRules } from './items.ts'

/** PrevPerm: previous permanence. */
export const previousPermanenceRules: readonly Rule[] = [
  ...previousPermanenceItemRules,
  ...previousPermanenceDateRules,
]
