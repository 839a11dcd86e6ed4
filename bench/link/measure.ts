import type { LinkedPair } from '../../src/models/link/link.ts'
import { linkPersons } from '../../src/models/link/link.ts'
import type { KnownSet } from './sets.ts'

/** How well a linkage does on records of which the truth is known. Shares from 0 to 1. */
export interface Measured {
  readonly set: string
  readonly records: number
  readonly truePairs: number
  readonly threshold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly bestF1: number
  /** Recall at the lowest probability that still has a precision of .99. */
  readonly recallAt99: number
  /** Recommended pairs that are two different twins. */
  readonly twinLinks: number
  /** Recall by origin of the name, where it has more than 100 true pairs. */
  readonly byOrigin: Readonly<Record<string, number>>
  /** Share of the true pairs that were compared at all. */
  readonly blockingRecall: number
  readonly candidatesPerRecord: number
  /** By tenth of probability: pairs, and the share of them that is true. */
  readonly calibration: readonly { readonly pairs: number; readonly truth: number }[]
  readonly clusterPrecision: number
  readonly seconds: number
}

export function measure(set: KnownSet): Measured {
  const started = performance.now()
  const linkage = linkPersons(set.records)
  const seconds = (performance.now() - started) / 1000
  const isTrue = ({ a, b }: Pick<LinkedPair, 'a' | 'b'>) => set.whoIs(a) === set.whoIs(b)
  const compared = [...linkage.pairs, ...linkage.others]
  const truths = truePairs(set)
  const all = truths.reduce((sum, { pairs }) => sum + pairs, 0)
  const right = linkage.pairs.filter(isTrue)
  const precision = right.length / linkage.pairs.length
  const recall = right.length / all
  const inClusters = linkage.clusters.flatMap((ids) =>
    ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b }))),
  )
  return {
    set: set.name,
    records: set.records.length,
    truePairs: all,
    threshold: linkage.threshold,
    precision,
    recall,
    f1: f1(precision, recall),
    ...curve(compared, isTrue, all),
    twinLinks: linkage.pairs.filter((pair) => !isTrue(pair) && areTwins(set, pair)).length,
    byOrigin: recallByOrigin(set, right, truths),
    blockingRecall: compared.filter(isTrue).length / all,
    candidatesPerRecord: linkage.candidates / set.records.length,
    calibration: calibrationOf(compared, isTrue),
    clusterPrecision: inClusters.filter(isTrue).length / inClusters.length,
    seconds,
  }
}

function areTwins({ about }: KnownSet, { a, b }: LinkedPair): boolean {
  return about(a).twin && about(b).twin && about(a).family === about(b).family
}

function truePairs({ records, whoIs, about }: KnownSet): { origin: string; pairs: number }[] {
  const people = Map.groupBy(records, ({ id }) => whoIs(id))
  return [...people.values()].map((own) => ({
    origin: about(own[0]?.id ?? '').origin,
    pairs: (own.length * (own.length - 1)) / 2,
  }))
}

function recallByOrigin(
  { about }: KnownSet,
  right: readonly LinkedPair[],
  truths: readonly { origin: string; pairs: number }[],
) {
  const totals = new Map<string, number>()
  for (const { origin, pairs } of truths) totals.set(origin, (totals.get(origin) ?? 0) + pairs)
  const found = Map.groupBy(right, ({ a }) => about(a).origin)
  const large = [...totals].filter(([origin, pairs]) => origin !== '' && pairs > 100)
  return Object.fromEntries(
    large.map(([origin, pairs]) => [origin, (found.get(origin)?.length ?? 0) / pairs]),
  )
}

/** Precision and recall as the threshold goes down, over all candidates. */
function curve(compared: readonly LinkedPair[], isTrue: (pair: LinkedPair) => boolean, all: number) {
  let right = 0
  let bestF1 = 0
  let recallAt99 = 0
  const byProbability = compared.toSorted((x, y) => y.probability - x.probability)
  for (const [at, pair] of byProbability.entries()) {
    if (isTrue(pair)) right++
    const precision = right / (at + 1)
    bestF1 = Math.max(bestF1, f1(precision, right / all))
    if (precision >= 0.99) recallAt99 = Math.max(recallAt99, right / all)
  }
  return { bestF1, recallAt99 }
}

function calibrationOf(compared: readonly LinkedPair[], isTrue: (pair: LinkedPair) => boolean) {
  const tenths = Map.groupBy(compared, ({ probability }) => Math.min(9, Math.floor(probability * 10)))
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = tenths.get(tenth) ?? []
    return { pairs: own.length, truth: own.length === 0 ? 0 : own.filter(isTrue).length / own.length }
  })
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** The widest gap in recall between origins of names. */
export function widestGap({ byOrigin }: Measured): number {
  const recalls = Object.values(byOrigin)
  return recalls.length === 0 ? 0 : Math.max(...recalls) - Math.min(...recalls)
}
