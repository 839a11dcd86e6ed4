import { stringify } from 'csv-stringify/sync'
import type { Figure } from '../../mechanisms/indicators/index.ts'
import { safeCell } from '../../platform/csv-cell.ts'
import type { Chosen } from './period.ts'
import type { Answered } from './read-figures.ts'
import { partName, teamName } from './words.ts'

type Cell = string | number | null

const heading = [
  'Figure',
  'Title',
  'Team',
  'Part',
  'Value',
  'Unit',
  'Count',
  'Out of',
  'Not known',
  'From',
  'To',
  'As at',
  'Source',
]

/** The figures as a sheet: a line for each figure, each part of a mix, and each team where teams were asked for. */
export function figuresCsv(answers: readonly Answered[], { period }: Chosen): string {
  const lines = answers.flatMap(({ indicator, figure, groups }) => {
    const around = { title: indicator.title, end: [period.from, period.to, period.asAt, indicator.source] }
    const teams = groups.flatMap(({ key, figure: own }) => linesOf(own, { ...around, team: teamName(key) }))
    return [...linesOf(figure, { ...around, team: groups.length > 0 ? 'All' : '' }), ...teams]
  })
  const cells = [heading, ...lines].map((line) => line.map((cell) => safeCell(cell)))
  return stringify(cells, { bom: true, record_delimiter: 'windows' })
}

/** In words: a spreadsheet may take the bare sign for the beginning of a formula. */
const perCent = 'per cent'

function unitOf({ unit }: Figure): string {
  return unit === '%' ? perCent : unit
}

interface Around {
  readonly title: string
  readonly team: string
  readonly end: readonly string[]
}

function linesOf(figure: Figure, { title, team, end }: Around): Cell[][] {
  const start = [figure.id, title, team]
  if (figure.unit !== 'children')
    return [
      [
        ...start,
        '',
        figure.value,
        unitOf(figure),
        figure.numerator,
        figure.denominator,
        figure.unknown,
        ...end,
      ],
    ]
  const whole = [...start, 'All', null, unitOf(figure), figure.denominator, null, figure.unknown, ...end]
  const parts = figure.rows.map(({ key, numerator, value }) => [
    ...start,
    partName(key),
    value,
    perCent,
    numerator,
    figure.denominator,
    null,
    ...end,
  ])
  return [whole, ...parts]
}
