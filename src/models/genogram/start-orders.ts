import type { Orders } from './crossings.ts'
import type { Layered } from './layers.ts'
import { neighboursOf } from './neighbours.ts'

const mostStarts = 12

/** Orders to begin from: the family as one meets it, walking from somebody to all whom they are tied to. */
export function startOrders(layered: Layered): Orders[] {
  const { above, below } = neighboursOf(layered)
  const upwards = above.map((near, node) => [...near, ...(below[node] ?? [])])
  const downwards = below.map((near, node) => [...near, ...(above[node] ?? [])])
  const stride = Math.max(1, Math.floor(layered.nodes.length / mostStarts))
  const from = [...layered.nodes.keys()].filter((node) => node % stride === 0)
  return from.flatMap((start) => [walked(layered, start, downwards), walked(layered, start, upwards)])
}

function walked({ nodes }: Layered, start: number, near: readonly (readonly number[])[]): Orders {
  const last = Math.max(...nodes.map(({ layer }) => layer))
  const orders: number[][] = Array.from({ length: last + 1 }, () => [])
  const met = new Set<number>()
  const meet = (node: number): void => {
    if (met.has(node)) return
    met.add(node)
    orders[nodes[node]?.layer ?? 0]?.push(node)
    for (const other of near[node] ?? []) meet(other)
  }
  for (const node of [start, ...nodes.keys()]) meet(node)
  return orders
}
