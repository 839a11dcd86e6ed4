import type { Db } from '../../platform/db.ts'
import type { Calendar } from '../timescales/index.ts'
import type { Indicator, Period, Split } from './declaration.ts'
import { type AnsweredRow, answersOf, type Figure, figureOf, type Over } from './figure.ts'
import { passedPart } from './period.ts'
import { childrenFor, type Population } from './population.ts'

/** What a figure is asked of. `db` is in the context of whoever asks: people closed to them are in no figure of theirs. */
export interface Asked extends Period {
  readonly db: Db
  readonly calendar: Calendar
  readonly population: Population
}

/** The figure of one team, area or age group; `key` is null where a row does not say. */
export interface Group {
  readonly key: string | null
  readonly figure: Figure
}

/** A figure with the rows it was reckoned from. */
export interface AskedFigure {
  readonly figure: Figure
  readonly answered: readonly AnsweredRow[]
}

/**
 * An indicator's value for a period as at a day.
 * @throws WrongPeriod when the period ends before it begins, or begins after the as-at day
 */
export async function figure(indicator: Indicator, asked: Asked): Promise<Figure> {
  return (await ask(indicator, asked)).figure
}

/**
 * An indicator's value, and the same for each team, area or age group that its rows name; the groups add up to the whole.
 * A rate has no population of a group: its count is given and its value is null.
 * @throws WrongPeriod as `figure`
 */
export async function figureBy(
  indicator: Indicator,
  asked: Asked,
  by: Split,
): Promise<{ figure: Figure; groups: Group[] }> {
  const { figure: whole, answered } = await ask(indicator, asked)
  const over = { period: passedPart(asked), children: null }
  const groups = [...Map.groupBy(answered, ({ row }) => row[by])]
  const figures = groups.map(([key, rows]) => ({ key, figure: figureOf(indicator, rows, over) }))
  return {
    figure: whole,
    groups: figures.toSorted((a, b) => (a.key ?? '￿').localeCompare(b.key ?? '￿', 'en')),
  }
}

/** The figure and its answered rows from one reading, so that they can't differ. */
export async function ask(indicator: Indicator, asked: Asked): Promise<AskedFigure> {
  const period = passedPart(asked)
  const question = indicator.unit === 'per 10,000' ? indicator.numerator : indicator.denominator
  const rows = await question(asked.db, period, asked.calendar)
  const answered = answersOf(indicator, rows, { calendar: asked.calendar, today: period.asAt })
  return { figure: figureOf(indicator, answered, overOf(asked, period)), answered }
}

function overOf({ population }: Asked, period: Period): Over {
  return { period, children: childrenFor(population, period)?.children ?? null }
}
