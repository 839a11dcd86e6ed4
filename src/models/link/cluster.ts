/** A weighed pair of places in a list of persons. */
export interface Edge {
  readonly first: number
  readonly second: number
  readonly bits: number
  /** Whether it is of the band 'same'. */
  readonly same: boolean
  /** Whether it forbids that the two are ever in one cluster: below 'ask', or guarded. */
  readonly forbids: boolean
}

/**
 * Groups of records that are one person, as places, each of two or more. Two groups become one by their best edge, and
 * only when no pair across them is forbidden: never because a third record is like both. A pair that was no candidate has
 * nothing in common, so it forbids as well.
 */
export function clusters(edges: readonly Edge[]): number[][] {
  const allowed = new Set(edges.filter(({ forbids }) => !forbids).map(keyOf))
  const groupOf = new Map<number, number[]>()
  for (const edge of edges.filter(({ same, forbids }) => same && !forbids).toSorted(bestFirst)) {
    const one = groupOf.get(edge.first) ?? [edge.first]
    const other = groupOf.get(edge.second) ?? [edge.second]
    if (one === other || !mayJoin(one, other, allowed)) continue
    const joined = [...one, ...other].toSorted((a, b) => a - b)
    for (const place of joined) groupOf.set(place, joined)
  }
  return [...new Set(groupOf.values())].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** Clusters, as they stood, that would not be made today: they go to a person, and are not split. */
export function noLongerHolding(held: readonly (readonly number[])[], edges: readonly Edge[]): number[][] {
  const allowed = new Set(edges.filter(({ forbids }) => !forbids).map(keyOf))
  return held
    .filter((group) =>
      group.some(
        (one) =>
          !mayJoin(
            [one],
            group.filter((other) => other !== one),
            allowed,
          ),
      ),
    )
    .map((group) => [...group])
}

function mayJoin(one: readonly number[], other: readonly number[], allowed: ReadonlySet<string>): boolean {
  return one.every((first) => other.every((second) => allowed.has(keyOf({ first, second }))))
}

/** Ties go by place, so that the order of the edges does not matter. */
function bestFirst(a: Edge, b: Edge): number {
  return b.bits - a.bits || a.first - b.first || a.second - b.second
}

function keyOf({ first, second }: Pick<Edge, 'first' | 'second'>): string {
  return first < second ? `${first} ${second}` : `${second} ${first}`
}
