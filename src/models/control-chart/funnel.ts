/** One team of a funnel plot. */
export interface FunnelGroup {
  readonly key: string
  readonly numerator: number
  readonly denominator: number
}

/** Where a team stands. `beyond` is how many standard errors' limit it lies outside of: 0 is as chance has it. */
export interface FunnelPoint extends FunnelGroup {
  readonly value: number
  readonly beyond: 0 | 2 | 3
}

/** The share of all and the limits at one size. */
export interface FunnelLimits {
  readonly size: number
  readonly lower2: number
  readonly upper2: number
  readonly lower3: number
  readonly upper3: number
}

export interface Funnel {
  /** The share of all groups together; null where nobody was counted. */
  readonly centre: number | null
  readonly points: readonly FunnelPoint[]
  readonly limits: readonly FunnelLimits[]
}

/** Teams beside each other: whether one differs from all together by more than its size makes likely. Shares are fractions of 1. */
export function funnel(groups: readonly FunnelGroup[]): Funnel {
  const counted = groups.filter(({ denominator }) => denominator > 0)
  const all = counted.reduce((total, { denominator }) => total + denominator, 0)
  if (all === 0) return { centre: null, points: [], limits: [] }
  const centre = counted.reduce((total, { numerator }) => total + numerator, 0) / all
  const most = Math.max(...counted.map(({ denominator }) => denominator))
  const sizes = Array.from({ length: 40 }, (_, n) => Math.max(1, Math.round((most * 1.1 * (n + 1)) / 40)))
  return {
    centre,
    points: counted.map((group) => placed(group, centre)),
    limits: [...new Set(sizes)].map((size) => limitsAt(centre, size)),
  }
}

function placed(group: FunnelGroup, centre: number): FunnelPoint {
  const value = group.numerator / group.denominator
  const limits = limitsAt(centre, group.denominator)
  const outside3 = value < limits.lower3 || value > limits.upper3
  const outside2 = value < limits.lower2 || value > limits.upper2
  return { ...group, value, beyond: outside3 ? 3 : outside2 ? 2 : 0 }
}

function limitsAt(centre: number, size: number): FunnelLimits {
  const error = Math.sqrt((centre * (1 - centre)) / size)
  const within = (value: number) => Math.min(1, Math.max(0, value))
  return {
    size,
    lower2: within(centre - 1.96 * error),
    upper2: within(centre + 1.96 * error),
    lower3: within(centre - 3.09 * error),
    upper3: within(centre + 3.09 * error),
  }
}
