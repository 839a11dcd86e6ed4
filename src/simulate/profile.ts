import type { Outcome, Source, Way, Worry } from '../journey/front-door/codes.ts'

/** A part of the borough. Its postcodes begin with an outward code that Royal Mail has not given out. */
export interface Ward {
  readonly area: string
  readonly town: string
  readonly outward: string
  readonly weight: number
  readonly half: 'north' | 'south'
}

/** Who calls: how often, only in office hours or at any hour, and by which ways. */
export interface Caller {
  readonly source: Source
  readonly weight: number
  readonly hours: 'office' | 'school' | 'any'
  readonly ways: readonly (readonly [Way, number])[]
  /** What such a caller is worried about more often than others: factors on the weights of `worries`. */
  readonly worries: Partial<Record<Worry, number>>
}

/** How a family's need shows over the years. */
export interface Need {
  readonly share: number
  /** Further contacts after the first, on average. */
  readonly further: number
  /** Days between them, on average. */
  readonly daysBetween: number
  /** Factors on the weights of outcomes. */
  readonly outcomes: Partial<Record<Outcome, number>>
}

/** The shape of one council's figures. Another council is another profile; figures of two never have to agree. */
export interface Profile {
  readonly id: string
  readonly council: string
  readonly wards: readonly Ward[]
  readonly needs: readonly Need[]
  readonly callers: readonly Caller[]
  readonly worries: Readonly<Record<Worry, number>>
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** What a worry makes likelier or rarer. */
  readonly leadsTo: Partial<Record<Worry, Partial<Record<Outcome, number>>>>
  /** Share of decisions on the day, on the next working day, and later. */
  readonly pace: { readonly sameDay: number; readonly nextDay: number }
  /** Share of families with a contact that waits now, or with a referral of the last weeks: so that a desk has work on it. */
  readonly openNow: number
}
