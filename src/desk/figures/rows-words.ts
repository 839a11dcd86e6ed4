import type { DrillDown, DrilledRow, Indicator } from '../../mechanisms/indicators/index.ts'
import { longDate } from '../../platform/day-words.ts'
import { isPlainDate } from '../../platform/plain-date.ts'
import type { Chosen } from './period.ts'
import { aboutWords, codeWords, number, partName, type ValueWords, valueWords } from './words.ts'

/** Rows on one page. */
export const pageSize = 50

/** One row as the page shows it: the child, whose name comes first, and the cells after it. */
export interface RowWords {
  readonly childId: string
  readonly cells: readonly string[]
}

/** Everything the page of a figure’s rows prints, but for the children’s names. */
export interface RowsWords extends ValueWords {
  readonly id: string
  readonly title: string
  readonly period: string
  readonly about: readonly string[]
  readonly withheld: string | null
  readonly headings: readonly string[]
  readonly rows: readonly RowWords[]
  readonly standing: string
  readonly show: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly previous: string | null
  readonly next: string | null
  readonly allFigures: string
  readonly printHref: string
  readonly search: string
}

/** Which rows and which page of them an address asks for. */
export interface Wanted {
  readonly show: string
  readonly page: number
  readonly size: number
}

/** The words of a figure opened to its rows. */
export function rowsWords(
  indicator: Indicator,
  opened: DrillDown,
  { chosen, wanted }: { readonly chosen: Chosen; readonly wanted: Wanted },
): RowsWords {
  const choices = choicesFor(indicator, opened)
  const show = choices.some(({ value }) => value === wanted.show) ? wanted.show : 'all'
  const fitting = opened.rows.filter((row) => show === 'all' || answerKey(row.answer) === show)
  const first = (wanted.page - 1) * wanted.size
  const rows = fitting.slice(first, first + wanted.size)
  const href = (page: number) => `/figures/${indicator.id}?${chosen.search}&show=${show}&page=${page}`
  return {
    id: indicator.id,
    title: indicator.title,
    period: chosen.words,
    ...valueWords(opened.figure, chosen.period.to),
    about: aboutWords(indicator),
    withheld: withheldWords(opened.withheld),
    headings: headingsOf(indicator),
    rows: rows.map((row) => rowWords(row, indicator)),
    standing: standing(first, rows.length, fitting.length),
    show,
    choices,
    previous: wanted.page > 1 ? href(wanted.page - 1) : null,
    next: first + rows.length < fitting.length ? href(wanted.page + 1) : null,
    allFigures: `/figures?${chosen.search}`,
    printHref: `/figures/${indicator.id}/print?${chosen.search}&show=${show}`,
    search: chosen.search,
  }
}

/** A share is answered row by row; of a rate every row counts, and of a mix the part stands in its column. */
const counts = { true: 'Yes', false: 'No', unknown: 'Not known' } as const

/** The child comes first, wherever the figure declares the column. */
function headingsOf({ unit, drillDown, columns }: Indicator): string[] {
  const own = drillDown.filter(isShown).map((column) => columns[column] ?? column)
  return ['Child', ...own, ...(unit === '%' ? ['Counts'] : [])]
}

const isShown = (column: string) => column !== 'childId'

function rowWords({ childId, cells, answer }: DrilledRow, { drillDown, unit }: Indicator): RowWords {
  const own = drillDown.flatMap((column, at) =>
    isShown(column) ? [cellWords(column, cells[at] ?? null)] : [],
  )
  const said = answerKey(answer)
  const answered = said === 'true' || said === 'false' || said === 'unknown' ? [counts[said]] : []
  return { childId, cells: [...own, ...(unit === '%' ? answered : [])] }
}

const whenEmpty: Readonly<Record<string, string>> = {
  earlierOn: 'Not before',
  decidedOn: 'Not decided, or day not known',
  outcome: 'Not decided, or not known',
}

function cellWords(column: string, cell: DrilledRow['cells'][number]): string {
  if (cell === null) return whenEmpty[column] ?? 'Not known'
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No'
  if (typeof cell === 'number') return number(cell)
  return isPlainDate(cell) ? longDate(cell) : codeWords(column, cell)
}

function choicesFor({ unit }: Indicator, { figure }: DrillDown) {
  const all = { value: 'all', text: 'All rows' }
  if (unit === 'per 10,000') return []
  if (figure.unit === 'children')
    return [all, ...figure.rows.map(({ key }) => ({ value: answerKey(key), text: partName(key) }))]
  return [
    all,
    { value: 'true', text: 'Those that count' },
    { value: 'false', text: 'Those that do not count' },
    { value: 'unknown', text: 'Those of which we can’t tell' },
  ]
}

function answerKey(answer: DrilledRow['answer']): string {
  return answer === null ? 'none' : String(answer)
}

function standing(first: number, shown: number, all: number): string {
  if (all === 0) return 'No row to show.'
  if (shown === 0) return `There are ${number(all)} rows, and none on this page.`
  return `Rows ${number(first + 1)} to ${number(first + shown)} of ${number(all)}.`
}

function withheldWords(withheld: number): string | null {
  if (withheld === 0) return null
  const rows = withheld === 1 ? '1 row is' : `${number(withheld)} rows are`
  return `${rows} not shown. You see the rows of people you have a reason to see; and where fewer than 6 rows have one answer and you may not see all of them, none of these is shown.`
}
