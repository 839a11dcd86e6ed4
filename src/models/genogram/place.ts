import type { Orders } from './crossings.ts'
import type { Layered, LayerNode } from './layers.ts'
import { measures } from './measures.ts'
import { nearestInOrder } from './nearest-in-order.ts'
import { neighboursOf } from './neighbours.ts'

const turns = 40

/**
 * Where each node stands from left to right, by node: as near as may be to those it is tied to, in the given order, and nobody on
 * top of another.
 */
export function placeAcross(
  layered: Layered,
  orders: Orders,
  labelWidths: ReadonlyMap<string, number>,
): number[] {
  const { nodes } = layered
  const { above, below } = neighboursOf(layered)
  const right = nodes.map((node) => roomRight(node, labelWidths))
  const xs: number[] = []
  for (const layer of orders) arrange(layer, (_, index) => index * measures.symbol * 3)
  for (let turn = 0; turn < turns; turn += 1)
    for (const layer of turn % 2 === 0 ? orders : orders.toReversed()) arrange(layer, wished)
  for (const node of nodes.keys()) xs[node] = within(node)
  return xs.map(Math.round)

  function wished(node: number, index: number): number {
    const near = [...(above[node] ?? []), ...(below[node] ?? [])]
    if (near.length === 0) return xs[node] ?? index
    return near.reduce((sum, other) => sum + (xs[other] ?? 0), 0) / near.length
  }

  /** A union stands between its partners. */
  function within(node: number): number {
    const x = xs[node] ?? 0
    const partners = (above[node] ?? []).map((other) => xs[other] ?? 0)
    if (partners.length < 2) return x
    const [left, right] = [Math.min(...partners) + measures.lineGap, Math.max(...partners) - measures.lineGap]
    return Math.min(Math.max(x, left), Math.max(left, right))
  }

  function arrange(layer: readonly number[], wish: (node: number, index: number) => number): void {
    const gaps = layer.map((node, index) => (right[layer[index - 1] ?? -1] ?? 0) + roomLeft(nodes[node]))
    const placed = nearestInOrder(
      layer.map((node, index) => ({ wish: wish(node, index), gap: index === 0 ? 0 : (gaps[index] ?? 0) })),
    )
    for (const [index, node] of layer.entries()) xs[node] = placed[index] ?? 0
  }
}

function roomRight(node: LayerNode, labelWidths: ReadonlyMap<string, number>): number {
  if (!('personId' in node)) return measures.lineGap / 2
  return measures.symbol / 2 + measures.labelGap + (labelWidths.get(node.personId) ?? 0) + measures.gap / 2
}

function roomLeft(node: LayerNode | undefined): number {
  const isPerson = node !== undefined && 'personId' in node
  return isPerson ? measures.symbol / 2 + measures.gap / 2 : measures.lineGap / 2
}
