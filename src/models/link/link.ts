import type { Assertions } from './assertions.ts'
import { candidatePairs, type Pairs } from './candidates.ts'
import { cleanPerson, type Person } from './clean/person.ts'
import { clusters, type Edge } from './cluster.ts'
import { type Agreement, comparePair } from './compare/pair.ts'
import { type Band, type Bands, bandsFrom, decide } from './decide.ts'
import { defaultModel } from './default-model.ts'
import { fitModel } from './estimate/fit.ts'
import { type ConfirmedDifferent, type Guard, guardsOf } from './guards.ts'
import { hasFamilies, type Model, weightsOf } from './model.ts'
import { countRarity, type Rarity } from './rarity.ts'
import { throughOthers } from './through-others.ts'
import { probabilityOf, weigh } from './weigh.ts'

/** Two records that may be one person. */
export interface LinkedPair {
  readonly a: string
  readonly b: string
  /** That they are one person, other records of the same person heard. */
  readonly probability: number
  /** The pair's own weight. */
  readonly bits: number
  readonly band: Band
  readonly guards: readonly Guard[]
}

/** Everything a linkage of a whole list finds. */
export interface Linkage {
  /** The probability from which pairs are recommended. */
  readonly threshold: number
  /** Recommended, likeliest first. */
  readonly pairs: readonly LinkedPair[]
  /** The other candidates, and those that a guard keeps back, likeliest first. */
  readonly others: readonly LinkedPair[]
  /** Ids of the records of one person, for every person with two or more. */
  readonly clusters: readonly (readonly string[])[]
  /** Pairs that were compared. */
  readonly candidates: number
  readonly bands: Bands
  readonly model: Model
  readonly rarity: Rarity
}

export interface LinkOptions {
  /** What the fit begins with; our own, learned on invented families, where none is given. */
  readonly model?: Model
  readonly confirmedDifferent?: ConfirmedDifferent
  readonly seed?: number
}

/** Among families a false link puts one child's history on another; a general list has no twins to be taken for. */
const thresholds = { families: 0.9, general: 0.35 } as const

/** Links a whole list: cleans, blocks, fits the model to it, weighs, guards and clusters. The order of the list does not matter. */
export function linkPersons(written: readonly Assertions[], options: LinkOptions = {}): Linkage {
  const persons = written.toSorted((x, y) => (x.id < y.id ? -1 : 1)).map(cleanPerson)
  const pairs = candidatePairs(persons)
  const agreements = agreementsOf(persons, pairs)
  const rarity = countRarity(persons)
  const model = fitModel({
    persons,
    candidates: agreements,
    rarity,
    from: options.model ?? defaultModel,
    seed: options.seed ?? 1,
  })
  const weights = weightsOf(model)
  const bits = agreements.map((agreement) => weigh(agreement, rarity, weights).bits)
  const bands = bandsFrom(bits)
  const guarded = agreements.map((agreement, n) => {
    const [a, b] = pairOf(persons, pairs, n)
    return guardsOf({ a, b, agreement, confirmedDifferent: options.confirmedDifferent })
  })
  const weighed = { persons, pairs, bits, bands, guarded }
  const all = linkedPairs(weighed)
  const general = isGeneralList(persons, model)
  const threshold = general ? thresholds.general : thresholds.families
  const isRecommended = recommending(threshold, general)
  return {
    threshold,
    pairs: all.filter(isRecommended),
    others: all.filter((pair) => !isRecommended(pair)),
    clusters: clusters(edgesOf(weighed)).map((places) => places.map((place) => persons[place]?.id ?? '')),
    candidates: agreements.length,
    bands,
    model,
    rarity,
  }
}

/**
 * A list large enough to tell, in which nobody is anybody's relative and few are children, has no twins to guard against:
 * there a guard keeps a pair from being joined, but the pair is still put before a person.
 */
function isGeneralList(persons: readonly Person[], model: Model): boolean {
  if (persons.length < 500 || hasFamilies(model)) return false
  const years = persons
    .flatMap(({ births: [birth] }) => (birth ? [birth.year] : []))
    .toSorted((a, b) => a - b)
  const latest = years.at(-1) ?? 0
  return years.filter((year) => year > latest - 18).length < years.length / 3
}

function recommending(threshold: number, general: boolean): (pair: LinkedPair) => boolean {
  return ({ probability, guards }) =>
    probability >= threshold && (guards.length === 0 || (general && !forGood(guards)))
}

function forGood(guards: readonly Guard[]): boolean {
  return guards.includes('confirmed-different') || guards.includes('numbers-differ')
}

interface Weighed {
  readonly persons: readonly Person[]
  readonly pairs: Pairs
  readonly bits: readonly number[]
  readonly bands: Bands
  readonly guarded: readonly (readonly Guard[])[]
}

function agreementsOf(persons: readonly Person[], pairs: Pairs): Agreement[] {
  return Array.from(pairs.first, (_, n) => comparePair(...pairOf(persons, pairs, n)))
}

const nobody = cleanPerson({ id: '' })

function pairOf(persons: readonly Person[], { first, second }: Pairs, n: number): readonly [Person, Person] {
  return [persons[first[n] ?? -1] ?? nobody, persons[second[n] ?? -1] ?? nobody]
}

function linkedPairs({ persons, pairs, bits, bands, guarded }: Weighed): LinkedPair[] {
  const heard = throughOthers(
    bits.map((own, n) => ({
      first: pairs.first[n] ?? 0,
      second: pairs.second[n] ?? 0,
      probability: probabilityOf(own),
      open: (guarded[n]?.length ?? 0) === 0 && own >= leastOwnBits,
    })),
  )
  return bits
    .map((own, n): LinkedPair => {
      const [a, b] = pairOf(persons, pairs, n)
      const guards = guarded[n] ?? []
      return {
        a: a.id,
        b: b.id,
        probability: heard[n] ?? 0,
        bits: own,
        band: decide(own, guards, bands),
        guards,
      }
    })
    .toSorted((x, y) => y.probability - x.probability || y.bits - x.bits)
}

/** A pair that clearly differs is not made one by a third record. */
const leastOwnBits = -7

function edgesOf({ pairs, bits, bands, guarded }: Weighed): Edge[] {
  return bits.map((own, n) => {
    const guards = guarded[n] ?? []
    const band = decide(own, guards, bands)
    return {
      first: pairs.first[n] ?? 0,
      second: pairs.second[n] ?? 0,
      bits: own,
      same: band === 'same',
      forbids: band === 'different' || guards.length > 0,
    }
  })
}
