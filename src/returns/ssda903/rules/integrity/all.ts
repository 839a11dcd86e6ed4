import type { Rule } from '../../rule.ts'
import { birthDateRules, sexRule } from './agreement.ts'
import { doubleRules } from './doubles.ts'
import { knownChildRules } from './known-children.ts'

/** Integrity of the files. */
export const integrityRules: readonly Rule[] = [
  ...knownChildRules,
  ...birthDateRules,
  sexRule,
  ...doubleRules,
]
