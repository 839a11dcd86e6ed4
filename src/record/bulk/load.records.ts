import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { LoadedTable } from './load.ts'

/** Rows in one statement: some megabytes of JSON, well below what one parameter may hold. */
const atOnce = 5_000

/**
 * Adds rows many at a time: one statement with one parameter of JSON, from which PostgreSQL takes the columns by name and type.
 * A column that no row names has its default.
 */
export async function insertRows(
  trx: Trx,
  table: LoadedTable | 'record.event',
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = sql.join(names.map((name) => sql.id(name)))
  for (let from = 0; from < rows.length; from += atOnce) {
    const json = JSON.stringify(rows.slice(from, from + atOnce))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(trx)
  }
}
