import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'

/** A row of history: its person, its columns under the names of the table, and who brought it. Days are YYYY-MM-DD. */
export type HistoryRow = Readonly<Record<string, string | null>> & { readonly person_id: string }

/** A table of history. */
export interface HistoryTable {
  readonly name: `children_in_care.${string}`
  /** What tells a row apart within its person. */
  readonly key: readonly string[]
  /** What a later return may say of a row where an earlier one said nothing: how it ended. */
  readonly later: readonly string[]
}

/** What became of rows: those that are new, and those that a later return completed. The rest were here already. */
export interface Kept {
  readonly added: readonly HistoryRow[]
  readonly completed: readonly HistoryRow[]
}

const atOnce = 5_000

/** Keeps history. A row that is here stays as it is, but for its end where it had none. */
export async function keepHistory(
  trx: Trx,
  { name, key, later }: HistoryTable,
  rows: readonly HistoryRow[],
): Promise<Kept> {
  const added: HistoryRow[] = []
  const completed: HistoryRow[] = []
  const columns = Object.keys(rows[0] ?? {})
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const { rows: kept } = await sql<{ n: number; isNew: boolean }>`
      with given as (select n, row from json_array_elements(${JSON.stringify(some)}::json) with ordinality as each (row, n)),
      kept as (
        insert into ${sql.table(name)} as held (${names(columns)})
        select ${sql.join(columns.map((column) => sql`(made.${sql.id(column)})`))}
        from given, json_populate_record(null::${sql.table(name)}, row) as made
        on conflict (${names(['person_id', ...key])}) ${whatThen(later)}
        returning ${names(['person_id', ...key])}, xmax = 0 as is_new)
      select given.n::integer - 1 as n, kept.is_new as "isNew" from kept, given, json_populate_record(null::${sql.table(name)}, row) as made
      where ${sql.join(
        ['person_id', ...key].map((column) => sql`kept.${sql.id(column)} = made.${sql.id(column)}`),
        sql` and `,
      )}`.execute(trx)
    for (const { n, isNew } of kept) (isNew ? added : completed).push(...some.slice(n, n + 1))
  }
  return { added, completed }
}

function names(columns: readonly string[]) {
  return sql.join(columns.map((column) => sql.id(column)))
}

function whatThen(later: readonly string[]) {
  if (later.length === 0) return sql`do nothing`
  const held = (column: string) => sql`held.${sql.id(column)}`
  const said = (column: string) => sql`excluded.${sql.id(column)}`
  const set = later.map((one) => sql`${sql.id(one)} = coalesce(${held(one)}, ${said(one)})`)
  const isNews = later.map((one) => sql`(${held(one)} is null and ${said(one)} is not null)`)
  return sql`do update set ${sql.join(set)} where ${sql.join(isNews, sql` or `)}`
}

/** Our ids of people by the council's identifier in capitals, as a return is read, with their birth date. */
export async function peopleOfCouncil(
  trx: Trx,
): Promise<ReadonlyMap<string, { readonly id: string; readonly bornOn: string | null }>> {
  const { rows } = await sql<{ id: string; legacy: string; bornOn: string | null }>`
    select id, upper(coalesce(legacy_id, id::text)) as legacy, born_on::text as "bornOn"
    from record.person where merged_into is null`.execute(trx)
  return new Map(rows.map(({ legacy, ...person }) => [legacy, person]))
}
