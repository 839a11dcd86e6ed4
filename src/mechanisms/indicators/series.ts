import { addDays, addMonths, firstOfMonth, type PlainDate } from '../../platform/plain-date.ts'
import { type Asked, ask } from './ask.ts'
import type { CountedRow, Indicator, Period } from './declaration.ts'
import { type AnsweredRow, type Figure, figureOf } from './figure.ts'
import { passedPart } from './period.ts'
import { childrenFor } from './population.ts'

/** A figure of each period, in their order. */
export interface Series {
  readonly periods: readonly Period[]
  readonly figures: readonly Figure[]
}

/** Which periods, of all rows or of one team's alone. */
export interface SeriesAsked extends Omit<Asked, keyof Period> {
  /** One after another, without gaps, none of them yet to end. */
  readonly periods: readonly Period[]
  readonly team?: string | undefined
}

/**
 * An indicator's figure of each period. Where its rows say by which day they fall into a period (`placedBy`), they are read once for
 * all; else period by period. Both give the same figures: a test holds it.
 */
export async function series(indicator: Indicator, asked: SeriesAsked): Promise<Series> {
  const { periods } = asked
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return { periods, figures: [] }
  const sameDay = periods.every(({ asAt }) => asAt === last.asAt)
  const figures =
    indicator.placedBy !== undefined && sameDay
      ? await inOneReading(indicator, asked, { from: first.from, to: last.to, asAt: last.asAt })
      : await oneByOne(indicator, asked)
  return { periods, figures }
}

async function inOneReading(indicator: Indicator, asked: SeriesAsked, whole: Period): Promise<Figure[]> {
  const { answered } = await ask(indicator, { ...asked, ...whole })
  return asked.periods.map((period) => {
    const within = answered.filter(({ row }) => isPlaced(dayOf(row, indicator.placedBy), period))
    return figureOver(indicator, within, { asked, period })
  })
}

async function oneByOne(indicator: Indicator, asked: SeriesAsked): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const period of asked.periods) {
    const { answered } = await ask(indicator, { ...asked, ...period })
    figures.push(figureOver(indicator, answered, { asked, period }))
  }
  return figures
}

/** A team has no population: its rate has a count and no value. */
function figureOver(
  indicator: Indicator,
  answered: readonly AnsweredRow[],
  { asked: { population, team }, period }: { readonly asked: SeriesAsked; readonly period: Period },
): Figure {
  const passed = passedPart(period)
  if (team === undefined) {
    const children = childrenFor(population, passed)?.children ?? null
    return figureOf(indicator, answered, { period: passed, children })
  }
  const own = answered.filter(({ row }) => row.team === team)
  return figureOf(indicator, own, { period: passed, children: null })
}

function dayOf(row: CountedRow, columns: readonly string[] = []): unknown {
  return columns.map((column) => row[column]).find((day) => day !== null && day !== undefined)
}

function isPlaced(day: unknown, { from, to }: Period): boolean {
  return typeof day === 'string' && from <= day && day <= to
}

/** The last whole months before a day, the oldest first, each as known on that day. */
export function monthsBefore(today: PlainDate, many: number): Period[] {
  const thisMonth = firstOfMonth(today)
  return Array.from({ length: many }, (_, n) => {
    const from = addMonths(thisMonth, n - many)
    return { from, to: addDays(addMonths(from, 1), -1), asAt: today }
  })
}
