import type { Layered } from './layers.ts'

/** Each node's neighbours in the layer above and in the layer below. */
export interface Neighbours {
  readonly above: readonly (readonly number[])[]
  readonly below: readonly (readonly number[])[]
}

/** The neighbours of every node. */
export function neighboursOf({ nodes, edges }: Layered): Neighbours {
  const above: number[][] = nodes.map(() => [])
  const below: number[][] = nodes.map(() => [])
  for (const [upper, lower] of edges) {
    below[upper]?.push(lower)
    above[lower]?.push(upper)
  }
  return { above, below }
}
