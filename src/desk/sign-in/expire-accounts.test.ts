import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addHours, instantOf } from '../../platform/instant.ts'
import { findSession, startSession } from '../../platform/session.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { expireAccounts } from './expire-accounts.ts'
import { signInTrace } from './testing/server.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await sql`select audit.ensure_partitions('2026-03-01', 1)`.execute(database.owner)
})
afterAll(() => database.close())

const now = instantOf('2026-03-02T03:00:00Z')
const daysAgo = (days: number) => addHours(now, -24 * days)

async function aWorker(given: {
  state?: string
  account?: 'council' | 'local' | 'none'
  lastSeen?: number | null
  made?: number
}) {
  const { state = 'active', account = 'council', lastSeen = null, made = 400 } = given
  const id = randomUUID()
  const key = account === 'council' ? { issuer: 'https://id.example', subject: id } : {}
  const last_seen_at = lastSeen === null ? null : daysAgo(lastSeen)
  await database.owner
    .insertInto('access.worker')
    .values({ id, name: 'A', title: 'B', state, last_seen_at, ...key })
    .execute()
  if (account === 'local')
    await database.owner
      .insertInto('sign_in.local_account')
      .values({ worker_id: id, user_name: id, made_at: daysAgo(made) })
      .execute()
  if (account === 'council') await giveRole(id, made, 0)
  return id
}

const giveRole = (worker: string, from: number, reviewed: number) =>
  database.owner
    .insertInto('access.role_held')
    .values({ worker_id: worker, role: 'auditor', from_at: daysAgo(from), reviewed_at: daysAgo(reviewed) })
    .execute()

const stateOf = async (id: string) =>
  (
    await database.owner
      .selectFrom('access.worker')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).state

describe('2.3 accounts that nobody uses', () => {
  test.each([
    { who: 'used 44 days ago', given: { lastSeen: 44 }, becomes: 'active' },
    { who: 'used 45 days ago', given: { lastSeen: 45 }, becomes: 'suspended' },
    { who: 'used 89 days ago', given: { lastSeen: 89 }, becomes: 'suspended' },
    { who: 'used 90 days ago', given: { lastSeen: 90 }, becomes: 'closed' },
    { who: 'suspended, used 90 days ago', given: { lastSeen: 90, state: 'suspended' }, becomes: 'closed' },
    {
      who: 'suspended by a person yesterday',
      given: { lastSeen: 1, state: 'suspended' },
      becomes: 'suspended',
    },
    { who: 'closed', given: { lastSeen: 1, state: 'closed' }, becomes: 'closed' },
    { who: 'made last week, never used', given: { account: 'local', made: 7 }, becomes: 'active' },
    { who: 'made 50 days ago, never used', given: { account: 'local', made: 50 }, becomes: 'suspended' },
    {
      who: 'a council account with a role since 50 days, never used',
      given: { made: 50 },
      becomes: 'suspended',
    },
    { who: 'a worker of an import, without an account', given: { account: 'none' }, becomes: 'active' },
  ] as const)('$who: $becomes', async ({ given, becomes }) => {
    const id = await aWorker(given)
    await expireAccounts(database.staff, now)
    expect(await stateOf(id)).toBe(becomes)
  })

  test('their stays end, it is traced with why, and the next night does nothing more', async () => {
    const id = await aWorker({ lastSeen: 60 })
    const { secret } = await startSession(database.staff, {
      workerId: id,
      strength: 'oidc',
      userAgent: '',
      now,
    })
    await database.owner
      .updateTable('access.worker')
      .set({ last_seen_at: daysAgo(60) })
      .where('id', '=', id)
      .execute()
    expect(await expireAccounts(database.staff, now)).toEqual({ suspended: 1, closed: 0, rolesEnded: 0 })
    await database.owner
      .updateTable('access.worker')
      .set({ state: 'active', last_seen_at: now })
      .where('id', '=', id)
      .execute()
    expect(await findSession(database.staff, secret, now)).toBeNull()
    expect((await signInTrace(database)).at(-1)).toMatchObject({
      action: 'suspend account',
      reason: 'unused for 45 days',
    })
    expect(await expireAccounts(database.staff, now)).toEqual({ suspended: 0, closed: 0, rolesEnded: 0 })
  })
})

test('2.1 a role that nobody reviewed for 180 days ends, and is traced', async () => {
  const [old, fresh] = [await aWorker({ account: 'none' }), await aWorker({ account: 'none' })]
  await giveRole(old, 400, 180)
  await giveRole(fresh, 400, 179)
  expect(await expireAccounts(database.staff, now)).toEqual({ suspended: 0, closed: 0, rolesEnded: 1 })
  const held = await database.owner
    .selectFrom('access.role_held')
    .select('worker_id')
    .where('to_at', 'is', null)
    .where('worker_id', 'in', [old, fresh])
    .execute()
  expect(held).toEqual([{ worker_id: fresh }])
  expect((await signInTrace(database)).at(-1)).toMatchObject({
    action: 'end role auditor',
    reason: 'not reviewed for 180 days',
  })
})
