import { parse } from 'csv-parse/sync'
import { isCode } from '../../../platform/code.ts'
import { isPlainDate } from '../../../platform/plain-date.ts'
import { areaKinds, type Comparator, marks } from '../model.ts'

/** What is wrong with one line of a file, in words. */
export interface LineFault {
  readonly line: number
  readonly says: string
}

export type ComparatorsRead =
  | { readonly ok: true; readonly comparators: readonly Comparator[] }
  | { readonly ok: false; readonly faults: readonly LineFault[] }

const columns = ['indicator', 'kind', 'area', 'year_to', 'value', 'source'] as const
type Line = Readonly<Record<(typeof columns)[number], string>>

/**
 * Reads a CSV of published values: indicator, kind, area, year_to (2025-03-31), value, source. All of it or nothing; a mark is kept as a
 * mark, an empty cell is a fault: it is never taken for a nought.
 *
 * @param known the ids of the figures that there are
 */
export function readComparators(text: string, known: ReadonlySet<string>): ComparatorsRead {
  const table = tableIn(text)
  if (typeof table === 'string') return { ok: false, faults: [{ line: 1, says: table }] }
  const [head = [], ...rows] = table
  const missing = columns.filter((column) => !head.includes(column))
  if (missing.length > 0)
    return { ok: false, faults: [{ line: 1, says: `The first line lacks: ${missing.join(', ')}` }] }
  if (rows.length === 0)
    return { ok: false, faults: [{ line: 1, says: 'There are no lines under the first' }] }
  const lines = rows.map((cells) => lineOf(head, cells))
  const faults = [...lines.flatMap((line, n) => faultsOf(line, n + 2, known)), ...repeats(lines)]
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((one, other) => one.line - other.line) }
  return { ok: true, comparators: lines.flatMap(comparatorOf) }
}

function tableIn(text: string): string[][] | string {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true })
  } catch {
    return 'This is no CSV: a quote is open, or lines differ in how many cells they have'
  }
}

function lineOf(head: readonly string[], cells: readonly string[]): Line {
  const cell = (column: string) => cells[head.indexOf(column)] ?? ''
  return {
    indicator: cell('indicator'),
    kind: cell('kind').toLowerCase(),
    area: cell('area'),
    year_to: cell('year_to'),
    value: cell('value'),
    source: cell('source'),
  }
}

const isNumber = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value)

function faultsOf(line: Line, at: number, known: ReadonlySet<string>): LineFault[] {
  const checks: readonly [boolean, string][] = [
    [known.has(line.indicator), `There is no figure ‘${line.indicator}’`],
    [
      isCode(areaKinds, line.kind),
      `The kind must be england, region, neighbour or council, not ‘${line.kind}’`,
    ],
    [line.area !== '', 'The area is empty'],
    [isPlainDate(line.year_to), `‘${line.year_to}’ is no day: write it as 2025-03-31`],
    [
      isNumber(line.value) || isCode(marks, line.value),
      line.value === ''
        ? 'The value is empty: where nothing is published write c, k, :, x or z'
        : `‘${line.value}’ is neither a number nor one of c, k, :, x, z`,
    ],
    [line.source !== '', 'The source is empty'],
  ]
  return checks.filter(([sound]) => !sound).map(([, says]) => ({ line: at, says }))
}

function repeats(lines: readonly Line[]): LineFault[] {
  const keys = lines.map(({ indicator, area, year_to }) => `${indicator}, ${area}, ${year_to}`)
  return keys.flatMap((key, n) =>
    keys.indexOf(key) < n
      ? [{ line: n + 2, says: `${key} is there already, in line ${keys.indexOf(key) + 2}` }]
      : [],
  )
}

function comparatorOf(line: Line): Comparator[] {
  const { kind, year_to: to, value } = line
  if (!isCode(areaKinds, kind) || !isPlainDate(to)) return []
  const mark = isCode(marks, value) ? value : null
  return [
    {
      indicatorId: line.indicator,
      kind,
      area: line.area,
      to,
      value: mark === null ? Number(value) : null,
      mark,
      source: line.source,
    },
  ]
}
