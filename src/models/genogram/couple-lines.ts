import type { Run } from './channel.ts'
import type { Line, Point, Strokes } from './drawing.ts'
import type { Bond, Union } from './family.ts'

/** The lines below partners: between two of them, and down to where their children's bar begins. */
export function coupleLines(run: Run): Line[] {
  if ('bendOf' in run.node) return [{ ...run.node.bendOf, points: straightened(through(run)) }]
  if (!('union' in run.node)) return []
  const { union } = run.node
  if (run.tops.length < 2) return [{ union: union.id, what: 'bar', points: straightened(through(run)) }]
  return [{ union: union.id, what: { between: union.bond }, points: between(run) }, ...stem(run, union)]
}

/** From the one top to the one bottom. */
function through({ tops, topYs, bottoms, level, bottom }: Run): Point[] {
  const from = tops[0] ?? 0
  const to = bottoms[0] ?? from
  return [
    [from, topYs[0] ?? 0],
    [from, level],
    [to, level],
    [to, bottom],
  ]
}

function straightened(points: readonly Point[]): Point[] {
  return points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1],
  )
}

function between({ tops, topYs, level }: Run): Point[] {
  const [left = 0, right = 0] = tops
  return [
    [left, topYs[0] ?? 0],
    [left, level],
    [right, level],
    [right, topYs[1] ?? 0],
  ]
}

/** Where the union stands beside its partners the stem begins at the nearer of them. */
function stem({ tops: [left = 0, right = 0], bottoms: [x], level, bottom }: Run, union: Union): Line[] {
  if (x === undefined) return []
  const nearest = Math.min(Math.max(x, left), right)
  const points: Point[] = [
    [nearest, level],
    [x, level],
    [x, bottom],
  ]
  return [{ union: union.id, what: 'bar', points: straightened(points) }]
}

const strokesByBond: Readonly<Record<Bond, 0 | 1 | 2>> = {
  married: 0,
  partners: 0,
  parents: 0,
  separated: 1,
  former: 1,
  divorced: 2,
}

/** The strokes through the line of two who are apart, on its longer side of their children's stem. */
export function strokesOn({ node, tops, bottoms, level }: Run): Strokes[] {
  if (!('union' in node) || tops.length < 2) return []
  const count = strokesByBond[node.union.bond]
  if (count === 0) return []
  const [left = 0, right = 0] = tops
  const stemAt = Math.min(Math.max(bottoms[0] ?? left, left), right)
  const x = right - stemAt >= stemAt - left ? (stemAt + right) / 2 : (left + stemAt) / 2
  return [{ at: [x, level], count }]
}
