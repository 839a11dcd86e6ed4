import { sql } from 'kysely'
import { ssdChildren } from '../../journey/front-door/ssd.records.ts'
import type { Trx } from '../../platform/db.ts'
import type { SsdRow, SsdTable } from '../../record/bulk/ssd-table.ts'
import { ssdWorkedWith } from '../../record/involvements/ssd.ts'
import { ssdMothers } from '../../record/people/ssd.ts'

const atOnce = 5_000

/** Notes for this transaction who belongs to the extract, and answers their ids. */
export async function choosePeople(trx: Trx): Promise<string[]> {
  await sql`create temporary table ssd_person_ids (id uuid primary key) on commit drop`.execute(trx)
  await sql`insert into ssd_person_ids select id from (${ssdChildren} union ${ssdWorkedWith}) clients
    where exists (select 1 from record.person p where p.id = clients.id)`.execute(trx)
  await sql`insert into ssd_person_ids select mothers.id from (${ssdMothers}) mothers
    where exists (select 1 from record.person p where p.id = mothers.id) on conflict do nothing`.execute(trx)
  await sql`analyze ssd_person_ids`.execute(trx)
  const { rows } = await sql<{ id: string }>`select id from ssd_person_ids order by id`.execute(trx)
  return rows.map(({ id }) => id)
}

/** How many records are closed to whoever acts and so in no file. */
export async function closedCount(trx: Trx): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from unnest(hearth.closed_people()) as closed(id)
    where not exists (select 1 from ssd_person_ids s where s.id = closed.id)`.execute(trx)
  return rows[0]?.count ?? 0
}

/** The rows of a table, some thousand at a time, so that any number fits. */
export async function* rowsOf(trx: Trx, { name, select }: SsdTable): AsyncGenerator<readonly SsdRow[]> {
  const cursor = sql.id(`${name}_rows`)
  await sql`declare ${cursor} no scroll cursor for ${select}`.execute(trx)
  while (true) {
    const { rows } = await sql<SsdRow>`fetch ${sql.lit(atOnce)} from ${cursor}`.execute(trx)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close ${cursor}`.execute(trx)
}
