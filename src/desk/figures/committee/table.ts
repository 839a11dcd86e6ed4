import type { Figure, Indicator } from '../../../mechanisms/indicators/index.ts'
import { months as monthNames } from '../../../platform/day-words.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'

type Single = Exclude<Figure, { unit: 'children' }>

/** One figure at each date, as it is printed, with a sentence on where it goes. */
export interface TableRow {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly values: readonly string[]
  readonly counts: readonly string[]
  readonly direction: string
  readonly sentence: string
}

export interface CommitteeTable {
  /** `Mar 26`: as councils print them. */
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
}

/** A figure at each of the dates. */
export interface AtDates {
  readonly indicator: Indicator
  readonly figures: readonly Figure[]
}

/** How the department marks what it hides, and what is not there. @source DfE children in need statistics */
const hidden = 'c'
const notThere = ':'

/** The table that committees print. @param outside hides counts of 1 to 5, and what would give them away */
export function committeeTable(
  ends: readonly PlainDate[],
  figures: readonly AtDates[],
  outside: boolean,
): CommitteeTable {
  const rows = figures.flatMap(({ indicator, figures: own }) => {
    const singles = own.filter((figure): figure is Single => figure.unit !== 'children')
    return singles.length === own.length ? [rowOf(indicator, singles, { ends, outside })] : []
  })
  return { heads: ends.map(shortMonth), rows, notes: notesOf(rows, outside) }
}

interface Printed {
  readonly ends: readonly PlainDate[]
  readonly outside: boolean
}

function rowOf(indicator: Indicator, figures: readonly Single[], { ends, outside }: Printed): TableRow {
  const shown = figures.map((figure) => ({ figure, small: outside && isSmall(figure) }))
  const values = shown.map(({ figure, small }) => (small ? hidden : (figure.value?.toFixed(1) ?? notThere)))
  const counts = shown.map(({ figure, small }) => (small ? hidden : countsOf(figure)))
  const before = yearBefore(ends)
  const then = before === null ? undefined : values[before]
  const direction = directionOf(values.at(-1), then)
  const unit = indicator.unit === '%' ? '%' : 'per 10,000'
  const last = ends.at(-1)
  return {
    id: indicator.id,
    title: indicator.title,
    unit,
    values,
    counts,
    direction,
    sentence: sentenceOf({
      now: values.at(-1),
      then,
      counts: counts.at(-1) ?? '',
      unit,
      end: last,
      direction,
    }),
  }
}

/** 1 to 5 of something, or all but 1 to 5: either number tells of the few. */
function isSmall({ numerator, denominator, unit }: Single): boolean {
  const few = (count: number) => count >= 1 && count <= 5
  return (
    few(numerator) ||
    (unit === '%' && denominator !== null && (few(denominator) || few(denominator - numerator)))
  )
}

function countsOf({ unit, numerator, denominator }: Single): string {
  return unit === '%' ? `${numerator} of ${denominator ?? 0}` : `${numerator}`
}

/** The place of the date a year before the last. */
function yearBefore(ends: readonly PlainDate[]): number | null {
  const last = ends.at(-1)
  if (last === undefined) return null
  const wanted = `${Number(last.slice(0, 4)) - 1}${last.slice(4, 7)}`
  const at = ends.findIndex((end) => end.startsWith(wanted))
  return at < 0 ? null : at
}

function directionOf(now: string | undefined, then: string | undefined): string {
  const [value, before] = [Number.parseFloat(now ?? ''), Number.parseFloat(then ?? '')]
  if (Number.isNaN(value) || Number.isNaN(before)) return 'Not known'
  if (value === before) return 'The same'
  return value > before ? 'Higher' : 'Lower'
}

interface Said {
  readonly now: string | undefined
  readonly then: string | undefined
  readonly counts: string
  readonly unit: string
  readonly end: PlainDate | undefined
  readonly direction: string
}

function sentenceOf({ now, then, counts, unit, end, direction }: Said): string {
  const year = end === undefined ? '' : `12 months to ${shortMonth(end)}`
  if (now === hidden) return `Hidden in the ${year}: the count is small.`
  if (now === undefined || now === notThere) return `Nothing to count in the ${year}.`
  const is = `${now}${unit === '%' ? '%' : ` ${unit}`} (${counts}) in the ${year}`
  if (direction === 'Not known') return `${is}; no figure of a year before to set beside it.`
  if (direction === 'The same') return `${is}, the same as a year before.`
  return `${is}, ${direction.toLowerCase()} than a year before (${then}).`
}

function notesOf(rows: readonly TableRow[], outside: boolean): string[] {
  const cells = rows.flatMap(({ values }) => values)
  return [
    'Each figure is of the 12 months that end on the date, as the record stood on that date.',
    ...(cells.includes(notThere)
      ? [`${notThere} There was nothing to count, or no population is held for that year.`]
      : []),
    ...(cells.includes(hidden)
      ? [`${hidden} A count of 1 to 5 is hidden, with what would give it away.`]
      : []),
    ...(outside ? [] : ['For use inside the service: small counts are not hidden.']),
  ]
}

/** `Mar 26`. */
function shortMonth(end: PlainDate): string {
  return `${(monthNames[Number(end.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${end.slice(2, 4)}`
}
