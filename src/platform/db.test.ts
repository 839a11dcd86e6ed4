import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { connect, inContext, systemActor } from './db.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const person = () => ({
  id: randomUUID(),
  given: 'Ffion',
  recorded_at: '2026-03-02T09:00:00.000Z',
  recorded_by: systemActor.id,
})

async function addPerson(): Promise<string> {
  const row = person()
  await inContext(database.staff, systemActor, (trx) =>
    sql`insert into record.person ${sql.raw('(id, given, recorded_at, recorded_by)')}
        values (${row.id}, ${row.given}, ${row.recorded_at}, ${row.recorded_by})`.execute(trx),
  )
  return row.id
}

test('6.2 without a context there are no rows, for reading or writing', async () => {
  await addPerson()
  const outside = await database.staff.selectFrom('record.person').select('id').execute()
  expect(outside).toEqual([])
  const insert = sql`insert into record.person (id, given, recorded_at, recorded_by) values (gen_random_uuid(), 'A', now(), gen_random_uuid())`
  await expect(insert.execute(database.staff)).rejects.toThrow(/row-level security/)
})

test('6.2 a small pool carries no context from one transaction to the next', async () => {
  const id = await addPerson()
  const one = connect(database.place, 'hearth_staff', { connections: 1 })
  const inside = await inContext(one, systemActor, (trx) =>
    trx.selectFrom('record.person').select('id').where('id', '=', id).execute(),
  )
  const after = await one.selectFrom('record.person').select('id').execute()
  await one.destroy()
  expect([inside.length, after.length]).toEqual([1, 0])
})

test('6.1 the app can neither alter the schema, nor switch the guard off, nor become the owner', async () => {
  for (const statement of [
    'alter table record.person disable row level security',
    'drop policy reading on record.person',
    'create table record.mine (id int)',
    'set role hearth_owner',
  ]) {
    await expect(sql.raw(statement).execute(database.staff), statement).rejects.toThrow()
  }
})

test('6.2 every table with a person in it has row security enabled and forced', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
       and a.attname in ('person_id', 'child_id', 'other_id', 'holder_id', 'people', 'family_id', 'note_id')
       and not (c.relrowsecurity and c.relforcerowsecurity)
       and c.oid::regclass::text not in ('access.worker')`.execute(database.owner)
  expect(rows).toEqual([])
})

test('days stay days and moments stay moments, whatever the zone of the process', async () => {
  const { rows } = await sql<{ on: string; at: string; n: number }>`
    select date '2025-07-01' as "on", timestamptz '2025-07-01 00:30+01' as at, 9007199254740991::bigint as n`.execute(
    database.staff,
  )
  expect(rows[0]).toEqual({ on: '2025-07-01', at: '2025-06-30T23:30:00.000Z', n: 9007199254740991 })
})
