import type { Band } from '../../../models/link/decide.ts'
import type { Explanation } from '../../../models/link/explain.ts'
import type { Certificate } from '../search/certificate.ts'

/** Somebody who may be the one, likeliest first, and why. Never a bare percentage. */
export interface Alike {
  readonly id: string
  readonly band: Exclude<Band, 'different'>
  /** 'Very likely the same person', and one sentence with the best reasons. */
  readonly words: readonly string[]
  /** The table that is kept with whatever is decided. */
  readonly explanation: Explanation
}

/** What a linkage was made of and found. */
export interface AlikeFound {
  readonly alike: readonly Alike[]
  readonly certificate: Certificate
}
