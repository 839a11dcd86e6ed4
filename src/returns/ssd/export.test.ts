import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { inContext, systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { simulateBorough } from '../../simulate/borough.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { type Exported, exportSsd } from './export.ts'
import { ssdTables } from './tables.ts'

const now = instantOf('2026-11-24T14:30:00Z')
let db: TestDatabase
let folder: string
let child: string
let done: Exported
let restricted: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-export-'))
  db = await testDatabase()
  await simulateBorough(db.owner, { children: 60, years: 2, seed: 2, now, say: () => {} })
  restricted = (await db.owner.selectFrom('access.restriction').select('person_id').executeTakeFirstOrThrow())
    .person_id
  const other = await db.owner
    .selectFrom('front_door.contact')
    .select('child_id')
    .where('child_id', '<>', restricted)
    .executeTakeFirstOrThrow()
  child = other.child_id
  await db.owner
    .updateTable('record.person')
    .set({ given: '=HYPERLINK("x")', legacy_id: '-17' })
    .where('id', '=', child)
    .execute()
  done = await exportSsd(db.staff, { folder, actor: systemActor, origin: { workerId: systemActor.id, now } })
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

async function file(table: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(folder, `${table}.csv`), 'utf8')
  return z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true }))
}

test.each(ssdTables.map(({ name, columns }) => ({ name, columns })))(
  '$name has all columns of the standard, also where it is empty',
  async ({ name, columns }) => {
    const text = await readFile(join(folder, `${name}.csv`), 'utf8')
    expect(text.split('\r\n')[0]).toBe(columns.map((column) => column.name).join(','))
  },
)

test('a text that begins like a formula is one no more, an identifier stays as it is', async () => {
  const row = (await file('ssd_person')).find(({ pers_person_id: id }) => id === '-17')
  expect(row?.['pers_forename']).toBe(`'=HYPERLINK("x")`)
})

test('a restricted record is in no file, and everybody who is stands in the trace', async () => {
  const people = await file('ssd_person')
  expect(done).toMatchObject({ people: people.length, leftOut: 1 })
  expect(people.some(({ pers_person_id: id }) => id === restricted)).toBe(false)
  const entries = await inContext(db.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').select('people').where('kind', '=', 'export').execute(),
  )
  const traced = entries.flatMap(({ people: ids }) => ids ?? [])
  expect(traced).toHaveLength(people.length)
  expect(traced).toContain(child)
})
