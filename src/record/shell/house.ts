import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { AnyEvent } from '../chronology/stream.ts'

/** A person's whole stream as it stands after a change, for working out what is now due. */
export interface StreamNow {
  readonly personId: string
  readonly events: readonly AnyEvent[]
}

/** What `app.ts` wires once and hands down: the services' declarations as one list each. */
export interface House {
  /** The moment at which the council's day closes, so many working days after; for rights that last so long. */
  readonly workingDaysAfter: (from: Instant, count: number) => Instant
  /** Whether an event of this type may change what is due for anybody. */
  readonly movesClocks: (type: string) => boolean
  /** Recomputes and stores what is due for these people, in the transaction that changed them. */
  readonly keepObligations: (trx: Trx, streams: readonly StreamNow[], now: Instant) => Promise<void>
}
