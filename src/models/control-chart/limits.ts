import { type ChartPoint, type Counted, fewest, type Limits, type Measured } from './chart.ts'
import { signalsOf } from './signals.ts'

/** 3 standard errors of single values, by the average distance between neighbours: 3 / 1.128. */
const byMovingRange = 2.66

/** How a chart is drawn. */
export interface Drawn {
  /** Points from which new limits begin, by their `at`: a change was made on purpose. */
  readonly since?: readonly string[]
  /** The lowest and highest that a value can be: limits stop there. */
  readonly least?: number
  readonly most?: number
}

/**
 * An XmR chart: single values with natural limits.
 * @source NIST/SEMATECH e-Handbook 6.3.2.2
 */
export function individuals(points: readonly Measured[], drawn: Drawn = {}): ChartPoint[] {
  return byPhase(points, drawn, (phase) => {
    const values = phase.flatMap(({ value }) => (value === null ? [] : [value]))
    if (values.length < fewest) return phase.map((point) => ({ ...point, limits: null }))
    const limits = naturalLimits(values, drawn)
    return phase.map((point) => ({ ...point, limits }))
  })
}

/** The natural limits of single values in their order; at least two of them. */
export function naturalLimits(values: readonly number[], drawn: Drawn = {}): Limits {
  const ranges = values.slice(1).map((value, n) => Math.abs(value - (values[n] ?? value)))
  return around(mean(values), byMovingRange * mean(ranges), drawn)
}

/**
 * A p chart: shares, as fractions of 1. A month without a denominator has no value.
 * @source NIST/SEMATECH e-Handbook 6.3.3.2
 */
export function proportions(points: readonly Counted[], drawn: Drawn = {}): ChartPoint[] {
  const within = { ...drawn, least: 0, most: 1 }
  return counted(points, within, (centre, size) => Math.sqrt((centre * (1 - centre)) / size))
}

/**
 * A u chart: how many for each unit of the area of chance (a day, a child).
 * @source NIST/SEMATECH e-Handbook 6.3.3.1
 */
export function counts(points: readonly Counted[], drawn: Drawn = {}): ChartPoint[] {
  return counted(points, { ...drawn, least: 0 }, (centre, size) => Math.sqrt(centre / size))
}

function counted(
  points: readonly Counted[],
  drawn: Drawn,
  errorOf: (centre: number, size: number) => number,
): ChartPoint[] {
  return byPhase(points, drawn, (phase) => {
    const filled = phase.filter(({ denominator }) => denominator > 0)
    const centre = sum(filled.map((one) => one.numerator)) / sum(filled.map((one) => one.denominator))
    return phase.map(({ at, numerator, denominator }) => ({
      at,
      value: denominator > 0 ? numerator / denominator : null,
      limits:
        filled.length < fewest || denominator === 0
          ? null
          : around(centre, 3 * errorOf(centre, denominator), drawn),
    }))
  })
}

function byPhase<Point extends { readonly at: string }>(
  points: readonly Point[],
  { since = [] }: Drawn,
  limited: (phase: readonly Point[]) => Omit<ChartPoint, 'signals'>[],
): ChartPoint[] {
  const phases: Point[][] = []
  for (const point of points) {
    const last = phases.at(-1)
    if (last === undefined || since.includes(point.at)) phases.push([point])
    else last.push(point)
  }
  return phases.flatMap((phase) => signalsOf(limited(phase)))
}

function around(centre: number, reach: number, { least, most }: Drawn): Limits {
  return {
    centre,
    lower: Math.max(centre - reach, least ?? Number.NEGATIVE_INFINITY),
    upper: Math.min(centre + reach, most ?? Number.POSITIVE_INFINITY),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
