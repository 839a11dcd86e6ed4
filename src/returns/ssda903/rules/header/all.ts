import type { Rule } from '../../rule.ts'
import { headerAgeRules } from './ages.ts'
import { headerCodeRules } from './codes.ts'
import { headerDoubleRules } from './doubles.ts'
import { headerInCareRules } from './in-care.ts'
import { headerLastYearRules } from './last-year.ts'

/** Header: identity, birth, ethnicity, UPN, sex, mother. */
export const headerRules: readonly Rule[] = [
  ...headerCodeRules,
  ...headerAgeRules,
  ...headerLastYearRules,
  ...headerInCareRules,
  ...headerDoubleRules,
]
