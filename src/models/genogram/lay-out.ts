import type { Drawing, Line, Point } from './drawing.ts'
import type { Family } from './family.ts'
import { rowsOf } from './generations.ts'
import { householdLines } from './household-lines.ts'
import { layersOf } from './layers.ts'
import { measures } from './measures.ts'
import { orderLayers } from './order.ts'
import { placeAcross } from './place.ts'
import { route } from './route.ts'
import { twinsOf, unionsOf } from './unions.ts'
import { untidinessOf } from './untidiness.ts'

/**
 * Draws a family as a genogram: generations on rows, partners side by side, children below their parents in order of birth. The same family
 * always gives the same drawing.
 * @returns places in pixels, with no symbol or name on top of another
 */
export function layOut(family: Family): Drawing {
  const { members } = family
  if (members.length === 0) return { width: 0, height: 0, people: [], lines: [], strokes: [], households: [] }
  const unions = unionsOf(family)
  const twins = twinsOf(family, unions)
  const layered = layersOf(rowsOf(family, unions), unions)
  const orders = orderLayers(layered, untidinessOf(layered, members, twins))
  const widths = new Map(members.map(({ id, labelWidth }) => [id, labelWidth]))
  const xs = placeAcross(layered, orders, widths)
  const { ys, lines, strokes } = route({ layered, orders, xs, twins })
  const people = layered.nodes.flatMap((node, place) =>
    'personId' in node ? [{ id: node.personId, x: xs[place] ?? 0, y: ys.get(node.layer) ?? 0 }] : [],
  )
  const households = householdLines(people, { household: family.household, widths })
  return framed({ people, lines, strokes, households }, widths)
}

/** Moves the whole so that it begins at the margin, and says how large it is. */
function framed(drawn: Omit<Drawing, 'width' | 'height'>, widths: ReadonlyMap<string, number>): Drawing {
  const right = ({ id, x }: Drawing['people'][number]) =>
    x + measures.symbol / 2 + measures.labelGap + (widths.get(id) ?? 0)
  const points = [...drawn.lines.flatMap((line) => line.points), ...drawn.households.flat()]
  const xs = [...drawn.people.map(({ x }) => x - measures.symbol / 2), ...points.map(([x]) => x)]
  const ys = [...drawn.people.map(({ y }) => y - measures.symbol / 2), ...points.map(([, y]) => y)]
  const [dx, dy] = [measures.margin - Math.min(...xs), measures.margin - Math.min(...ys)]
  const move = ([x, y]: Point): Point => [x + dx, y + dy]
  const moved = (line: Line): Line => ({ ...line, points: line.points.map(move) })
  return {
    width: Math.max(...drawn.people.map(right), ...xs) + dx + measures.margin,
    height: Math.max(...drawn.people.map(({ y }) => y + measures.symbol / 2), ...ys) + dy + measures.margin,
    people: drawn.people.map(({ id, x, y }) => ({ id, x: x + dx, y: y + dy })),
    lines: drawn.lines.map(moved),
    strokes: drawn.strokes.map(({ at, count }) => ({ at: move(at), count })),
    households: drawn.households.map((line) => line.map(move)),
  }
}
