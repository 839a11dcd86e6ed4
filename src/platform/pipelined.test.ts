import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { askInContext, connect, type Db, inContext, systemActor, type Trx } from './db.ts'
import { together } from './pipelined.ts'

let database: TestDatabase
let one: Db
beforeAll(async () => {
  database = await testDatabase()
  one = connect(database.place, 'hearth_staff', { connections: 1 })
  await sql`create table public.line (n int primary key); grant select, insert on public.line to hearth_staff`.execute(
    database.owner,
  )
})
afterAll(async () => {
  await one.destroy()
  await database.close()
})
beforeEach(async () => {
  await sql`delete from public.line`.execute(database.owner)
})

const add = (trx: Trx, n: number) => sql`insert into public.line values (${n})`.execute(trx)
const sleep = (trx: Trx) => sql`select pg_sleep(0.05)`.execute(trx)
const count = async (db: Db) =>
  (await sql<{ count: number }>`select count(*) from public.line`.execute(db)).rows[0]?.count
const unsendable = (): Promise<unknown> => Promise.reject(new RangeError('made up'))

test('statements asked together run in the order of asking, whoever builds them', async () => {
  const seen = await inContext(one, systemActor, async (trx) =>
    together(
      count(trx),
      add(trx, 1),
      count(trx),
      trx
        .withSchema('public')
        .insertInto('line' as never)
        .values({ n: 2 } as never)
        .execute(),
      count(trx),
    ),
  )
  expect([seen[0], seen[2], seen[4]]).toEqual([0, 1, 2])
})

test('who acts is known to the very first of them', async () => {
  const ask = (trx: Trx) => sql<{ aware: boolean }>`select hearth.has_context() as aware`.execute(trx)
  const { rows } = await askInContext(one, systemActor, ask)
  expect(rows).toEqual([{ aware: true }])
  expect((await sql`select hearth.has_context() as aware`.execute(one)).rows).toEqual([{ aware: false }])
})

test('where one fails nothing stays, and the others have ended before the rollback', async () => {
  let ended = false
  const doing = inContext(one, systemActor, (trx) =>
    together(
      add(trx, 1),
      add(trx, 1),
      sleep(trx).catch(() => {
        ended = true
      }),
    ),
  )
  await expect(doing).rejects.toThrow(/duplicate key/)
  expect({ ended, lines: await count(one) }).toEqual({ ended: true, lines: 0 })
})

test('what goes with the commit is committed with it', async () => {
  await inContext(one, systemActor, async (trx, lastly) => {
    await add(trx, 1)
    lastly(() => add(trx, 2))
  })
  expect(await count(one)).toBe(2)
})

interface Failing {
  readonly name: string
  readonly last: (trx: Trx) => Promise<unknown>
  readonly why: RegExp
}

test.each<Failing>([
  { name: 'the database refuses it', last: (trx: Trx) => add(trx, 1), why: /duplicate key/ },
  { name: 'it does not reach the database', last: unsendable, why: /made up/ },
  {
    name: 'it reaches the database too late',
    last: (trx: Trx) => Promise.resolve().then(() => add(trx, 1)),
    why: /duplicate key/,
  },
])('where $name, nothing is committed, and the error is told', async ({ last, why }) => {
  const doing = inContext(one, systemActor, async (trx, lastly) => {
    await add(trx, 1)
    lastly(() => last(trx))
    return 'shown'
  })
  await expect(doing).rejects.toThrow(why)
  expect(await count(one)).toBe(0)
})

test('what comes after the commit is refused, not written outside the transaction', async () => {
  const doing = inContext(one, systemActor, async (trx, lastly) => {
    lastly(async () => {
      await add(trx, 1)
      await add(trx, 2)
    })
  })
  await expect(doing).rejects.toThrow(/after the commit|already committed/)
  expect(await sql`select n from public.line`.execute(one)).toMatchObject({ rows: [{ n: 1 }] })
})

test('a kept plan whose first use failed is made again', async () => {
  const divide = (by: number) =>
    inContext(one, systemActor, (trx) => sql`select 1 / ${by}::int as n`.execute(trx))
  for (let n = 1; n < 6; n += 1) await divide(n)
  await expect(divide(0)).rejects.toThrow(/division by zero/)
  const broken = inContext(one, systemActor, (trx) =>
    together(sql`select wrong`.execute(trx), sql`select 2 / ${1}::int as n`.execute(trx)),
  )
  for (let n = 0; n < 6; n += 1) await expect(broken).rejects.toThrow(/wrong/)
  expect((await divide(1)).rows).toEqual([{ n: 1 }])
})
