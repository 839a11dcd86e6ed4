import type { Checked } from '../checking/check.ts'
import type { DateCell } from '../date-cell.ts'
import type { Row } from '../row.ts'
import type { Rule } from '../rule.ts'
import { isTableName, type TableLabel, type TableName } from '../tables.ts'

/** One row that one rule flags, for a list to work through. */
export interface Finding {
  readonly rule: Rule
  readonly table: TableLabel
  /** Zero-based. */
  readonly row: number
  readonly child: string | null
  /** The fields to look at that the row has, as `DECOM 01/04/2026`. */
  readonly values: string
}

type AnyRow = Row<TableName>

/** Every finding: by rule, table, row. */
export function* findingsOf({ outcomes, book }: Checked): Generator<Finding> {
  for (const outcome of outcomes) {
    if (outcome.is !== 'run') continue
    for (const [table, rows] of outcome.flagged) yield* findingsIn(book, outcome.rule, { table, rows })
  }
}

function* findingsIn(
  book: Checked['book'],
  rule: Rule,
  { table, rows }: { readonly table: TableLabel; readonly rows: readonly number[] },
): Generator<Finding> {
  const all = rowsIn(book, table)
  for (const at of rows) {
    const row = all[at]
    yield { rule, table, row: at, child: row?.CHILD ?? null, values: row ? valuesOf(row, rule) : '' }
  }
}

function rowsIn({ now, last }: Checked['book'], label: TableLabel): readonly AnyRow[] {
  if (isTableName(label)) return now[label]?.rows ?? []
  const name = label.slice(0, -'_last'.length)
  return isTableName(name) ? (last[name]?.rows ?? []) : []
}

function valuesOf(row: AnyRow, { shows }: Rule): string {
  const cells = new Map<string, unknown>(Object.entries(row))
  return shows
    .filter((column) => cells.has(column) && column !== 'CHILD')
    .map((column) => `${column} ${textOf(cells.get(column))}`)
    .join(', ')
}

function textOf(value: unknown): string {
  if (isDate(value)) return value.text ?? 'blank'
  return value === null || value === undefined ? 'blank' : String(value)
}

function isDate(value: unknown): value is DateCell {
  return typeof value === 'object' && value !== null && 'day' in value
}
