import type { Drawing, Point } from './drawing.ts'
import { measures } from './measures.ts'

interface Segment {
  readonly of: string
  readonly from: Point
  readonly to: Point
}

/** How many times lines of different unions cross, or run on one another, as they are drawn. */
export function drawnCrossings({ lines }: Pick<Drawing, 'lines'>): number {
  const segments = lines.flatMap(({ union, points }) => segmentsOf(union, points))
  return segments.reduce(
    (sum, one, index) =>
      sum + segments.slice(index + 1).filter((two) => one.of !== two.of && meet(one, two)).length,
    0,
  )
}

/** Lines that pass through a symbol or the name beside it. */
export function linesThroughPeople(
  { lines, people }: Drawing,
  widths: ReadonlyMap<string, number>,
): string[] {
  const half = measures.symbol / 2
  return people.flatMap(({ id, x, y }) => {
    const right = x + half + measures.labelGap + (widths.get(id) ?? 0)
    const box = { left: x - half + 1, right: right - 1, top: y - half + 1, bottom: y + half - 1 }
    return lines
      .flatMap(({ union, points }) => segmentsOf(union, points))
      .filter(({ from, to }) => {
        const across = Math.max(from[0], to[0]) > box.left && Math.min(from[0], to[0]) < box.right
        return across && Math.max(from[1], to[1]) > box.top && Math.min(from[1], to[1]) < box.bottom
      })
      .map(({ of }) => `${of} through ${id}`)
  })
}

function segmentsOf(of: string, points: readonly Point[]): Segment[] {
  return points.slice(1).map((to, index) => ({ of, from: points[index] ?? to, to }))
}

function meet(one: Segment, two: Segment): boolean {
  const sides = [side(one, two.from), side(one, two.to), side(two, one.from), side(two, one.to)]
  const [a = 0, b = 0, c = 0, d = 0] = sides
  if (sides.every((value) => value === 0)) return shareStretch(one, two)
  // A line that only ends on another is seen as part of it: that counts too.
  return a * b <= 0 && c * d <= 0
}

function side({ from, to }: Segment, [x, y]: Point): number {
  return Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]))
}

function shareStretch(one: Segment, two: Segment): boolean {
  return [0, 1].every((axis) => {
    const [from, to] = ends(one, axis)
    const [first, last] = ends(two, axis)
    return from <= last && first <= to
  })
}

function ends({ from, to }: Segment, axis: number): readonly [number, number] {
  const [one = 0, two = 0] = [from[axis], to[axis]]
  return [Math.min(one, two), Math.max(one, two)]
}
