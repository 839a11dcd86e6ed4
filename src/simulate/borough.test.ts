import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../platform/instant.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { isEmpty, simulateBorough } from './borough.ts'

const now = instantOf('2026-11-24T14:30:00Z')
const wanted = { children: 300, years: 3, seed: 7, now, say: () => {} }

describe('a made-up borough', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase()
    await simulateBorough(db.owner, wanted)
  })
  afterAll(() => db.close())

  test('has exactly as many children with a contact as were asked for, and adults besides', async () => {
    const children = await db.owner.selectFrom('front_door.contact').select('child_id').distinct().execute()
    const people = await db.owner.selectFrom('record.person').select('id').execute()
    expect(children).toHaveLength(300)
    expect(people.length).toBeGreaterThan(420)
  })

  test('is refused in a store that is not empty, and leaves nothing behind', async () => {
    expect(await isEmpty(db.owner)).toBe(false)
    await expect(simulateBorough(db.owner, { ...wanted, seed: 8 })).rejects.toThrow('not empty')
  })

  test('marks the store as made up', async () => {
    const store = await db.owner.selectFrom('hearth.store').selectAll().executeTakeFirstOrThrow()
    expect(store).toMatchObject({ made_up: true, seed: '7' })
  })

  test('has ten people on the sign-in page', async () => {
    const people = await db.owner.selectFrom('sign_in.demo_person').selectAll().execute()
    expect(people).toHaveLength(10)
  })

  test.each([
    { what: 'restricting a record', role: 'restricted-record-keeper', people: 2 },
    { what: 'making an administrator, a keeper or a privacy lead', role: 'system-administrator', people: 2 },
    { what: 'signing off, reviewing an urgent opening', role: 'team-manager', people: 2 },
    { what: 'seeing to traces and reviews', role: 'privacy-lead', people: 1 },
  ])('has the people of the sign-in page for $what', async ({ role, people }) => {
    const held = await db.owner
      .selectFrom('sign_in.demo_person as p')
      .innerJoin('access.role_held as h', 'h.worker_id', 'p.worker_id')
      .select('p.worker_id')
      .where('h.role', '=', role)
      .execute()
    expect(held.length).toBeGreaterThanOrEqual(people)
  })

  test('has work on the desk: contacts that wait, some late, some for a manager', async () => {
    const open = await db.owner
      .selectFrom('front_door.contact')
      .select('state')
      .where('state', '<>', 'decided')
      .execute()
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['waiting', 'waiting for sign-off']))
  })

  test('leaves the desk of a usual day: most that waits is in time, some is late', async () => {
    const { rows } = await sql<{ waiting: number; late: number }>`select count(*)::int as waiting,
      count(*) filter (where due_at < ${now})::int as late
      from timescales.obligation where timescale = 'contact-decision' and outcome = 'open'`.execute(db.owner)
    const { waiting = 0, late = 0 } = rows[0] ?? {}
    expect(waiting).toBeGreaterThan(5)
    expect(late).toBeGreaterThan(0)
    expect(late / waiting).toBeLessThan(0.4)
  })

  test('has nothing in it that is still to come', async () => {
    const events = await db.owner
      .selectFrom('record.event')
      .select('recorded_at')
      .where('recorded_at', '>', now)
      .execute()
    expect(events).toEqual([])
  })

  test('is as full in its first months as in its last', async () => {
    const { rows } = await sql<{ first: number; last: number }>`select
      count(*) filter (where received_on < '2025-05-24')::int as first,
      count(*) filter (where received_on >= '2025-05-24')::int as last from front_door.contact`.execute(
      db.owner,
    )
    const { first = 0, last = 0 } = rows[0] ?? {}
    expect(first / (first + last)).toBeGreaterThan(0.4)
    expect(first / (first + last)).toBeLessThan(0.58)
  })

  test('is the same borough again from the same seed at the same moment', async () => {
    const again = await testDatabase()
    await simulateBorough(again.owner, wanted)
    const read = (one: TestDatabase) =>
      one.owner
        .selectFrom('record.event')
        .select(['id', 'person_id', 'headline', 'trace_id'])
        .orderBy('sequence')
        .execute()
    expect(await read(again)).toEqual(await read(db))
    await again.close()
  })
})
