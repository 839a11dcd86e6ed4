import {
  type AnyTimescale,
  type Calendar,
  councilStandards,
  type OwnedObligation,
  obligationsOf,
  storeObligations,
} from '../../mechanisms/timescales/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { together } from '../../platform/pipelined.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { AnyEvent } from '../chronology/stream.ts'
import type { House, StreamNow } from './house.ts'
import { birthDates } from './obligations.records.ts'

/** What makes the clocks of all services: their declarations and what each service says about undoing and owning. */
export interface Clocks {
  readonly timescales: readonly AnyTimescale[]
  readonly calendar: Calendar
  /** Who is to see to an obligation, as far as a service can say from the stream. */
  readonly owner: (timescale: string, key: string, events: readonly AnyEvent[]) => Owner
}

export interface Owner {
  readonly workerId?: string | null
  readonly teamId?: string | null
}

/** Everything that is or was due for one person. The same on writing, on rebuilding and in bulk. */
export function dueFor(
  clocks: Clocks,
  stream: StreamNow,
  given: { bornOn: PlainDate | null; settings: Settings },
): OwnedObligation[] {
  const { events } = stream
  const { timescales, calendar } = clocks
  return obligationsOf({
    events,
    person: { bornOn: given.bornOn },
    timescales,
    settings: given.settings,
    calendar,
  }).map((obligation) => ({
    ...obligation,
    ...clocks.owner(obligation.timescale, obligation.key, events),
  }))
}

type Settings = Awaited<ReturnType<typeof councilStandards.all>>

/** Recomputes and stores what is due, in the transaction that changed the streams. */
export function keepObligations(clocks: Clocks): House['keepObligations'] {
  return async (trx: Trx, streams: readonly StreamNow[], now: Instant) => {
    await storeDue(trx, clocks, { streams, now })
  }
}

/** Whose obligations are to be worked out, and when they are written. */
export interface Storing {
  readonly streams: readonly StreamNow[]
  readonly now: Instant
}

/** Makes the stored obligations of these people what follows from their streams. Answers how many were written or taken away. */
export async function storeDue(trx: Trx, clocks: Clocks, { streams, now }: Storing): Promise<number> {
  if (streams.length === 0) return 0
  const ids = streams.map(({ personId }) => personId)
  const [settings, born] = await together(councilStandards.all(trx), birthDates(trx, ids))
  const due = streams.map(
    (stream) =>
      [
        stream.personId,
        dueFor(clocks, stream, { bornOn: born.get(stream.personId) ?? null, settings }),
      ] as const,
  )
  return storeObligations(trx, new Map(due), now)
}
