import type { Across } from './across.ts'
import type { Run } from './channel.ts'
import type { Line, Point } from './drawing.ts'
import type { Union } from './family.ts'
import type { LayerNode } from './layers.ts'
import { pairKey } from './unions.ts'

/** The lines from a union down to its children: the bar that all hang on, and one to each. Twins hang on one point of it. */
export function childLines(run: Run, across: Across): Line[] {
  if ('bendOf' in run.node) return [{ ...run.node.bendOf, points: passing(run) }]
  if (!('union' in run.node)) return []
  const { union } = run.node
  const starts = startsOf(run, across)
  const all = [...run.tops, ...starts]
  const [left, right] = [Math.min(...all), Math.max(...all)]
  const bar: Point[][] =
    left < right
      ? [
          [
            [left, run.level],
            [right, run.level],
          ],
        ]
      : []
  const stem: Point[][] = run.tops.map((x, index) => [
    [x, run.topYs[index] ?? 0],
    [x, run.level],
  ])
  return [
    ...[...stem, ...bar].map((points): Line => ({ union: union.id, what: 'bar', points })),
    ...run.bottoms.map((x, index): Line => {
      const points: Point[] = [
        [starts[index] ?? x, run.level],
        [x, run.bottom],
      ]
      return { union: union.id, what: whatOf(union, across.layered.nodes[run.lower[index] ?? -1]), points }
    }),
  ]
}

function passing({ tops: [from = 0], topYs: [top = 0], bottoms: [to = 0], level, bottom }: Run): Point[] {
  return [
    [from, top],
    [from, level],
    [to, level],
    [to, bottom],
  ]
}

function whatOf(union: Union, lower: LayerNode | undefined): Line['what'] {
  if (lower && 'bendOf' in lower) return lower.bendOf.what
  const id = lower && 'personId' in lower ? lower.personId : ''
  return { to: id, by: union.children.find((child) => child.id === id)?.by ?? 'birth' }
}

/** Where each child's line leaves the bar: above the child, or for twins who stand side by side above the middle of them. */
function startsOf({ bottoms, lower }: Run, { layered, orders, twins }: Across): number[] {
  const idOf = (node: number | undefined) => {
    const found = layered.nodes[node ?? -1]
    return found && 'personId' in found ? found.personId : ''
  }
  const row = orders[layered.nodes[lower[0] ?? -1]?.layer ?? -1] ?? []
  const together = (index: number) =>
    twins.has(pairKey(idOf(lower[index]), idOf(lower[index + 1]))) &&
    row.indexOf(lower[index + 1] ?? -1) === row.indexOf(lower[index] ?? -1) + 1
  const groups: number[][] = []
  for (const [index, x] of bottoms.entries()) {
    if (index > 0 && together(index - 1)) groups.at(-1)?.push(x)
    else groups.push([x])
  }
  return groups.flatMap((group) => group.map(() => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2))
}
