import { addDays, addMonths, type PlainDate, plainDate } from '../../platform/plain-date.ts'
import { type Asked, ask, figureBy } from './ask.ts'
import type { CountedRow, Indicator, Period } from './declaration.ts'
import { answersOf, type Figure, figureOf } from './figure.ts'
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
  const rows = answered.map(({ row }) => row).filter(inTeam(asked.team))
  return asked.periods.map((period) => {
    const within = rows.filter((row) => isPlaced(dayOf(row, indicator.placedBy), period))
    return figureOver(indicator, within, { asked, period })
  })
}

async function oneByOne(indicator: Indicator, asked: SeriesAsked): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const period of asked.periods) {
    if (asked.team === undefined) {
      figures.push((await ask(indicator, { ...asked, ...period })).figure)
      continue
    }
    const { groups } = await figureBy(indicator, { ...asked, ...period }, 'team')
    const own = groups.find(({ key }) => key === asked.team)
    figures.push(own?.figure ?? figureOver(indicator, [], { asked, period }))
  }
  return figures
}

function figureOver(
  indicator: Indicator,
  rows: readonly CountedRow[],
  { asked, period }: { readonly asked: SeriesAsked; readonly period: Period },
): Figure {
  const { calendar, population, team } = asked
  const children = team === undefined ? (childrenFor(population, period)?.children ?? null) : null
  const answered = answersOf(indicator, rows, { calendar, today: period.asAt })
  return figureOf(indicator, answered, { period: passedPart(period), children })
}

function inTeam(team: string | undefined): (row: CountedRow) => boolean {
  return (row) => team === undefined || row.team === team
}

function dayOf(row: CountedRow, columns: readonly string[] = []): unknown {
  return columns.map((column) => row[column]).find((day) => day !== null && day !== undefined)
}

function isPlaced(day: unknown, { from, to }: Period): boolean {
  return typeof day === 'string' && from <= day && day <= to
}

/** The last whole months before a day, the oldest first, each as known on that day. */
export function monthsBefore(today: PlainDate, many: number): Period[] {
  const thisMonth = plainDate(`${today.slice(0, 7)}-01`)
  return Array.from({ length: many }, (_, n) => {
    const from = addMonths(thisMonth, n - many)
    return { from, to: addDays(addMonths(from, 1), -1), asAt: today }
  })
}
