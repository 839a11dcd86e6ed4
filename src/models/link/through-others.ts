/** A pair of places with its probability. */
export interface Likely {
  readonly first: number
  readonly second: number
  readonly probability: number
  /** Whether a third record may speak for it at all: not where a guard holds or the two clearly differ. */
  readonly open: boolean
}

/** Less likely than this, a record does not speak for another. */
const leastWitness = 0.3

/**
 * Probabilities with a third record heard: where a and c, and c and b, are each one person, a and b are. One step only and
 * from the pairs' own probabilities, so that it never chains.
 */
export function throughOthers(pairs: readonly Likely[]): number[] {
  const neighbours = new Map<number, Map<number, number>>()
  for (const { first, second, probability } of pairs) {
    if (probability < leastWitness) continue
    keep(neighbours, first, [second, probability])
    keep(neighbours, second, [first, probability])
  }
  return pairs.map(({ first, second, probability, open }) =>
    open ? Math.max(probability, bestWitness(neighbours.get(first), neighbours.get(second))) : probability,
  )
}

function bestWitness(
  one: ReadonlyMap<number, number> | undefined,
  other: ReadonlyMap<number, number> | undefined,
): number {
  if (!one || !other) return 0
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let best = 0
  for (const [witness, probability] of few) best = Math.max(best, probability * (many.get(witness) ?? 0))
  return best
}

function keep(
  all: Map<number, Map<number, number>>,
  place: number,
  [other, probability]: readonly [number, number],
): void {
  const own = all.get(place)
  if (own) own.set(other, probability)
  else all.set(place, new Map([[other, probability]]))
}
