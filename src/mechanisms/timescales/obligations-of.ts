import type { PlainDate } from '../../platform/plain-date.ts'
import type { Calendar } from './calendar.ts'
import { clockObligations } from './chain.ts'
import type { TimedEvent } from './events.ts'
import type { Obligation } from './obligation.ts'
import { isPeriodic, periodObligations } from './period-obligations.ts'
import type { Setting } from './reckon.ts'
import type { AnyTimescale } from './rule.ts'
import { streamOf } from './stream.ts'

/** What the obligations of one person follow from. Today is not among it. */
export interface ObligationInput {
  /** The person's whole stream, in any order; of events of one day without a time, the order recorded counts. */
  readonly events: readonly TimedEvent[]
  /** A date of birth is null where it is not known, or where the child is not born yet. */
  readonly person: { readonly bornOn: PlainDate | null }
  /** Versions of one rule share an id. */
  readonly timescales: readonly AnyTimescale[]
  readonly settings: readonly Setting[]
  readonly calendar: Calendar
}

/**
 * Everything that is or was due for one person, by the rules and the council's numbers in force when each clock started.
 * The same answer whether events came one by one or all at once.
 * @throws CalendarEnds when a working-day clock runs past the bank holidays we hold
 */
export function obligationsOf({
  events,
  person,
  timescales,
  settings,
  calendar,
}: ObligationInput): Obligation[] {
  const stream = streamOf(events)
  const world = { calendar, settings, bornOn: person.bornOn }
  const byId = Map.groupBy(timescales, ({ id }) => id)
  return [...byId].flatMap(([id, versions]) => {
    const book = { id, versions, stream, world }
    return versions.some(isPeriodic) ? periodObligations(book) : clockObligations(book)
  })
}
