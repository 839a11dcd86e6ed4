import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { house } from '../../src/journey/house.ts'
import { type Db, inContext, systemActor, type Trx } from '../../src/platform/db.ts'
import { instantOf } from '../../src/platform/instant.ts'
import { findEvents } from '../../src/record/chronology/records.ts'

const file = new URL('load.sql', import.meta.url)

/** People at once whose clocks are worked out anew. */
const atOnce = 500

/** Whether the council of `load.sql` is in this database already. */
export async function isLoaded(owner: Db): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean
  }>`select seed = 'bench web' as there from hearth.store`.execute(owner)
  return rows[0]?.there === true
}

/** Fills an empty, migrated database: all or nothing. */
export async function load(owner: Db, say: (line: string) => void): Promise<void> {
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    say(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  const parts = partsOf(await readFile(file, 'utf8'))
  await inContext(owner, systemActor, async (trx) => {
    // The rows fit together as they are written: nothing is gained by asking two million times.
    await sql`set local session_replication_role = replica`.execute(trx)
    const indexes = await takeIndexes(trx)
    for (const { title, text } of parts) await timed(title, () => sql.raw(text).execute(trx))
    await timed('Indexes', () => sql.raw(indexes.join(';\n')).execute(trx))
    await timed('Clocks worked out anew', () => keepClocks(trx))
    await sql`update hearth.store set seed = 'bench web', made_up = true, marked_at = now()`.execute(trx)
  })
  await timed('Statistics', () => sql`vacuum (analyze)`.execute(owner))
}

/** Takes the plain indexes away, since building one is quicker than keeping it. @returns the statements that make them again */
async function takeIndexes(trx: Trx): Promise<string[]> {
  await sql`set local maintenance_work_mem = '256MB'`.execute(trx)
  const { rows } = await sql<{ name: string; made: string }>`
    select i.indexrelid::regclass::text as name, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as made
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace in ('record'::regnamespace, 'front_door'::regnamespace, 'timescales'::regnamespace, 'access'::regnamespace, 'audit'::regnamespace)
       and not c.relispartition and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`.execute(
    trx,
  )
  await sql.raw(`drop index ${rows.map(({ name }) => name).join(', ')}`).execute(trx)
  return rows.map(({ made }) => made)
}

function partsOf(text: string): { title: string; text: string }[] {
  return text
    .split(/^-- == /m)
    .slice(1)
    .map((part) => ({ title: part.slice(0, part.indexOf('\n')), text: part.slice(part.indexOf('\n')) }))
}

/** The clocks of children who are worked with or wait, exactly as the program reckons them; the others’ are near enough. */
async function keepClocks(trx: Trx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select person_id as id from bench.caseload
    union select child_id from front_door.contact where state <> 'decided'`.execute(trx)
  const ids = rows.map(({ id }) => id)
  for (let from = 0; from < ids.length; from += atOnce) {
    const streams = [...(await findEvents(trx, ids.slice(from, from + atOnce)))]
    await house.keepObligations(
      trx,
      streams.map(([personId, events]) => ({ personId, events })),
      instantOf(new Date()),
    )
  }
}
