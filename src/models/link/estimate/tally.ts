import { comparisonIds, missing } from '../compare/levels.ts'
import type { Chances, Model } from '../model.ts'
import { falling } from './falling.ts'

/** Pairs of each kind by comparison and level, as far as they are of that kind. */
export type Tally = Readonly<Record<keyof Chances, number[][]>>

/** As many pairs as said, spread over the levels as a model has it. */
export function tallyOf(chances: Model['chances'], kind: keyof Chances, pairs: number): number[][] {
  return comparisonIds.map((id) => chances[id][kind].map((share) => share * pairs))
}

/** Adds a pair, or a share of one, to the level it has in each comparison. */
export function addTo(counts: readonly number[][], levels: readonly number[], share: number): void {
  for (const [place, level] of levels.entries()) {
    const own = counts[place]
    if (level !== missing && own) own[level] = (own[level] ?? 0) + share
  }
}

/** The shares that a tally comes to; those of relatives stay as they were. */
export function chancesOf(tally: Tally, from: Model): Model['chances'] {
  const chances = { ...from.chances }
  for (const [place, id] of comparisonIds.entries()) {
    const unrelated = sharesOf(tally.unrelated[place] ?? [])
    const same = falling(sharesOf(tally.same[place] ?? []), unrelated)
    chances[id] = { same, family: from.chances[id].family, unrelated }
  }
  return chances
}

/** Counts as shares of their sum. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / total)
}
