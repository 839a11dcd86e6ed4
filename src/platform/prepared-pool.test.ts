import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { connect, type Db, inContext, systemActor } from './db.ts'

let database: TestDatabase
let one: Db
beforeAll(async () => {
  database = await testDatabase()
  one = connect(database.place, 'hearth_staff', { connections: 1 })
  await sql`create table public.thing (id int); grant select on public.thing to hearth_staff`.execute(
    database.owner,
  )
})
afterAll(async () => {
  await one.destroy()
  await database.close()
})

const times = async (count: number, work: () => Promise<unknown>) => {
  for (let n = 0; n < count; n += 1) await work()
}

async function plansKept(): Promise<string[]> {
  const { rows } = await sql<{
    text: string
  }>`select statement as text from pg_prepared_statements where name like 'often %'`.execute(one)
  return rows.map(({ text }) => text)
}

test('a statement asked again and again keeps its plan; one asked rarely does not', async () => {
  const often = 'select $1::int as often'
  await times(6, () => sql`select ${1}::int as often`.execute(one))
  await times(2, () => sql`select ${1}::int as rare`.execute(one))
  expect(await plansKept()).toEqual([often])
})

test('a kept plan that a migration outdates costs one answer, not the connection for good', async () => {
  const ask = () => sql`select * from public.thing where id = ${1}`.execute(one)
  await times(6, ask)
  await sql`alter table public.thing add column name text`.execute(database.owner)
  await expect(ask()).rejects.toThrow(/cached plan/)
  await expect(ask()).resolves.toEqual({ rows: [] })
})

test('a transaction in which nothing was asked, or whose first statement fails, leaves the connection clean', async () => {
  await one.transaction().execute(async () => undefined)
  await expect(one.transaction().execute((trx) => sql`select wrong`.execute(trx))).rejects.toThrow(/wrong/)
  await expect(one.transaction().execute((trx) => sql`select ${1} + wrong`.execute(trx))).rejects.toThrow(
    /wrong/,
  )
  const { rows } = await sql<{ aware: boolean }>`select hearth.has_context() as aware`.execute(one)
  expect(rows).toEqual([{ aware: false }])
})

test('a transaction begins with its first statement also where that one has parameters', async () => {
  const moments = await one.transaction().execute(async (trx) => {
    const first = await sql<{ at: string }>`select now() as at where ${1} = 1`.execute(trx)
    const second = await sql<{ at: string }>`select now() as at`.execute(trx)
    return [first.rows[0]?.at, second.rows[0]?.at]
  })
  expect(moments[0]).toBe(moments[1])
})

test('who acts must be named by an id', async () => {
  const stranger = { id: "'; drop table record.person; --" }
  await expect(inContext(one, stranger, async () => 'in')).rejects.toThrow('Who acts is not named by an id')
  await expect(inContext(one, systemActor, async () => 'in')).resolves.toBe('in')
})
