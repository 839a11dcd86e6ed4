import { crossingsOfPair, type Orders, placesIn } from './crossings.ts'
import type { Layered } from './layers.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'

const mostTurns = 8

interface Sifting {
  readonly neighbours: Neighbours
  /** Where each node stands now. */
  readonly places: number[]
}

/** Moves each node to where it has the fewest crossings within its layer, until nothing gets better. */
export function sift(start: Orders, layered: Layered): Orders {
  const orders = start.map((layer) => [...layer])
  const sifting = { neighbours: neighboursOf(layered), places: placesIn(orders) }
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const gained = orders.map((layer) => siftLayer(layer, sifting))
    if (!gained.some(Boolean)) break
  }
  return orders
}

function siftLayer(layer: number[], sifting: Sifting): boolean {
  let better = false
  for (const node of [...layer]) {
    const { to, gain } = bestPlace(layer, node, sifting)
    if (gain <= 0) continue
    move(layer, { node, to }, sifting)
    better = true
  }
  return better
}

interface Found {
  readonly to: number
  readonly gain: number
}

function bestPlace(layer: readonly number[], node: number, sifting: Sifting): Found {
  const left = bestTowards(layer, { node, step: -1 }, sifting)
  const right = bestTowards(layer, { node, step: 1 }, sifting)
  return right.gain > left.gain ? right : left
}

function bestTowards(
  layer: readonly number[],
  { node, step }: { readonly node: number; readonly step: -1 | 1 },
  { places, neighbours }: Sifting,
): Found {
  let best = { to: places[node] ?? 0, gain: 0 }
  let gain = 0
  for (let to = best.to + step; to >= 0 && to < layer.length; to += step) {
    const other = layer[to] ?? node
    const [left, right] = step < 0 ? [other, node] : [node, other]
    gain += crossingsOfPair({ left, right }, places, neighbours)
    gain -= crossingsOfPair({ left: right, right: left }, places, neighbours)
    if (gain > best.gain) best = { to, gain }
  }
  return best
}

function move(
  layer: number[],
  { node, to }: { readonly node: number; readonly to: number },
  { places }: Sifting,
): void {
  layer.splice(places[node] ?? 0, 1)
  layer.splice(to, 0, node)
  for (const [place, one] of layer.entries()) places[one] = place
}
