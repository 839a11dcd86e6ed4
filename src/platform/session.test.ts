import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { addHours, type Instant, instantOf } from './instant.ts'
import {
  endSession,
  endSessionsOf,
  findSession,
  openSessionsOf,
  provenWithin,
  renewSession,
  startSession,
  touchSession,
  userAgentClass,
} from './session.ts'

let database: TestDatabase
const nine = instantOf('2026-03-02T09:00:00Z')
const minutes = (count: number, from: Instant = nine) => addHours(from, count / 60)
const team = { service: randomUUID(), north: randomUUID(), northDuty: randomUUID(), south: randomUUID() }

beforeAll(async () => {
  database = await testDatabase()
  await database.owner
    .insertInto('access.team')
    .values([
      { id: team.service, name: 'Service', parent_id: null },
      { id: team.north, name: 'North', parent_id: team.service },
      { id: team.northDuty, name: 'North duty', parent_id: team.north },
      { id: team.south, name: 'South', parent_id: team.service },
    ])
    .execute()
})
afterAll(() => database.close())

let worker: string
beforeEach(async () => {
  worker = await aWorker(team.north)
})

async function aWorker(teamId: string): Promise<string> {
  const id = randomUUID()
  await database.owner
    .insertInto('access.worker')
    .values({ id, name: 'Idris Bello', title: 'Manager', team_id: teamId })
    .execute()
  return id
}

function hold(role: string, given: { from?: Instant; to?: Instant | null; reviewed?: Instant } = {}) {
  const { from = addHours(nine, -24), to = null, reviewed = from } = given
  return database.owner
    .insertInto('access.role_held')
    .values({ worker_id: worker, role, from_at: from, to_at: to, reviewed_at: reviewed })
    .execute()
}

const start = (now = nine, replaces?: string) =>
  startSession(database.staff, {
    workerId: worker,
    strength: 'local',
    userAgent: 'Firefox/130 Windows',
    now,
    replaces,
  })
const find = (secret: string, now: Instant) => findSession(database.staff, secret, now)

describe('8.4 how long a stay lasts', () => {
  test.each([
    { after: 0, open: true, why: 'just started' },
    { after: 59, open: true, why: 'used within the hour' },
    { after: 60, open: false, why: 'an hour without use' },
    { after: 61, open: false, why: 'more than an hour without use' },
  ])('$after minutes later: open is $open ($why)', async ({ after, open }) => {
    const { secret } = await start()
    expect((await find(secret, minutes(after))) !== null).toBe(open)
  })

  test('in use all the time it ends after twelve hours', async () => {
    const { secret } = await start()
    for (let at = 30; at < 720; at += 30) {
      const session = await find(secret, minutes(at))
      if (session === null) throw new TypeError(`ended after ${at} minutes`)
      await touchSession(database.staff, session, minutes(at))
    }
    expect(await find(secret, minutes(719))).not.toBeNull()
    expect(await find(secret, minutes(720))).toBeNull()
  })

  test('a late note of use never turns the clock back', async () => {
    const { secret } = await start()
    const session = await find(secret, nine)
    if (session === null) throw new TypeError('no session')
    await touchSession(database.staff, session, minutes(50))
    await touchSession(database.staff, session, minutes(10))
    expect((await find(secret, minutes(100)))?.lastSeenAt).toBe(minutes(50))
  })
})

describe('8.4 what the cookie holds', () => {
  test('256 bits of chance, kept only as a hash', async () => {
    const { secret, sessionId } = await start()
    expect(Buffer.from(secret, 'base64url').length).toBe(32)
    const row = await database.owner
      .selectFrom('sign_in.session')
      .selectAll()
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(row.secret_hash.equals(Buffer.from(secret, 'base64url'))).toBe(false)
  })

  test('neither the id of the stay nor its hash opens it', async () => {
    const { sessionId } = await start()
    const row = await database.owner
      .selectFrom('sign_in.session')
      .select('secret_hash')
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow()
    for (const guess of [
      sessionId,
      row.secret_hash.toString('base64url'),
      row.secret_hash.toString('hex'),
      '',
    ]) {
      expect(await find(guess, nine)).toBeNull()
    }
  })

  test('signing in ends the stay of the same browser before it', async () => {
    const first = await start()
    const second = await start(minutes(1), first.sessionId)
    expect(await find(first.secret, minutes(1))).toBeNull()
    expect(await find(second.secret, minutes(1))).not.toBeNull()
  })
})

describe('rights in a stay', () => {
  test('a worker without roles has a stay and no rights', async () => {
    const { secret } = await start()
    expect(await find(secret, nine)).toMatchObject({
      worker: { id: worker, name: 'Idris Bello', title: 'Manager', teamId: team.north, state: 'active' },
      roles: [],
      teams: [team.north],
      managedTeams: [],
      rightsChanged: false,
    })
  })

  test('a manager has their team and every team below it', async () => {
    await hold('team-manager')
    const { secret } = await start()
    const session = await find(secret, nine)
    expect(session?.roles).toEqual(['team-manager'])
    expect(session?.managedTeams.toSorted()).toEqual([team.north, team.northDuty].toSorted())
  })

  test.each([
    { what: 'not yet begun', given: { from: minutes(1) }, counts: false },
    { what: 'ended this minute', given: { to: nine }, counts: false },
    { what: 'ending in a minute', given: { to: minutes(1) }, counts: true },
    {
      what: 'reviewed 180 days ago',
      given: { from: addHours(nine, -9999), reviewed: addHours(nine, -180 * 24) },
      counts: false,
    },
    {
      what: 'reviewed 179 days ago',
      given: { from: addHours(nine, -9999), reviewed: addHours(nine, -179 * 24) },
      counts: true,
    },
  ])('2.1 a role $what counts: $counts', async ({ given, counts }) => {
    await hold('social-worker', given)
    const { secret } = await start()
    expect((await find(secret, nine))?.roles).toEqual(counts ? ['social-worker'] : [])
  })

  test('3.11 a role given or taken is there, or gone, at the next request', async () => {
    const { secret } = await start()
    await hold('social-worker')
    expect(await find(secret, minutes(1))).toMatchObject({ roles: ['social-worker'], rightsChanged: true })
    await database.owner
      .updateTable('access.role_held')
      .set({ to_at: minutes(1) })
      .where('worker_id', '=', worker)
      .execute()
    expect(await find(secret, minutes(2))).toMatchObject({ roles: [], rightsChanged: false })
  })

  test.each(['suspended', 'closed'])('a %s worker has no stay', async (state) => {
    const { secret } = await start()
    await database.owner.updateTable('access.worker').set({ state }).where('id', '=', worker).execute()
    expect(await find(secret, nine)).toBeNull()
  })

  test('8.4 a change of rights gives a new secret; the old one is good for half a minute, for what was on its way', async () => {
    const { secret } = await start()
    await hold('social-worker')
    const session = await find(secret, minutes(1))
    if (session === null) throw new TypeError('no session')
    const renewed = await renewSession(database.staff, session, { now: minutes(1) })
    expect(renewed).not.toBeNull()
    expect(
      await renewSession(database.staff, session, { now: minutes(1) }),
      'a second request at once',
    ).toBeNull()
    expect(await find(renewed ?? '', minutes(1))).toMatchObject({
      sessionId: session.sessionId,
      rightsChanged: false,
    })
    expect(await find(secret, minutes(1.4))).not.toBeNull()
    expect(await find(secret, minutes(1.5))).toBeNull()
  })
})

describe('8.4 lists and ends', () => {
  test('open stays are listed newest first, by kind of browser', async () => {
    await start()
    const second = await start(minutes(5))
    const third = await start(minutes(6))
    await endSession(database.staff, third.sessionId, { because: 'signed out', now: minutes(7) })
    const open = await openSessionsOf(database.staff, worker, minutes(8))
    expect(open.map(({ userAgentClass: kind }) => kind)).toEqual(['Firefox on Windows', 'Firefox on Windows'])
    expect(open[0]?.id).toBe(second.sessionId)
  })

  test('signed out everywhere is everywhere, for this worker only', async () => {
    const [one, two] = [await start(), await start()]
    const mine = worker
    worker = await aWorker(team.south)
    const other = await start()
    expect(await endSessionsOf(database.staff, mine, { because: 'signed out everywhere', now: nine })).toBe(2)
    expect([await find(one.secret, nine), await find(two.secret, nine)]).toEqual([null, null])
    expect(await find(other.secret, nine)).not.toBeNull()
  })
})

test.each([
  { minutesAgo: 0, within: true },
  { minutesAgo: 15, within: true },
  { minutesAgo: 15.1, within: false },
  { minutesAgo: -1, within: false },
])('8.6 a proof $minutesAgo minutes old is fresh: $within', ({ minutesAgo, within }) => {
  expect(provenWithin({ provenAt: minutes(-minutesAgo) }, 15, nine)).toBe(within)
})

test.each([
  { agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537 Edg/130', is: 'Edge on Windows' },
  { agent: 'Mozilla/5.0 (iPhone; CPU) Version/18 Safari/604', is: 'Safari on an iPhone' },
  { agent: '', is: 'A browser on another device' },
])('$is', ({ agent, is }) => {
  expect(userAgentClass(agent)).toBe(is)
})
