import { chanceFrom } from '../../../../bench/returns/cin/chance.ts'
import { type KindName, kinds } from '../../../../bench/returns/ssda903/kinds.ts'
import {
  end,
  type MadeChild,
  type MadeRow,
  noTables,
  start,
} from '../../../../bench/returns/ssda903/made-child.ts'
import { addYears, type Day, dayText } from '../../day.ts'
import { readDay } from '../date-cell.ts'
import { isTableName, type TableLabel, type TableName } from '../tables.ts'
import { soundRows } from './sound-rows.ts'

/**
 * Cells as in the file; '' takes one away. A day may be reckoned: `@start+10` and `@end-3` from the ends of the year,
 * `@dob+18y-1` from the birth date, `@DECOM+5` from the row itself, `@Episodes.DECOM+5` and `@Episodes_last.DEC` from the
 * first row of a table.
 */
type Cells = Readonly<Record<string, string>>

/** One change to the rows of a clean child. */
export type Edit = (child: MadeChild) => void

/** The child to begin with, and what makes it fail the rule. */
export interface Plant {
  readonly kind: KindName
  /** In whole years when the year began; absent: the middle of the kind's. */
  readonly age?: number
  readonly isGirl?: boolean
  readonly edits: readonly Edit[]
}

/** A child of a kind with changes. */
export function plant(kind: KindName, ...edits: readonly Edit[]): Plant {
  return { kind, edits }
}

/** The same of an age, in whole years when the year began. */
export function aged(age: number, given: Plant): Plant {
  return { ...given, age }
}

/** The same of a girl. */
export function girl(given: Plant): Plant {
  return { ...given, isGirl: true }
}

/** Writes other cells into a row, the first where none is named. */
export function change(label: TableLabel, cells: Cells, at = 0): Edit {
  return (child) => write(child, rowsOf(child, label)[at], cells)
}

/** Adds a row that is sound but for these cells. */
export function add(label: TableLabel, cells: Cells = {}): Edit {
  return (child) => {
    const row: MadeRow = { CHILD: child.id, DOB: child.now.Header[0]?.['DOB'] ?? '' }
    rowsOf(child, label).push(row)
    write(child, row, { ...soundRows[tableOf(label)], ...cells })
  }
}

/** Adds the first row once more with other cells. */
export function double(label: TableLabel, cells: Cells = {}): Edit {
  return (child) => {
    const row = { ...rowsOf(child, label)[0] }
    rowsOf(child, label).push(row)
    write(child, row, cells)
  }
}

/** Takes all rows of a table away. */
export function without(label: TableLabel): Edit {
  return (child) => {
    rowsOf(child, label).splice(0)
  }
}

/** A child with its fault. Another number makes another child, the same but for its identifiers. */
export function plantedChild({ kind, age, isGirl = false, edits }: Plant, number: number): MadeChild {
  const child: MadeChild = { id: `P${String(number).padStart(6, '0')}`, now: noTables(), last: noTables() }
  const { youngest, oldest, make } = kinds[kind]
  const days = age === undefined ? Math.round((youngest + oldest) / 2) : Math.round((age + 0.5) * 365.25)
  make({ chance: chanceFrom(1), child, dob: start - days, isGirl, number })
  for (const edit of edits) edit(child)
  return child
}

function write(child: MadeChild, row: MadeRow | undefined, cells: Cells): void {
  if (row === undefined) throw new Error(`${child.id} has no such row`)
  for (const [column, text] of Object.entries(cells)) row[column] = cellOf(text, child, row)
}

function rowsOf({ now, last }: MadeChild, label: string): MadeRow[] {
  return isTableName(label) ? now[label] : last[tableOf(label)]
}

function tableOf(label: string): TableName {
  const name = label.replace(/_last$/, '')
  if (!isTableName(name)) throw new Error(`No table ${label}`)
  return name
}

function cellOf(text: string, child: MadeChild, row: MadeRow): string {
  const parts = /^@(\w+?)(?:\.(\w+))?(?:([+-]\d+)y)?([+-]\d+)?$/.exec(text)
  if (parts === null) return text
  const [, first = '', column, years = '0', days = '0'] = parts
  const from = column === undefined ? ownDay(first, child, row) : dayIn(child, first, column)
  return dayText(addYears(from, Number(years)) + Number(days))
}

function ownDay(name: string, child: MadeChild, row: MadeRow): Day {
  if (name === 'start') return start
  if (name === 'end') return end
  return name === 'dob' ? dayIn(child, 'Header', 'DOB') : readDay(row[name] ?? null)
}

function dayIn(child: MadeChild, label: string, column: string): Day {
  return readDay(rowsOf(child, label)[0]?.[column] ?? null)
}
