import type { HistoryRow } from '../../../journey/children-in-care/records.ts'
import { isDay, partsOfDay } from '../../day.ts'
import type { Fault } from '../../ssd/read-table.ts'
import type { DateCell } from '../date-cell.ts'
import type { Row, Tables } from '../row.ts'
import type { TableName } from '../tables.ts'
import type { HistoryColumn, Mapping } from './history.ts'

/** A return that is to become history. */
export interface Given {
  readonly tables: Tables
  readonly format: 'csv' | 'xml'
  /** As 2026/27. */
  readonly year: string
}

/** A sound row with the child's identifier in the return. */
export interface SoundRow {
  readonly child: string
  readonly cells: Readonly<Record<string, string | null>>
}

/** The rows of one table that can be kept, and what is wrong with the others. */
export interface CheckedTable {
  readonly mapping: Mapping
  readonly rows: readonly SoundRow[]
  readonly faults: readonly Fault[]
}

/** Where a fault lies: the heading is line 1 of a CSV file; an XML has rows only. */
export function faultAt({ format }: Given, from: TableName, { at, column, says }: FaultOfRow): Fault {
  if (format === 'csv') return { file: `${from}.csv`, line: at + 2, column, says }
  return { file: from, line: null, column, says: `${says} (row ${at + 1})` }
}

interface FaultOfRow {
  readonly at: number
  readonly column: string
  readonly says: string
}

/** Checks the rows of a table: whose they are, what they hold, and that none is there twice. */
export function checkHistory(given: Given, mapping: Mapping, children: ReadonlySet<string>): CheckedTable {
  const seen = new Set<string>()
  const rows: SoundRow[] = []
  const faults: Fault[] = []
  const table: readonly Row<TableName>[] = given.tables[mapping.from]?.rows ?? []
  for (const row of table) {
    const cells = cellsOf(row, mapping, given.year)
    const wrong = wrongIn(row, cells, { mapping, children, seen })
    faults.push(...wrong.map((one) => faultAt(given, mapping.from, { at: row.at, ...one })))
    if (wrong.length === 0 && row.CHILD !== null)
      rows.push({
        child: row.CHILD,
        cells: Object.fromEntries(cells.map(({ name, value }) => [name, value])),
      })
  }
  return { mapping, rows, faults }
}

interface Cell {
  readonly name: string
  readonly of: string
  readonly value: string | null
  readonly wrong: string | null
}

function cellsOf(row: Row<TableName>, { columns, isYearly }: Mapping, year: string): Cell[] {
  const cells = Object.entries(columns).map(([name, column]) =>
    cellOf(name, column, Reflect.get(row, column.of)),
  )
  return isYearly ? [...cells, { name: 'year', of: 'year', value: year, wrong: null }] : cells
}

function cellOf(name: string, { of, is }: HistoryColumn, found: unknown): Cell {
  const cell = isDate(found) ? found : null
  const text = cell ? cell.text : typeof found === 'string' ? found : null
  if (text === null) return { name, of, value: null, wrong: null }
  if (is === 'day') {
    if (cell && isDay(cell.day)) return { name, of, value: isoOf(cell.day), wrong: null }
    return { name, of, value: null, wrong: `is not a day: ${text.slice(0, 20)}` }
  }
  const isStrange = is !== 'text' && !is.has(text)
  return { name, of, value: text, wrong: isStrange ? `has an unknown code: ${text.slice(0, 20)}` : null }
}

function isDate(found: unknown): found is DateCell {
  return typeof found === 'object' && found !== null && 'day' in found && 'text' in found
}

/** A day as the record has it: 2026-04-01. */
export function isoOf(day: number): string {
  const { year, month, date } = partsOfDay(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

interface Beside {
  readonly mapping: Mapping
  readonly children: ReadonlySet<string>
  readonly seen: Set<string>
}

function wrongIn(
  { CHILD }: Row<TableName>,
  cells: readonly Cell[],
  { mapping, children, seen }: Beside,
): Omit<FaultOfRow, 'at'>[] {
  const byName = new Map(cells.map(({ name, of, value }) => [name, { of, value }]))
  const wrong = cells.flatMap(({ of, wrong: says }) => (says === null ? [] : [{ column: of, says }]))
  if (CHILD === null) wrong.push({ column: 'CHILD', says: 'is missing' })
  else if (!children.has(CHILD))
    wrong.push({ column: 'CHILD', says: `names ${CHILD}, who is in no row of Header that can be loaded` })
  for (const name of mapping.key) {
    const { of = name, value = null } = byName.get(name) ?? {}
    if (value === null && !wrong.some(({ column }) => column === of))
      wrong.push({ column: of, says: 'is missing' })
  }
  const [from, to] = (mapping.order ?? []).map((name) => byName.get(name))
  if (from?.value && to?.value && to.value < from.value)
    wrong.push({ column: to.of, says: `lies before ${from.of}` })
  const identity = [CHILD, ...mapping.key.map((name) => byName.get(name)?.value)].join(' ')
  if (seen.has(identity)) wrong.push({ column: 'CHILD', says: 'is there twice with the same day' })
  if (wrong.length === 0) seen.add(identity)
  return wrong
}

/** Sound rows as the record keeps them. */
export function historyRows(
  { rows }: CheckedTable,
  personOf: (child: string) => string,
  by: { readonly source: string; readonly recordedAt: string; readonly recordedBy: string },
): HistoryRow[] {
  const { source, recordedAt: recorded_at, recordedBy: recorded_by } = by
  return rows.map(({ child, cells }) => ({
    person_id: personOf(child),
    ...cells,
    source,
    recorded_at,
    recorded_by,
  }))
}
