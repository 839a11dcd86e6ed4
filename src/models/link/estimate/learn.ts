import type { Person } from '../clean/person.ts'
import { comparisonIds } from '../compare/levels.ts'
import { comparePair } from '../compare/pair.ts'
import type { Chances, Model } from '../model.ts'
import { seeded } from './random.ts'
import { addTo, sharesOf, tallyOf } from './tally.ts'
import { namesTogether } from './together.ts'

/** Persons who are sorted already: who is who, and of which family. */
export interface Sorted {
  readonly persons: readonly Person[]
  readonly whoIs: (id: string) => string
  readonly familyOf: (id: string) => string
}

/**
 * Counts a model from data that somebody has sorted. Comparisons that the data never make keep the chances given.
 * @param expected chances by judgement, each worth ten pairs
 */
export function learnModel(sorted: Sorted, version: string, expected: Model['chances']): Model {
  const { persons } = sorted
  const [same, family] = relatedPairs(sorted)
  const unrelated = strangers(sorted, 300_000)
  const allPairs = (persons.length * (persons.length - 1)) / 2
  const tallies = {
    same: tally(same, expected, 'same'),
    family: tally(family, expected, 'family'),
    unrelated: tally(unrelated, expected, 'unrelated'),
  }
  const chances = { ...expected }
  for (const [place, id] of comparisonIds.entries()) {
    chances[id] = {
      same: tallies.same[place] ?? [],
      family: tallies.family[place] ?? [],
      unrelated: tallies.unrelated[place] ?? [],
    }
  }
  return {
    version,
    learnedOn: { records: persons.length, pairs: allPairs },
    shares: { same: same.length / allPairs, family: family.length / allPairs },
    chances,
    namesTogether: namesTogether(persons, chances.given, chances.family),
  }
}

type PersonPair = readonly [Person, Person]

function relatedPairs({ persons, whoIs, familyOf }: Sorted): [PersonPair[], PersonPair[]] {
  const families = Map.groupBy(persons, ({ id }) => familyOf(id))
  const pairs = [...families.values()].flatMap((family) =>
    family.flatMap((one, place) => family.slice(place + 1).map((other): PersonPair => [one, other])),
  )
  const isSame = ([a, b]: PersonPair) => whoIs(a.id) === whoIs(b.id)
  return [pairs.filter(isSame), pairs.filter((pair) => !isSame(pair))]
}

function strangers({ persons, familyOf }: Sorted, many: number): PersonPair[] {
  const next = seeded(1)
  const draw = () => persons[Math.floor(next() * persons.length)]
  return Array.from({ length: many }, () => [draw(), draw()] as const).flatMap(([a, b]) =>
    a && b && familyOf(a.id) !== familyOf(b.id) ? [[a, b] as const] : [],
  )
}

/** Chances by judgement count as so many pairs. */
const worth = 10

function tally(pairs: readonly PersonPair[], expected: Model['chances'], kind: keyof Chances): number[][] {
  const counts = tallyOf(expected, kind, worth)
  for (const [a, b] of pairs) addTo(counts, comparePair(a, b).levels, 1)
  return counts.map((own) => sharesOf(own).map((share) => Number(share.toPrecision(5))))
}
