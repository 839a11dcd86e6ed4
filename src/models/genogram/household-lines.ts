import type { Placed, Point } from './drawing.ts'
import { measures } from './measures.ts'

interface Households {
  readonly household: readonly string[]
  readonly widths: ReadonlyMap<string, number>
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const around = 8

/**
 * Closed lines around those who live together. One line where nobody else stands among them; else one around each who stand side by
 * side in a row, so that no line takes in somebody who lives elsewhere.
 */
export function householdLines(people: readonly Placed[], { household, widths }: Households): Point[][] {
  const members = new Set(household)
  const rows = [...Map.groupBy(people, ({ y }) => y)].toSorted(([one], [two]) => one - two)
  const runs = rows.map(([, row]) => runsOf(row, members))
  const boxes = runs.map((groups) => groups.map((group) => boxAround(group, widths)))
  const whole = wholeOf(boxes)
  return whole ? [whole] : boxes.flat().map((box) => outline([box]))
}

/** Those of a row who live together, by those who stand side by side. */
function runsOf(row: readonly Placed[], members: ReadonlySet<string>): Placed[][] {
  const runs: Placed[][] = []
  let open = false
  for (const one of row.toSorted((first, second) => first.x - second.x)) {
    const member = members.has(one.id)
    if (member && open) runs.at(-1)?.push(one)
    if (member && !open) runs.push([one])
    open = member
  }
  return runs
}

function boxAround(group: readonly Placed[], widths: ReadonlyMap<string, number>): Box {
  const half = measures.symbol / 2
  const rights = group.map(({ id, x }) => x + half + measures.labelGap + (widths.get(id) ?? 0))
  const ys = group.map(({ y }) => y)
  return {
    left: Math.min(...group.map(({ x }) => x)) - half - around,
    right: Math.max(...rights) + around,
    top: Math.min(...ys) - half - around,
    bottom: Math.max(...ys) + half + around,
  }
}

/** One line around rows that follow each other and stand over one another; null where they do not. */
function wholeOf(rows: readonly (readonly Box[])[]): Point[] | null {
  const first = rows.findIndex((row) => row.length > 0)
  const last = rows.findLastIndex((row) => row.length > 0)
  if (first < 0) return null
  const between = rows.slice(first, last + 1)
  const boxes = between.flatMap((row) => (row.length === 1 ? row : []))
  if (boxes.length < between.length) return null
  const over = boxes.every((box, index) => {
    const next = boxes[index + 1]
    return !next || (box.left < next.right && next.left < box.right)
  })
  return over ? outline(boxes) : null
}

/** Down the right side of the boxes and up the left. A side changes its place half way between two rows. */
function outline(boxes: readonly Box[]): Point[] {
  const down = boxes.flatMap((box, index): Point[] => [
    [box.right, edgeBetween(boxes[index - 1], box)],
    [box.right, edgeBetween(box, boxes[index + 1])],
  ])
  const up = boxes.flatMap((box, index): Point[] => [
    [box.left, edgeBetween(boxes[index - 1], box)],
    [box.left, edgeBetween(box, boxes[index + 1])],
  ])
  return [...down, ...up.toReversed()]
}

function edgeBetween(upper: Box | undefined, lower: Box | undefined): number {
  if (!upper) return lower?.top ?? 0
  return lower ? (upper.bottom + lower.top) / 2 : upper.bottom
}
