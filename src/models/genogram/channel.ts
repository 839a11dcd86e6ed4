import type { Across } from './across.ts'
import { depthsOf, type Net } from './channels.ts'
import type { LayerNode } from './layers.ts'
import { measures } from './measures.ts'
import { neighboursOf } from './neighbours.ts'
import { portsOf } from './ports.ts'

/** One net led through its channel. */
export interface Run extends Net {
  /** The union, or the bend, whose lines these are. */
  readonly node: LayerNode
  /** Of the lower layer, in the order of `bottoms`. Empty below partners. */
  readonly lower: readonly number[]
  /** Where the lines come from, per top: a line that passes a row begins above its symbols. */
  readonly topYs: readonly number[]
  readonly level: number
  readonly bottom: number
}

/** The room between two layers. */
export interface Channel {
  readonly runs: readonly Run[]
  readonly bottom: number
}

/** Leads what is between a layer and the next. Below people the nets are those of the lower layer, below unions those of the upper. */
export function channelOf(
  across: Across,
  { layer, top }: { readonly layer: number; readonly top: number },
): Channel {
  const nets = layer % 2 === 0 ? netsOfCouples(across, layer) : netsOfChildren(across, layer)
  if (nets.length === 0) return { runs: [], bottom: top }
  const depths = depthsOf(nets)
  const levelOf = ({ id }: Net) => top + measures.rowGap + (depths.get(id) ?? 0) * measures.lineGap
  const bottom = Math.max(...nets.map(levelOf)) + measures.rowGap
  const runs = nets.map((net) => ({
    ...net,
    level: levelOf(net),
    bottom,
    topYs: net.passing.map((passes) => (passes ? top - measures.symbol : top)),
  }))
  return { runs, bottom }
}

interface Found extends Net {
  readonly node: LayerNode
  readonly lower: readonly number[]
  readonly passing: readonly boolean[]
}

function netsOfCouples({ layered, orders, xs }: Across, layer: number): Found[] {
  const { above, below } = neighboursOf(layered)
  const ports = portsOf(layered, xs)
  return (orders[layer + 1] ?? []).flatMap((id) => {
    const node = layered.nodes[id]
    const upper = (above[id] ?? []).toSorted((one, two) => (xs[one] ?? 0) - (xs[two] ?? 0))
    if (!node || upper.length === 0) return []
    const goesOn = (below[id] ?? []).length > 0
    return {
      id,
      node,
      tops: upper.map((one) => ports.leaving(one, id)),
      bottoms: goesOn ? [xs[id] ?? 0] : [],
      lower: [],
      passing: upper.map((one) => 'bendOf' in (layered.nodes[one] ?? {})),
    }
  })
}

function netsOfChildren({ layered, orders, xs }: Across, layer: number): Found[] {
  const { above, below } = neighboursOf(layered)
  const ports = portsOf(layered, xs)
  return (orders[layer] ?? []).flatMap((id) => {
    const node = layered.nodes[id]
    const lower = (below[id] ?? []).toSorted((one, two) => (xs[one] ?? 0) - (xs[two] ?? 0))
    if (!node || lower.length === 0) return []
    const hangs = (above[id] ?? []).length > 0
    return {
      id,
      node,
      lower,
      tops: hangs ? [xs[id] ?? 0] : [],
      bottoms: lower.map((one) => ports.reaching(one, id)),
      passing: [false],
    }
  })
}
