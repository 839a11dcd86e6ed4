import { addressLevel } from './compare/address.ts'
import { type ComparisonId, comparisonIds, comparisons } from './compare/levels.ts'

/** Share of each level among pairs of one kind. */
export interface Chances {
  /** The same person. */
  readonly same: readonly number[]
  /** Two people of one family or household. */
  readonly family: readonly number[]
  /** Two people who have nothing to do with each other. */
  readonly unrelated: readonly number[]
}

/** All that a weight is worked out from; kept with every decision by its version. */
export interface Model {
  readonly version: string
  readonly learnedOn: { readonly records: number; readonly pairs: number }
  /** Share of the three kinds among all pairs; the unrelated have the rest. */
  readonly shares: { readonly same: number; readonly family: number }
  readonly chances: Readonly<Record<ComparisonId, Chances>>
  /** How much oftener strangers share both names than chance would have it, because names go with where a family is from. */
  readonly namesTogether: number
}

/** Whether the data hold brothers, sisters and parents: more than one pair of relatives to every four records. */
export function hasFamilies({ shares, learnedOn }: Model): boolean {
  return shares.family * learnedOn.pairs > learnedOn.records / 4
}

/** The same model as weights in bits, in the order of `comparisonIds`. */
export interface Weights {
  readonly version: string
  /** log2 of the odds, before anything is compared, against an unrelated pair. */
  readonly priorSame: number
  readonly priorFamily: number
  /** By comparison and level: log2 of same person : unrelated, and of same family : unrelated. */
  readonly same: readonly (readonly number[])[]
  readonly family: readonly (readonly number[])[]
  /** By comparison: share of unrelated pairs on the best level, which rarity is measured against. */
  readonly chanceOfSame: readonly number[]
  /** Share of unrelated pairs with one postcode and no more of an address, which a postcode's rarity is measured against. */
  readonly chanceOfPostcode: number
  readonly inherited: readonly boolean[]
  /** Bits that agreement on both names is worth less than on each; never above 0. */
  readonly bothNames: number
}

export function weightsOf({ version, shares, chances, namesTogether }: Model): Weights {
  const unrelated = 1 - shares.same - shares.family
  const of = comparisonIds.map((id) => chances[id])
  return {
    version,
    priorSame: Math.log2(shares.same / unrelated),
    priorFamily: Math.log2(shares.family / unrelated),
    same: of.map((each) => ratios(each.same, each.unrelated)),
    family: of.map((each) => ratios(each.family, each.unrelated)),
    chanceOfSame: of.map((each) => each.unrelated[0] ?? 1),
    chanceOfPostcode: chances.address.unrelated[addressLevel.postcode] ?? 1,
    inherited: comparisonIds.map((id) => comparisons[id].inherited),
    bothNames: -Math.log2(Math.max(1, namesTogether)),
  }
}

function ratios(above: readonly number[], below: readonly number[]): number[] {
  return above.map((share, level) => Math.log2(share / (below[level] ?? share)))
}
