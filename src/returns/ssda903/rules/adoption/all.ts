import type { Rule } from '../../rule.ts'

/** Adoption: AD1 and PlacedAdoption. */
export const adoptionRules: readonly Rule[] = []
