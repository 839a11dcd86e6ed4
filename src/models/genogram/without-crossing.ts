import { type Orders, placesIn } from './crossings.ts'
import type { Layered } from './layers.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'

/**
 * An order without any crossing, as near as it goes to a given one; null where none was found. Of two nodes in a layer one stands to the
 * left; where both have neighbours, those neighbours must stand alike; and left of left is left. Each choice that is
 * still open is taken as the given order has it, with all that follows, and the other way where that leads to a contradiction.
 * @source the two-way choices of level planarity: Randerath and others, 'A satisfiability formulation of problems on level graphs' (2001)
 */
export function withoutCrossing(near: Orders, layered: Layered): Orders | null {
  const sides = new Sides(near, neighboursOf(layered))
  const open = near.flatMap((layer) =>
    layer.flatMap((left, index) => layer.slice(index + 1).map((right) => ({ left, right }))),
  )
  for (const { left, right } of open)
    if (!sides.known(left, right) && !sides.put(left, right) && !sides.put(right, left)) return null
  return near.map((layer) => layer.toSorted((one, two) => (sides.stands(one, two) ? -1 : 1)))
}

/** Who is known to stand left of whom. */
class Sides {
  readonly #size: number
  readonly #left: Uint8Array
  readonly #layers: readonly (readonly number[])[]
  readonly #neighbours: Neighbours

  constructor(orders: Orders, neighbours: Neighbours) {
    this.#size = placesIn(orders).length
    this.#left = new Uint8Array(this.#size * this.#size)
    this.#neighbours = neighbours
    const layers: (readonly number[])[] = []
    for (const layer of orders) for (const node of layer) layers[node] = layer
    this.#layers = layers
  }

  stands(left: number, right: number): boolean {
    return this.#left[left * this.#size + right] === 1
  }

  known(one: number, two: number): boolean {
    return this.stands(one, two) || this.stands(two, one)
  }

  /** Puts one left of another with all that follows. False, and nothing put, where that contradicts what is known. */
  put(left: number, right: number): boolean {
    const trail: [number, number][] = []
    const waiting: (readonly [number, number])[] = [[left, right]]
    for (const [one, two] of waiting) {
      if (this.stands(one, two)) continue
      if (this.stands(two, one)) return this.#undo(trail)
      this.#left[one * this.#size + two] = 1
      trail.push([one, two])
      waiting.push(...this.#follows(one, two))
    }
    return true
  }

  #undo(trail: readonly (readonly [number, number])[]): false {
    for (const [one, two] of trail) this.#left[one * this.#size + two] = 0
    return false
  }

  #follows(one: number, two: number): (readonly [number, number])[] {
    const { above, below } = this.#neighbours
    const alike = [above, below].flatMap((near) =>
      (near[one] ?? []).flatMap((first) =>
        (near[two] ?? []).filter((second) => second !== first).map((second) => [first, second] as const),
      ),
    )
    const others = this.#layers[one] ?? []
    const beyond = others.filter((node) => this.stands(two, node)).map((node) => [one, node] as const)
    const before = others.filter((node) => this.stands(node, one)).map((node) => [node, two] as const)
    return [...alike, ...beyond, ...before]
  }
}
