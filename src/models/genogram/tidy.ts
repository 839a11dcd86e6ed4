import { crossingsIn, type Orders } from './crossings.ts'
import type { Layered } from './layers.ts'

const mostTurns = 3

/** What may be asked of an order besides few crossings: more is worse. */
export type Untidiness = (orders: Orders) => number

/** Moves each of the people to where the whole is tidiest, as long as it costs no crossing. */
export function tidy(start: Orders, layered: Layered, untidiness: Untidiness): Orders {
  const orders = start.map((layer) => [...layer])
  const rows = orders.filter((_, layer) => layer % 2 === 0)
  let least = untidiness(orders)
  let crossings = crossingsIn(orders, layered)
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const before = least
    for (const row of rows) tidyRow(row)
    if (least === before) break
  }
  return orders

  function tidyRow(row: number[]): void {
    for (const node of [...row]) tryPlaces(row, node)
  }

  function tryPlaces(layer: number[], node: number): void {
    const from = layer.indexOf(node)
    let best = from
    for (let to = 0; to < layer.length; to += 1) {
      put(layer, node, to)
      const mess = untidiness(orders)
      if (mess >= least) continue
      const crossed = crossingsIn(orders, layered)
      if (crossed > crossings) continue
      least = mess
      crossings = crossed
      best = to
    }
    put(layer, node, best)
  }

  function put(layer: number[], node: number, to: number): void {
    layer.splice(layer.indexOf(node), 1)
    layer.splice(to, 0, node)
  }
}
