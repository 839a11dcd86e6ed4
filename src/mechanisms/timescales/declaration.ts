import type { PlainDate } from '../../platform/plain-date.ts'
import type { Days, Duration, FixedDuration, Hours } from './duration.ts'
import type { TimedEvent } from './events.ts'

type Plain = string | number | boolean | null | undefined
type OwnField<Event> = Exclude<keyof Event, keyof TimedEvent> & string

/** What an event's fields must be: one value, or one of several. */
type Where<Event> = {
  readonly [Field in OwnField<Event> as Event[Field] extends Plain ? Field : never]?:
    | Event[Field]
    | readonly Event[Field][]
}

type DayField<Event> = {
  [Field in OwnField<Event>]-?: NonNullable<Event[Field]> extends PlainDate ? Field : never
}[OwnField<Event>]

/** An event by its type and, where that is not enough, by its fields. */
export type Match<Event extends TimedEvent> = Event extends TimedEvent
  ? { readonly on: Event['type']; readonly where?: Where<Event> }
  : never

/** What starts a clock. */
export type Start<Event extends TimedEvent> = Event extends TimedEvent
  ? {
      readonly on: Event['type']
      readonly where?: Where<Event>
      /** One clock for each value of this field: a contact, an enquiry, a placement. */
      readonly each?: OwnField<Event>
      /**
       * When it starts again while running. `first` (usual): nothing moves. `latest`: the clock moves to the new start.
       * `every`: each start has a clock of its own.
       */
      readonly take?: 'first' | 'latest' | 'every'
      /** Counts from a day that the event carries (the day of a meeting) or from birth, not from the event's own day. */
      readonly countsFrom?: DayField<Event> | 'date of birth'
      /** Starts only on the n-th such event inside a window that ends with it. */
      readonly times?: number
      readonly inAny?: Days
    }
  : never

/** A question about the child's record on one day. */
export type Condition<Event extends TimedEvent> =
  | { readonly ageUnder: number }
  | { readonly ageFrom: number }
  /** So long after the first start of the clock: a placement that has lasted a year. */
  | { readonly lasted: Days }
  /** The event that started the clock. */
  | { readonly start: Event extends unknown ? Where<Event> : never }
  /** The latest event of its type so far: the legal status, the kind of placement. */
  | { readonly latest: Match<Event> }
  /** Such an event has happened since the clock first started. */
  | { readonly had: Match<Event> }

/** One case of a rule that differs by age, status or placement. The first case whose conditions all hold is the rule. */
export interface Case<Event extends TimedEvent> {
  readonly when?: Condition<Event> | readonly Condition<Event>[]
  readonly within: Duration
  /** Counts from the day this case came to hold, not from the last good event: a visit within a week of the order. */
  readonly counts?: 'from the change'
  readonly row?: string
  readonly title?: string
}

/** A later interval of a clock that rolls on; the last one repeats. */
export interface Stage<Event extends TimedEvent> {
  readonly within: Duration | readonly Case<Event>[]
  readonly warnAt?: Days | Hours
  readonly row?: string
  readonly title?: string
}

/** Where the rule comes from. Rules with basis 'local standard' take their number from `councilSets`. */
export interface Source {
  readonly basis: 'statute' | 'regulation' | 'statutory guidance' | 'national standard' | 'local standard'
  readonly text: string
}

interface Common<Event extends TimedEvent> {
  readonly id: string
  /** Row of the published list of timescales. */
  readonly row: string
  readonly title: string
  readonly starts: Start<Event> | readonly Start<Event>[]
  readonly met: Match<Event> | readonly Match<Event>[]
  /** Takes back the last thing that met it: a decision undone. The clock runs on from its old start. */
  readonly undone?: Match<Event> | readonly Match<Event>[]
  /** Ends the clock without anybody being late. */
  readonly stopped?: Match<Event> | readonly Match<Event>[]
  readonly source: Source
  /** First and last day of this version of the rule. A clock is judged by the version in force when it starts. */
  readonly from?: PlainDate
  readonly until?: PlainDate
}

/** Something must happen in time: once, or again and again (`again`). */
export interface Deadline<Event extends TimedEvent> extends Common<Event> {
  readonly within: Duration | readonly Case<Event>[]
  /** Counted from the start like `within`. */
  readonly warnAt?: Days | Hours
  /** After it is met the clock starts again from there: with the same interval, or with the next in the list. */
  readonly again?: 'the same' | readonly Stage<Event>[]
  /** What meets it may come first: an approval before the placement. Needs `each`. */
  readonly mayComeFirst?: true
  /** A longer time, if it was agreed before the clock ran out. */
  readonly extended?: Extension<Event>
  /** The clock stands still between the two events. */
  readonly paused?: { readonly on: Match<Event>; readonly until: Match<Event> }
}

/** `by` counts from the old due date, `to` from the start. */
export type Extension<Event extends TimedEvent> = {
  readonly on: Match<Event>
  readonly atMost?: number
  readonly row?: string
} & ({ readonly by: FixedDuration } | { readonly to: FixedDuration })

/** Something must not end before its time: a plan that stays open at least three months. */
export interface Minimum<Event extends TimedEvent> extends Common<Event> {
  readonly atLeast: Duration
}

/** One in each month, term or year, between the start and the stop. The first period is the first that begins in between. */
export interface Periodic<Event extends TimedEvent> extends Common<Event> {
  readonly every: 'month' | 'term' | { readonly yearFrom: { readonly month: number; readonly day: number } }
  /** Counted from the last day of the period; without it, it must be met inside the period. */
  readonly within?: Duration
}

/** The sum of stays in a rolling window is limited; each stay must end before the sum is too much. */
export interface Limit<Event extends TimedEvent> extends Common<Event> {
  /** Nights, or hours. */
  readonly most: Days | Hours
  readonly inAny: Days
}

/** A rule about time, declared as data. A misspelt event or field does not compile. */
export type Timescale<Event extends TimedEvent> =
  | Deadline<Event>
  | Minimum<Event>
  | Periodic<Event>
  | Limit<Event>
