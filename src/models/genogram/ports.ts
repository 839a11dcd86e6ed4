import type { Layered } from './layers.ts'
import { neighboursOf } from './neighbours.ts'

const apart = 10

/** Where lines leave a node below and reach it from above: a symbol with several lines has them side by side. */
export interface Ports {
  /** Across, of the line from this node down to that one. */
  readonly leaving: (node: number, lower: number) => number
  /** Across, of the line from that node down to this one. */
  readonly reaching: (node: number, upper: number) => number
}

/** The ports of all nodes. */
export function portsOf(layered: Layered, xs: readonly number[]): Ports {
  const { above, below } = neighboursOf(layered)
  const at = (node: number) => xs[node] ?? 0
  const port = (node: number, other: number, others: readonly number[] | undefined) => {
    const isPerson = 'personId' in (layered.nodes[node] ?? {})
    if (!isPerson || !others || others.length === 1) return at(node)
    const sorted = others.toSorted((one, two) => at(one) - at(two))
    return at(node) + (sorted.indexOf(other) - (sorted.length - 1) / 2) * apart
  }
  return {
    leaving: (node, lower) => port(node, lower, below[node]),
    reaching: (node, upper) => port(node, upper, above[node]),
  }
}
