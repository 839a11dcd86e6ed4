import type { ChartPoint, Signal } from './chart.ts'

type Point = Omit<ChartPoint, 'signals'>
interface Placed {
  readonly at: number
  readonly value: number
  readonly centre: number
  readonly lower: number
  readonly upper: number
}

/** How many points on one side of the centre are a shift, and how many in a row that rise or fall are a trend. */
const shiftOf = 8
const trendOf = 7

/** The same points, each with what it tells beyond chance. Points without a value or limits tell nothing and break no row. */
export function signalsOf(points: readonly Point[]): ChartPoint[] {
  const placed = points.flatMap(({ value, limits }, at) =>
    value === null || limits === null ? [] : [{ at, value, ...limits }],
  )
  const found: Readonly<Record<Signal, ReadonlySet<number>>> = {
    outside: new Set(placed.filter(isOutside).map(({ at }) => at)),
    shift: inWindows(placed, shiftOf, isShift),
    trend: inWindows(placed, trendOf, isTrend),
    near: nearLimits(placed),
  }
  const kinds = ['outside', 'shift', 'trend', 'near'] as const
  return points.map((point, at) => ({ ...point, signals: kinds.filter((kind) => found[kind].has(at)) }))
}

function isOutside({ value, lower, upper }: Placed): boolean {
  return value < lower || value > upper
}

function side({ value, centre }: Placed): number {
  return Math.sign(value - centre)
}

function isShift(row: readonly Placed[]): boolean {
  const [first] = row.map(side)
  return first !== 0 && row.every((point) => side(point) === first)
}

function isTrend(row: readonly Placed[]): boolean {
  const steps = row.slice(1).map(({ value }, n) => Math.sign(value - (row[n]?.value ?? value)))
  return steps[0] !== 0 && steps.every((step) => step === steps[0])
}

/** Two of three in a row beyond two thirds of the way to the same limit; the third may lie anywhere. */
function nearLimits(placed: readonly Placed[]): Set<number> {
  const far = (point: Placed): number => {
    // A limit may be cut off where a value can't go on (no share is under 0): the other one says how far chance reaches.
    const reach = Math.max(point.upper - point.centre, point.centre - point.lower)
    return Math.abs(point.value - point.centre) > (2 / 3) * reach ? side(point) : 0
  }
  const twoOn = (row: readonly Placed[], way: number): number[] => {
    const there = row.filter((point) => far(point) === way)
    return there.length >= 2 ? there.map(({ at }) => at) : []
  }
  return new Set(windows(placed, 3).flatMap((row) => [...twoOn(row, -1), ...twoOn(row, 1)]))
}

function inWindows(
  placed: readonly Placed[],
  size: number,
  tells: (row: readonly Placed[]) => boolean,
): Set<number> {
  return new Set(
    windows(placed, size)
      .filter(tells)
      .flatMap((row) => row.map(({ at }) => at)),
  )
}

function windows(placed: readonly Placed[], size: number): Placed[][] {
  return placed.slice(size - 1).map((_, n) => placed.slice(n, n + size))
}
