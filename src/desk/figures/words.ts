import { outcomes, sources } from '../../journey/front-door/codes.ts'
import { type Figure, type Indicator, midYearOf } from '../../mechanisms/indicators/index.ts'
import { labelOf } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { definitions } from './definitions.ts'
import type { Chosen } from './period.ts'
import type { Answered } from './read-figures.ts'

/** A figure in words: the value, what it was reckoned from, and the parts of a mix. */
export interface ValueWords {
  readonly value: string
  readonly counts: string
  readonly parts: readonly string[]
}

/** One figure as the page shows it. */
export interface FigureWords extends ValueWords {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly about: readonly string[]
  readonly teams: readonly (ValueWords & { readonly team: string })[]
}

/** The words of all figures for what was chosen. */
export function figureWords(answers: readonly Answered[], { search, period }: Chosen): FigureWords[] {
  return answers.map(({ indicator, figure, groups }) => ({
    id: indicator.id,
    title: indicator.title,
    href: `/figures/${indicator.id}?${search}`,
    ...valueWords(figure, period.to),
    about: aboutWords(indicator),
    teams: groups.map(({ key, figure: own }) => ({ team: teamName(key), ...groupWords(own) })),
  }))
}

/** A group by its name. */
export const teamName = (key: string | null): string => key ?? 'Team not known'

/** What the figure says, never a bare 'null': where there is nothing to divide by, what is missing. */
export function valueWords(figure: Figure, to: PlainDate): ValueWords {
  if (figure.unit === 'children')
    return { value: `${number(figure.denominator)} in all`, counts: '', parts: partsOf(figure) }
  return { value: singleValue(figure, to), counts: countsOf(figure), parts: [] }
}

type Single = Exclude<Figure, { unit: 'children' }>

function singleValue({ value, unit }: Single, to: PlainDate): string {
  if (value !== null) return unit === '%' ? `${value.toFixed(1)}%` : `${value.toFixed(1)} per 10,000`
  return unit === '%'
    ? 'Not known: there is nothing to count'
    : `Not known: no population for ${midYearOf(to)}`
}

function countsOf({ unit, numerator, denominator, unknown }: Single): string {
  const known =
    unit === '%'
      ? `${number(numerator)} of ${number(denominator ?? 0)}`
      : `${number(numerator)}${denominator === null ? '' : ` for ${number(denominator)} children`}`
  return unknown === 0 ? known : `${known}, and ${number(unknown)} not known`
}

/** There is no population of a team, so a rate has a count there and no value. */
function groupWords(figure: Figure): ValueWords {
  if (figure.unit === 'per 10,000')
    return { value: 'No rate for one team', counts: number(figure.numerator), parts: [] }
  if (figure.unit === 'children')
    return { value: `${number(figure.denominator)} in all`, counts: '', parts: partsOf(figure) }
  return {
    value: figure.value === null ? 'Nothing to count' : `${figure.value.toFixed(1)}%`,
    counts: countsOf(figure),
    parts: [],
  }
}

function partsOf({ rows }: Extract<Figure, { unit: 'children' }>): string[] {
  return rows.map(
    ({ key, numerator, value }) => `${partName(key)}: ${number(numerator)} (${value.toFixed(1)}%)`,
  )
}

/** A part of a mix by its name. */
export function partName(key: string | null): string {
  return key === null ? 'Not known' : labelOf(sources, key)
}

const goodWords = {
  high: 'Higher is better.',
  low: 'Lower is better.',
  neither: 'Neither a high nor a low figure is good in itself: ask what lies behind it.',
} as const

const certaintyWords = {
  confirmed: 'The definition is confirmed.',
  part: 'The definition is confirmed in part.',
  unconfirmed: 'The definition is the usual one; no published source confirms it.',
} as const

/** What a figure means and where it comes from, a paragraph each. */
export function aboutWords({ id, source, goodIs, certainty, timely }: Indicator): string[] {
  const twin = timely ? [`The other form of this figure is ${timely.other}.`] : []
  return [
    definitions[id] ?? '',
    ...twin,
    goodWords[goodIs],
    `Source: ${source}. ${certaintyWords[certainty]}`,
  ]
}

/** A number as people read it. */
export const number = (count: number): string => count.toLocaleString('en-GB')

/** A cell of a row by its column: labels for codes. */
export function codeWords(column: string, code: string): string {
  if (column === 'outcome') return labelOf(outcomes, code)
  return column === 'source' ? labelOf(sources, code) : code
}
