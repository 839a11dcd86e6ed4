/** What a point tells beyond chance. */
export const signals = ['outside', 'shift', 'trend', 'near'] as const
export type Signal = (typeof signals)[number]

/** A share or a count: `numerator` of `denominator` (children, or days, or another area of chance). */
export interface Counted {
  readonly at: string
  readonly numerator: number
  readonly denominator: number
}

/** One number; null where there is none. */
export interface Measured {
  readonly at: string
  readonly value: number | null
}

/** Where the limits of a point lie. */
export interface Limits {
  readonly centre: number
  readonly lower: number
  readonly upper: number
}

/** A point of a chart. `limits` is null where there were too few points to draw any. */
export interface ChartPoint {
  readonly at: string
  readonly value: number | null
  readonly limits: Limits | null
  readonly signals: readonly Signal[]
}

/** Fewer points than these make no limits. */
export const fewest = 12
