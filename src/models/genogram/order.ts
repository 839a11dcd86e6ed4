import { crossingsIn, type Orders } from './crossings.ts'
import type { Layered } from './layers.ts'
import { neighboursOf } from './neighbours.ts'
import { sift } from './sift.ts'
import { startOrders } from './start-orders.ts'
import { tidy, type Untidiness } from './tidy.ts'
import { withoutCrossing } from './without-crossing.ts'

const sweeps = 12

/**
 * The order of each layer, from left to right: without a crossing where one was found, else with as few as were found; and of those the
 * tidiest. The same layers always give the same order: several starts are tried, none by chance.
 */
export function orderLayers(layered: Layered, untidiness: Untidiness): Orders {
  return tidy(withFewest(layered), layered, untidiness)
}

function withFewest(layered: Layered): Orders {
  const starts = startOrders(layered)
  const [first = []] = starts
  const without = withoutCrossing(first, layered)
  if (without) return without
  const tried = starts.map((start) => sift(swept(start, layered), layered))
  const counted = tried.map((orders) => ({ orders, crossings: crossingsIn(orders, layered) }))
  return counted.reduce((best, one) => (one.crossings < best.crossings ? one : best)).orders
}

/** Sorts layer after layer by where each node's neighbours stand, down and up again, and keeps the best that was met. */
function swept(start: Orders, layered: Layered): Orders {
  const { above, below } = neighboursOf(layered)
  let orders = start
  let best = start
  let least = crossingsIn(start, layered)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    orders = sweep % 2 === 0 ? sorted(orders, above) : sorted(orders.toReversed(), below).toReversed()
    const crossings = crossingsIn(orders, layered)
    if (crossings < least) [best, least] = [orders, crossings]
  }
  return best
}

/** Each layer in turn, sorted by where its nodes' neighbours stand in the layer sorted before it. */
function sorted(orders: Orders, near: readonly (readonly number[])[]): Orders {
  const shares = new Map<number, number>()
  return orders.map((layer) => {
    const middle = layer.map((node, index) => ({
      node,
      at: middleOf(near[node] ?? [], shares) ?? shareOf(index, layer),
    }))
    const next = middle.toSorted((one, two) => one.at - two.at).map(({ node }) => node)
    for (const [index, node] of next.entries()) shares.set(node, shareOf(index, next))
    return next
  })
}

/** How far along its layer a node stands, from 0 to 1: layers differ in length. */
function shareOf(index: number, layer: readonly number[]): number {
  return (index + 0.5) / layer.length
}

function middleOf(near: readonly number[], shares: ReadonlyMap<number, number>): number | null {
  if (near.length === 0) return null
  return near.reduce((sum, node) => sum + (shares.get(node) ?? 0), 0) / near.length
}
