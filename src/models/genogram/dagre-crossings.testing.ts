import { Graph, layout } from '@dagrejs/dagre'
import type { Family, Union } from './family.ts'
import { measures } from './measures.ts'
import { unionsOf } from './unions.ts'

interface At {
  readonly x: number
  readonly y: number
}

interface Way {
  readonly ends: readonly [string, string]
  readonly points: readonly At[]
}

/** How many crossings the layered layout of dagre has for the same people and unions: what ours is measured against. */
export function dagreCrossings(family: Family): number {
  const ways = laidOut(family, unionsOf(family))
  return ways.reduce(
    (sum, one, index) => sum + ways.slice(index + 1).reduce((more, two) => more + crossed(one, two), 0),
    0,
  )
}

function laidOut({ members }: Family, unions: readonly Union[]): Way[] {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB' })
  graph.setDefaultEdgeLabel(() => ({}))
  const size = { width: measures.symbol, height: measures.symbol }
  for (const { id } of [...members, ...unions]) graph.setNode(id, { ...size })
  const edges = unions.flatMap(({ id, partners, children }) => [
    ...partners.map((one) => [one, id] as const),
    ...children.map((child) => [id, child.id] as const),
  ])
  for (const [from, to] of edges) graph.setEdge(from, to)
  layout(graph)
  return edges.map(([from, to]) => ({
    ends: [from, to],
    points: [graph.node(from), ...graph.edge(from, to).points.slice(1, -1), graph.node(to)],
  }))
}

function crossed(one: Way, two: Way): number {
  if (one.ends.some((end) => two.ends.includes(end))) return 0
  let count = 0
  for (const [index, to] of one.points.slice(1).entries())
    for (const [place, last] of two.points.slice(1).entries())
      if (cut([one.points[index] ?? to, to], [two.points[place] ?? last, last])) count += 1
  return count
}

type Stretch = readonly [At, At]

function cut(one: Stretch, two: Stretch): boolean {
  return apart(one, two) && apart(two, one)
}

function apart([from, to]: Stretch, [one, two]: Stretch): boolean {
  const side = (at: At) => (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)
  return side(one) * side(two) < 0
}
