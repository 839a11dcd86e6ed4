import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** Where and when a thing that happened stands in a person's stream. */
export interface Stamp {
  readonly id: string
  /** Order within the store; a later number was written later. */
  readonly sequence: number
  readonly personId: string
  /** The council's day on which it was so. */
  readonly on: PlainDate
  /** The moment, where it is known to the minute. */
  readonly at: Instant | null
}

/** Events as they are read back: what a service declares, stamped with person, day and order. */
export type Happened<Declared extends { type: string }> = Declared & Stamp
