import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Calendar } from '../timescales/index.ts'

/** The days a figure is about, both counted, and the day at whose end it was true. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly asAt: PlainDate
}

export type Cell = string | number | boolean | null

/** How a figure can be split. */
export const splits = ['team', 'area', 'age'] as const
export type Split = (typeof splits)[number]

/** One row behind a figure. Row types are type aliases, not interfaces, so that their columns can be read by name. */
export type CountedRow = {
  readonly [column: string]: Cell
  readonly childId: string
  readonly team: string | null
  readonly area: string | null
  readonly age: string | null
}

/** The rows that a figure is about. Must answer a past `asAt` from history, and no row may lie after it. */
export type Question<Row> = (db: Db, period: Period, calendar: Calendar) => Promise<readonly Row[]>

/** Whether a row counts. 'unknown' is what the record can't tell: it stays out of the figure and is shown beside it. */
export type Answer = boolean | 'unknown'

/** What a row is judged by besides itself. `today` is the as-at day. */
export interface Judged {
  readonly calendar: Calendar
  readonly today: PlainDate
}

interface Declared<Column extends string> {
  /** The row of the catalogue of indicators; a service's own have their own. */
  readonly id: string
  readonly title: string
  readonly goodIs: 'high' | 'low' | 'neither'
  readonly period: 'snapshot' | 'window' | 'rolling 12 months' | 'cohort'
  /** What each column says, in words. */
  readonly columns: Readonly<Record<Column, string>>
  /** The columns shown when the figure is opened. */
  readonly drillDown: readonly Column[]
  readonly source: string
  /** How sure the catalogue is of the definition. */
  readonly certainty: 'confirmed' | 'part' | 'unconfirmed'
  /**
   * The columns whose day, the first that is known, puts a row into a period: the rows of a long period are then those of its parts, and
   * many periods are reckoned from one reading. Left out where a row can be in several periods, or its answer depends on where a period ends.
   */
  readonly placedBy?: readonly Column[]
  /** A timeliness figure: which of its two forms this is, and the id of the other. */
  readonly timely?: { readonly form: 'published' | 'operational'; readonly other: string }
}

/** So many of these in a hundred. The numerator is a question to each row of the denominator, so it can't leave it. */
export interface Share<Row extends CountedRow = CountedRow> extends Declared<keyof Row & string> {
  readonly unit: '%'
  readonly denominator: Question<Row>
  counts(row: Row, judged: Judged): Answer
}

/** So many for each 10,000 children aged 0 to 17. */
export interface Rate<Row extends CountedRow = CountedRow> extends Declared<keyof Row & string> {
  readonly unit: 'per 10,000'
  readonly numerator: Question<Row>
  /** A period under 12 months is raised to a year. */
  readonly annualised: boolean
}

/** How the rows divide by a code; a code that isn't known is null and is a part of its own. */
export interface Mix<Row extends CountedRow = CountedRow> extends Declared<keyof Row & string> {
  readonly unit: 'children'
  readonly denominator: Question<Row>
  key(row: Row): string | null
}

/** An indicator of whatever rows. Declare one `as const satisfies Share<ContactRow>`. */
export type Indicator = Share | Rate | Mix
