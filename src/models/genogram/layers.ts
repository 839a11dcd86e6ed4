import type { Line } from './drawing.ts'
import type { Union } from './family.ts'

/**
 * A drawing as layers, each edge from one to the next: people in the even ones, unions in the odd ones below their partners. An edge that
 * passes a layer has a bend there.
 */
export interface Layered {
  readonly nodes: readonly LayerNode[]
  /** Upper end and lower end, as places in `nodes`. */
  readonly edges: readonly (readonly [number, number])[]
}

export type LayerNode = { readonly layer: number } & (
  | { readonly personId: string }
  | { readonly union: Union }
  /** Where a line passes a layer, and which line that is. */
  | { readonly bendOf: Pick<Line, 'union' | 'what'> }
)

/** Lays people and unions into layers, with bends for what passes a layer. */
export function layersOf(rows: ReadonlyMap<string, number>, unions: readonly Union[]): Layered {
  const nodes: LayerNode[] = [...rows].map(([personId, row]) => ({ layer: row * 2, personId }))
  const places = new Map([...rows.keys()].map((id, place) => [id, place]))
  const edges: [number, number][] = []
  const join = (from: number, to: number, bendOf: Pick<Line, 'union' | 'what'>) => {
    let upper = from
    for (let layer = layerOf(nodes, from) + 1; layer < layerOf(nodes, to); layer += 1) {
      const bend = nodes.push({ layer, bendOf }) - 1
      edges.push([upper, bend])
      upper = bend
    }
    edges.push([upper, to])
  }
  for (const union of unions) {
    const here = nodes.push({ layer: unionLayer(union, rows), union }) - 1
    const of = { union: union.id }
    for (const id of union.partners) join(places.get(id) ?? 0, here, { ...of, what: { between: union.bond } })
    for (const { id, by } of union.children) join(here, places.get(id) ?? 0, { ...of, what: { to: id, by } })
  }
  return { nodes, edges }
}

function layerOf(nodes: readonly LayerNode[], place: number): number {
  return nodes[place]?.layer ?? 0
}

/** Below the lower of the partners; above the uppermost child where there are none. */
function unionLayer({ partners, children }: Union, rows: ReadonlyMap<string, number>): number {
  if (partners.length > 0) return Math.max(...partners.map((id) => rows.get(id) ?? 0)) * 2 + 1
  return Math.min(...children.map(({ id }) => rows.get(id) ?? 0)) * 2 - 1
}
