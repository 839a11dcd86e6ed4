import type { Figure, Indicator, Series } from '../../../mechanisms/indicators/index.ts'
import type { ChartPoint, Signal } from '../../../models/control-chart/chart.ts'
import { individuals, proportions } from '../../../models/control-chart/limits.ts'
import type { DrawnPoint } from '../../../platform/components/control-chart.tsx'
import { longMonth } from '../../../platform/day-words.ts'

type Single = Exclude<Figure, { unit: 'children' }>

/** One month of a chart, in words and numbers. */
export interface MonthWords {
  /** The first day of the month. */
  readonly from: string
  readonly month: string
  readonly value: string
  readonly counts: string
  readonly range: string
  readonly signals: string
}

/** A figure over time: what the chart draws, the sentence under it, and its table. */
export interface ChartWords {
  readonly id: string
  readonly title: string
  readonly latest: string
  readonly sentence: string
  readonly drawn: readonly DrawnPoint[]
  readonly months: readonly MonthWords[]
}

/** A figure's months as a chart; null for a figure of many parts, which has no one line. */
export function chartWords(indicator: Indicator, { periods, figures }: Series): ChartWords | null {
  const singles = figures.filter((figure): figure is Single => figure.unit !== 'children')
  if (indicator.unit === 'children' || singles.length < figures.length) return null
  const points = limited(
    singles,
    periods.map(({ from }) => from),
  )
  const months = points.map((point, n) => monthWords(point, singles[n]))
  const last = months.at(-1)
  return {
    id: indicator.id,
    title: isCounted(singles) ? `${indicator.title}: how many, without a rate` : indicator.title,
    latest: last ? `${last.month}: ${last.value}${last.counts === '' ? '' : ` (${last.counts})`}` : '',
    sentence: sentenceOf(points, indicator.goodIs),
    drawn: points.map(drawnOf),
    months,
  }
}

/** Values and limits as they are shown: per cent, or for every 10,000. */
function limited(figures: readonly Single[], months: readonly string[]): ChartPoint[] {
  const at = (n: number) => months[n] ?? ''
  if (figures.every(({ unit }) => unit === '%')) {
    const counted = figures.map(({ numerator, denominator }, n) => ({
      at: at(n),
      numerator,
      denominator: denominator ?? 0,
    }))
    return proportions(counted).map(inHundreds)
  }
  return individuals(
    figures.map((figure, n) => ({ at: at(n), value: isCounted(figures) ? figure.numerator : figure.value })),
    { least: 0 },
  )
}

/** Where there is no population (a team has none), what is shown is how many. */
function isCounted(figures: readonly Single[]): boolean {
  return figures.every(({ unit, value }) => unit === 'per 10,000' && value === null)
}

function inHundreds({ value, limits, ...point }: ChartPoint): ChartPoint {
  return {
    ...point,
    value: value === null ? null : oneDecimal(value * 100),
    limits: limits && {
      centre: limits.centre * 100,
      lower: limits.lower * 100,
      upper: limits.upper * 100,
    },
  }
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

function drawnOf({ at, value, limits, signals }: ChartPoint): DrawnPoint {
  const inRow = signals.some((signal) => signal !== 'outside')
  return {
    label: longMonth(at),
    value,
    centre: limits?.centre ?? null,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    mark: signals.includes('outside') ? 'outside' : inRow ? 'row' : 'none',
  }
}

const signalWords: Readonly<Record<Signal, string>> = {
  outside: 'Outside the usual range',
  shift: 'In a row on one side of the average',
  trend: 'In a row that rises or falls',
  near: 'Close to the edge of the usual range',
}

function monthWords({ at, value, limits, signals }: ChartPoint, figure: Single | undefined): MonthWords {
  const unit = figure?.unit === '%' ? '%' : ''
  return {
    from: at,
    month: longMonth(at),
    value: value === null ? 'Nothing to count' : `${value.toFixed(1)}${unit}`,
    counts: figure ? countsOf(figure) : '',
    range: limits ? `${limits.lower.toFixed(1)} to ${limits.upper.toFixed(1)}${unit}` : 'None yet',
    signals: signals.map((signal) => signalWords[signal]).join('; ') || 'Nothing',
  }
}

function countsOf({ unit, numerator, denominator }: Single): string {
  return unit === '%' ? `${numerator} of ${denominator ?? 0}` : `${numerator} in the month`
}

/** What the chart tells, in a sentence or two. What is not beyond chance is not called better or worse. */
function sentenceOf(points: readonly ChartPoint[], goodIs: Indicator['goodIs']): string {
  if (points.every(({ limits }) => limits === null))
    return 'There are fewer than 12 months with figures, so there is no usual range yet.'
  const last = points.at(-1)
  if (last && last.signals.length > 0) return `${nowWords(last, points)}${meaning(last, goodIs)}`
  const earlier = points.filter(({ signals }) => signals.includes('outside'))
  if (earlier.length > 0)
    return `The last month is within the usual range. Outside it before: ${earlier.map(({ at }) => longMonth(at)).join(', ')}.`
  if (points.some(({ signals }) => signals.length > 0))
    return 'The last month is within the usual range. Months before it that stand out are marked.'
  return 'The last month is within the usual range: ups and downs like these come by chance.'
}

function nowWords({ signals, value, limits }: ChartPoint, points: readonly ChartPoint[]): string {
  const above = (value ?? 0) > (limits?.centre ?? 0)
  if (signals.includes('outside')) return `The last month lies ${above ? 'above' : 'below'} the usual range.`
  if (signals.includes('trend')) {
    const before = points.at(-2)?.value ?? 0
    return `The figure has ${(value ?? 0) > before ? 'risen' : 'fallen'} 6 months in a row or more.`
  }
  if (signals.includes('shift'))
    return `The last 8 months or more all lie ${above ? 'above' : 'below'} the average: something has changed.`
  return `Two of the last three months are close to the ${above ? 'upper' : 'lower'} edge of the usual range.`
}

function meaning({ value, limits }: ChartPoint, goodIs: Indicator['goodIs']): string {
  if (goodIs === 'neither') return ''
  const above = (value ?? 0) > (limits?.centre ?? 0)
  return above === (goodIs === 'high') ? ' That is better than usual.' : ' That is worse than usual.'
}
