import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { simulateBorough } from './borough.ts'

const now = instantOf('2026-11-24T14:30:00Z')

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await simulateBorough(db.owner, {
    children: 300,
    years: 3,
    seed: 11,
    now,
    say: () => {},
    profile: 'busy-borough',
  })
})
afterAll(() => db.close())

interface Odd {
  readonly id: string
  readonly born: string | null
  readonly on: string
}

const oddities = (statement: ReturnType<typeof sql<Odd>>) =>
  inContext(db.owner, systemActor, async (trx) => (await statement.execute(trx)).rows)

test.each([
  {
    what: 'a contact is about somebody of 18 or older',
    odd: sql<Odd>`select c.id, p.born_on as born, c.received_on as on from front_door.contact c join record.person p on p.id = c.child_id
      where c.received_on >= p.born_on + interval '18 years'`,
  },
  {
    what: 'a contact comes more than nine months before the birth',
    odd: sql<Odd>`select c.id, p.born_on as born, c.received_on as on from front_door.contact c join record.person p on p.id = c.child_id
      where c.received_on < coalesce(p.born_on, p.due_on) - 280`,
  },
  {
    what: 'a contact before the birth has no due date beside it',
    odd: sql<Odd>`select c.id, p.born_on as born, c.received_on as on from front_door.contact c join record.person p on p.id = c.child_id
      where (p.born_on is null or c.received_on < p.born_on)
        and not exists (select from record.identity_assertion a where a.person_id = p.id and a.kind = 'due-date')
        and p.due_on is null and not exists (select from record.identity_assertion a where a.person_id = p.id and a.kind = 'described-as')`,
  },
  {
    what: 'somebody should have been born six weeks ago',
    odd: sql<Odd>`select p.id, p.due_on as born, p.due_on as on from record.person p where p.born_on is null and p.due_on < '2026-10-13'`,
  },
  {
    what: 'a parent is less than 14 years older than the child',
    odd: sql<Odd>`select r.id, k.born_on as born, a.born_on as on from record.relationship r
      join record.person a on a.id = r.person_id join record.person k on k.id = r.other_id
      where r.kind in ('mother', 'father', 'parent') and abs(a.born_on - k.born_on) < 14 * 365`,
  },
])('nowhere in a made-up borough: $what', async ({ odd }) => {
  expect(await oddities(odd)).toEqual([])
})

test('what was looked at is there: contacts before a birth, and parents', async () => {
  const unborn = sql<Odd>`select c.id, p.born_on as born, c.received_on as on from front_door.contact c
    join record.person p on p.id = c.child_id where c.received_on < coalesce(p.born_on, p.due_on)`
  expect((await oddities(unborn)).length).toBeGreaterThan(3)
  const parents = sql<Odd>`select r.id, null as born, null as on from record.relationship r where r.kind in ('mother', 'father')`
  expect((await oddities(parents)).length).toBeGreaterThan(50)
})
