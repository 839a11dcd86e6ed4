import type { Layered } from './layers.ts'
import type { Neighbours } from './neighbours.ts'

/** Of each layer its nodes, from left to right. */
export type Orders = readonly (readonly number[])[]

type Edge = Layered['edges'][number]

/** Where each node stands in its layer, by node. */
export function placesIn(orders: Orders): number[] {
  const places: number[] = []
  for (const layer of orders) for (const [place, node] of layer.entries()) places[node] = place
  return places
}

/** How many pairs of edges cross when each is drawn straight from layer to layer. */
export function crossingsIn(orders: Orders, { nodes, edges }: Layered): number {
  const places = placesIn(orders)
  const byLayer = Map.groupBy(edges, ([upper]) => nodes[upper]?.layer ?? 0)
  return [...byLayer.values()].reduce((sum, between) => sum + crossed(between, places), 0)
}

function crossed(edges: Layered['edges'], places: readonly number[]): number {
  let count = 0
  for (const [index, one] of edges.entries())
    for (let next = index + 1; next < edges.length; next += 1) count += cross(one, edges[next] ?? one, places)
  return count
}

function cross(one: Edge, two: Edge, places: readonly number[]): 0 | 1 {
  const above = (places[one[0]] ?? 0) - (places[two[0]] ?? 0)
  const below = (places[one[1]] ?? 0) - (places[two[1]] ?? 0)
  return above * below < 0 ? 1 : 0
}

/** How many crossings two nodes of one layer have with each other while `left` stands before `right`. */
export function crossingsOfPair(
  { left, right }: { readonly left: number; readonly right: number },
  places: readonly number[],
  { above, below }: Neighbours,
): number {
  return inverted(above[left], above[right], places) + inverted(below[left], below[right], places)
}

function inverted(
  left: readonly number[] | undefined,
  right: readonly number[] | undefined,
  places: readonly number[],
): number {
  let count = 0
  for (const one of left ?? [])
    count += (right ?? []).filter((two) => (places[one] ?? 0) > (places[two] ?? 0)).length
  return count
}
