import type { Person } from '../clean/person.ts'
import { comparisonIds, missing } from '../compare/levels.ts'
import type { Agreement } from '../compare/pair.ts'
import { hasFamilies, type Model, weightsOf } from '../model.ts'
import type { Rarity } from '../rarity.ts'
import { kindBits, rarityBits } from '../weigh.ts'
import { type Pattern, randomPatterns } from './patterns.ts'
import { addTo, chancesOf, type Tally, tallyOf } from './tally.ts'
import { namesTogether } from './together.ts'

export interface Fitting {
  readonly persons: readonly Person[]
  /** The pairs that may be one person, compared. */
  readonly candidates: readonly Agreement[]
  readonly rarity: Rarity
  /** Where the fit begins, and what it leans on where the data say little. */
  readonly from: Model
  readonly seed: number
}

const mostRounds = 100
const closeEnough = 1e-5
const randomPairs = 200_000

/** Pairs that the model begun with counts for, beside those of the data. */
const leaning = { sameAmongFamilies: 4_000, same: 200, family: 300, unrelated: 2_000 } as const

/** Without an address, a phone or a carer nobody can be told for somebody's family, and the model does not guess. */
const kinComparisons = [
  comparisonIds.indexOf('address'),
  comparisonIds.indexOf('contact'),
  comparisonIds.indexOf('carer'),
]
const shareUntold = 1e-6

/**
 * Fits a model to data nobody has sorted, by expectation and maximisation over three kinds of pairs. What strangers have in
 * common is learned from pairs drawn at random; what one person's records share, from candidates. What relatives share stays
 * as it was learned, since only their number can be told from such data. Same data and seed, same model.
 */
export function fitModel({ persons, candidates, rarity, from, seed }: Fitting): Model {
  const pairs = (persons.length * (persons.length - 1)) / 2
  const data: Data = {
    drawn: randomPatterns(persons, { most: randomPairs, seed }),
    candidates,
    rarity,
    from,
    canTellRelatives: candidates.some(({ levels }) => kinComparisons.some((at) => levels[at] !== missing)),
  }
  const learnedOn = { records: persons.length, pairs }
  let model = withNames({ ...from, version: `${from.version}+fit`, learnedOn }, persons)
  for (let round = 0; round < mostRounds; round++) {
    const next = withNames(improved(model, data), persons)
    const change = furthest(model, next)
    model = next
    if (change < closeEnough) break
  }
  return model
}

interface Data {
  readonly drawn: readonly Pattern[]
  readonly candidates: readonly Agreement[]
  readonly rarity: Rarity
  readonly from: Model
  readonly canTellRelatives: boolean
}

function withNames(model: Model, persons: readonly Person[]): Model {
  return { ...model, namesTogether: namesTogether(persons, model.chances.given, model.chances.family) }
}

/** One round: how likely each pair is of each kind, and what that says of the kinds. */
function improved(model: Model, data: Data): Model {
  const tally = leanedOn(data.from, hasFamilies(model))
  const { records, pairs } = model.learnedOn
  const same = (tallySame(tally, model, data) + 1) / (pairs + records)
  const family = tallyStrangers(tally, model, data)
  const shares = { same, family: data.canTellRelatives ? family : shareUntold }
  return { ...model, shares, chances: chancesOf(tally, data.from) }
}

/** Counts the candidates as far as each is one person. @returns how many are */
function tallySame(tally: Tally, model: Model, { candidates, rarity }: Data): number {
  const weights = weightsOf(model)
  let sames = 0
  for (const agreement of candidates) {
    const { given, family, birth, address } = rarityBits(agreement, rarity, weights)
    const bits = kindBits(agreement.levels, weights)
    const shared = family + birth + address
    const odds = oddsOf(bits.same + given + shared)
    const same = odds / (1 + odds + oddsOf(bits.family + shared))
    addTo(tally.same, agreement.levels, same)
    sames += same
  }
  return sames
}

/** Counts the random pairs as far as each is of two strangers. @returns the share of relatives among all pairs */
function tallyStrangers(tally: Tally, model: Model, { drawn, from }: Data): number {
  const weights = weightsOf(model)
  let relatives = from.shares.family * leaning.unrelated
  let all: number = leaning.unrelated
  for (const { levels, pairs } of drawn) {
    const bits = kindBits(levels, weights)
    const family = oddsOf(bits.family)
    const total = 1 + family + oddsOf(bits.same)
    addTo(tally.unrelated, levels, pairs / total)
    relatives += (pairs * family) / total
    all += pairs
  }
  return relatives / all
}

/** Held below what a number can hold. */
function oddsOf(bits: number): number {
  return 2 ** Math.min(bits, 500)
}

/**
 * Where a file holds families, brothers and sisters would slowly be taken for one person: the fit is held close to what was
 * counted on families.
 */
function leanedOn({ chances }: Model, amongFamilies: boolean): Tally {
  return {
    same: tallyOf(chances, 'same', amongFamilies ? leaning.sameAmongFamilies : leaning.same),
    family: tallyOf(chances, 'family', leaning.family),
    unrelated: tallyOf(chances, 'unrelated', leaning.unrelated),
  }
}

function furthest(a: Model, b: Model): number {
  return Math.max(
    ...comparisonIds.flatMap((id) =>
      a.chances[id].same.map((share, level) => Math.abs(share - (b.chances[id].same[level] ?? 0))),
    ),
  )
}
