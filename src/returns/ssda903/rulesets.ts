import { type Year, years } from '../years.ts'
import type { Rule } from './rule.ts'
import { families } from './rules/families.ts'

/** Every rule in every form, of all families. */
export const allRules: readonly Rule[] = families.flatMap(({ rules }) => rules)

/** The rules of a collection year, each code once. */
export function rulesOf(year: Year): readonly Rule[] {
  const at = years.indexOf(year)
  return allRules.filter(
    ({ since, until }) =>
      (since === undefined || years.indexOf(since) <= at) &&
      (until === undefined || at <= years.indexOf(until)),
  )
}
