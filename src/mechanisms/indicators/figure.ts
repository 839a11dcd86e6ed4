import type { Answer, CountedRow, Indicator, Judged, Period, Share } from './declaration.ts'
import { yearOver } from './period.ts'

/** A row with what the indicator says of it: whether it counts, or under which code. */
export interface AnsweredRow {
  readonly row: CountedRow
  readonly answer: Answer | string | null
}

interface Counted {
  readonly id: string
  /** Rows of which the record can't tell whether they count. In no other number here. */
  readonly unknown: number
}

/** A share or a rate. `value` is null where there is nothing to divide by. */
export interface SingleFigure extends Counted {
  readonly unit: '%' | 'per 10,000'
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number | null
}

/** One part of a mix; `value` is its percentage of all. */
export interface Part {
  readonly key: string | null
  readonly numerator: number
  readonly value: number
}

export interface MixFigure extends Counted {
  readonly unit: 'children'
  readonly denominator: number
  readonly rows: readonly Part[]
}

export type Figure = SingleFigure | MixFigure

/** What a figure is reckoned over besides its rows: the period, and its children aged 0 to 17 where known. */
export interface Over {
  readonly period: Period
  readonly children: number | null
}

/** Puts the indicator's question to each row. */
export function answersOf(indicator: Indicator, rows: readonly CountedRow[], judged: Judged): AnsweredRow[] {
  return rows.map((row) => ({ row, answer: answerOf(indicator, row, judged) }))
}

/** The figure that the answered rows add up to. It has no other source. */
export function figureOf(indicator: Indicator, answered: readonly AnsweredRow[], over: Over): Figure {
  switch (indicator.unit) {
    case '%':
      return shareOf(indicator, answered)
    case 'per 10,000':
      return rateOf(indicator, answered.length, over)
    case 'children':
      return mixOf(indicator.id, answered)
  }
}

function answerOf(indicator: Indicator, row: CountedRow, judged: Judged): AnsweredRow['answer'] {
  if (indicator.unit === 'per 10,000') return true
  return indicator.unit === '%' ? indicator.counts(row, judged) : indicator.key(row)
}

function shareOf({ id, unit }: Share, answered: readonly AnsweredRow[]): SingleFigure {
  const numerator = answered.filter(({ answer }) => answer === true).length
  const unknown = answered.filter(({ answer }) => answer === 'unknown').length
  const denominator = answered.length - unknown
  return { id, unit, value: percentage(numerator, denominator), numerator, denominator, unknown }
}

function rateOf(
  { id, unit, annualised }: Extract<Indicator, { unit: 'per 10,000' }>,
  numerator: number,
  { period, children }: Over,
): SingleFigure {
  const { times, over } = annualised ? yearOver(period) : { times: 1, over: 1 }
  const value = children === null ? null : oneDecimal(numerator * 10_000 * times, children * over)
  return { id, unit, value, numerator, denominator: children, unknown: 0 }
}

function mixOf(id: string, answered: readonly AnsweredRow[]): MixFigure {
  const keys = Map.groupBy(answered, ({ answer }) => (typeof answer === 'string' ? answer : null))
  const rows = [...keys].map(([key, { length: numerator }]) => ({
    key,
    numerator,
    value: oneDecimal(numerator * 100, answered.length),
  }))
  const unknown = keys.get(null)?.length ?? 0
  return { id, unit: 'children', denominator: answered.length, unknown, rows: rows.toSorted(byKey) }
}

function percentage(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : oneDecimal(numerator * 100, denominator)
}

/** Halves round up. */
function oneDecimal(dividend: number, divisor: number): number {
  return Math.round((dividend * 10) / divisor) / 10
}

/** By code, what isn't known last. */
function byKey(a: Part, b: Part): number {
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1
  return a.key.localeCompare(b.key, 'en', { numeric: true })
}
