import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, browser } from '../../platform/web/testing/browser.ts'
import type { TestServer } from '../../platform/web/testing/server.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { signInServer, signInTrace } from './testing/server.ts'

let database: TestDatabase
let server: TestServer
const [amina, tomasz, root] = [randomUUID(), randomUUID(), randomUUID()]
beforeAll(async () => {
  database = await testDatabase()
  await database.owner.updateTable('hearth.store').set({ made_up: true }).execute()
  const people = [
    [amina, 'Amina Okafor'],
    [tomasz, 'Tomasz Nowak'],
    [root, 'Ruth Olu'],
  ] as const
  await database.owner
    .insertInto('access.worker')
    .values(people.map(([id, name]) => ({ id, name, title: 'Social worker' })))
    .execute()
  await database.owner
    .insertInto('sign_in.demo_person')
    .values(people.map(([id], position) => ({ worker_id: id, position, line: 'x' })))
    .execute()
  server = await signInServer(database, { madeUp: true })
  await database.owner
    .insertInto('access.role_held')
    .values({
      worker_id: root,
      role: 'system-administrator',
      from_at: server.now(),
      reviewed_at: server.now(),
    })
    .execute()
})
afterAll(() => database.close())

async function enteredAs(worker: string, someone: Browser = browser(server.app)): Promise<Browser> {
  // A little later each time, so that the latest stay is the one just begun.
  server.minutesPass(0.01)
  await someone.get('/sign-in')
  const answer = await someone.post('/sign-in/demo', { worker })
  if (answer.status !== 303) throw new TypeError(`${answer.status}`)
  await someone.get('/sign-in/stays')
  return someone
}

describe('8.4 the cookie', () => {
  test('on this machine: HttpOnly, SameSite=Lax, path /, no domain', async () => {
    const someone = browser(server.app)
    await someone.get('/sign-in')
    const [line] = (await someone.post('/sign-in/demo', { worker: amina })).setCookies
    expect(line).toMatch(/^hearth=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('8.4 a planted cookie is not taken over: signing in makes a new secret', async () => {
    const someone = browser(server.app)
    someone.cookies.set('hearth', 'planted-by-somebody-else')
    await someone.get('/sign-in')
    expect((await someone.post('/sign-in/demo', { worker: amina })).status).toBe(303)
    expect(someone.cookies.get('hearth')).toMatch(/^[\w-]{43}$/)
  })

  test('signing in again as somebody else ends the stay before', async () => {
    const someone = await enteredAs(amina)
    const first = someone.cookies.get('hearth') ?? ''
    await someone.post('/sign-in/demo', { worker: tomasz })
    const old = browser(server.app)
    old.cookies.set('hearth', first)
    expect((await old.get('/children/7')).status).toBe(303)
    expect((await someone.get('/children/7')).text).toBe('a page for Tomasz Nowak')
  })
})

describe('8.4 staying', () => {
  test('one press extends, as a page and as a script', async () => {
    const someone = await enteredAs(amina)
    server.minutesPass(50)
    expect((await someone.post('/session/extend')).headers['location']).toBe('/')
    server.minutesPass(50)
    expect(
      (await someone.post('/session/extend', {}, { headers: { accept: '*/*', 'sec-fetch-dest': 'empty' } }))
        .status,
    ).toBe(204)
    server.minutesPass(50)
    expect((await someone.get('/children/7')).status).toBe(200)
  })

  test('the warning comes five minutes before the end, and no later than the end really is', async () => {
    const { text } = await (await enteredAs(amina)).get('/sign-in/stays')
    expect(text).toContain('data-warn-after="54"')
    expect(text).toContain('data-ends-after="59"')
  })

  test('looking at pages costs one write a minute', async () => {
    const someone = await enteredAs(amina)
    const seen = async () =>
      (
        await database.owner
          .selectFrom('sign_in.session')
          .select('last_seen_at')
          .orderBy('started_at', 'desc')
          .orderBy('last_seen_at', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow()
      ).last_seen_at
    const before = await seen()
    server.minutesPass(0.9)
    await someone.get('/children/7')
    expect(await seen()).toBe(before)
    server.minutesPass(0.2)
    await someone.get('/children/7')
    expect(await seen()).toBe(server.now())
  })

  test('8.5 after time-out the same person is back at the same place', async () => {
    const someone = await enteredAs(amina)
    server.minutesPass(61)
    const away = await someone.get('/children/7')
    expect(away.headers['location']).toBe('/sign-in')
    expect((await someone.get('/sign-in')).text).toContain('Drafts of what you were writing are kept')
    expect((await someone.post('/sign-in/demo', { worker: amina })).headers['location']).toBe('/children/7')
  })

  test('8.5 another person is not led there', async () => {
    const someone = await enteredAs(amina)
    server.minutesPass(61)
    await someone.get('/children/7')
    await someone.get('/sign-in')
    expect((await someone.post('/sign-in/demo', { worker: tomasz })).headers['location']).toBe('/')
  })

  test('8.5 a form sent after time-out is no forgery: it leads to signing in and back to the form', async () => {
    const someone = await enteredAs(amina)
    server.minutesPass(61)
    const answer = await someone.post('/sign-in/stays/end', { stay: randomUUID() })
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in'])
  })
})

describe('8.4 leaving', () => {
  test('9.2 sign-out ends the stay, clears what the browser kept, and is traced', async () => {
    const someone = await enteredAs(amina)
    const secret = someone.cookies.get('hearth') ?? ''
    const answer = await someone.post('/sign-out')
    expect(answer.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
    expect(someone.cookies.has('hearth')).toBe(false)
    someone.cookies.set('hearth', secret)
    expect((await someone.get('/children/7')).status).toBe(303)
    expect((await signInTrace(database)).at(-1)).toMatchObject({ action: 'sign out', workerId: amina })
  })

  test('everywhere is every browser', async () => {
    const [one, two] = [await enteredAs(amina), await enteredAs(amina)]
    await one.post('/sign-out/everywhere')
    expect((await two.get('/children/7')).status).toBe(303)
  })

  test('one of one’s own, and not one of somebody else’s', async () => {
    const [mine, other] = [await enteredAs(tomasz), await enteredAs(amina)]
    const stay = await openStayOf(amina)
    expect((await mine.post('/sign-in/stays/end', { stay })).status).toBe(404)
    expect((await other.get('/children/7')).status).toBe(200)
    expect((await mine.get(`/sign-in/stays/${amina}`)).status).toBe(404)
  })

  test('an administrator ends any, and it is traced who ended whose', async () => {
    const [administrator, other] = [await enteredAs(root), await enteredAs(amina)]
    expect((await administrator.get(`/sign-in/stays/${amina}`)).text).toContain('Amina Okafor')
    const stay = await openStayOf(amina)
    await administrator.post('/sign-in/stays/end', { stay })
    expect((await other.get('/children/7')).status).toBe(303)
    expect((await signInTrace(database)).at(-1)).toMatchObject({
      action: 'end a stay',
      workerId: root,
      reason: 'ended by an administrator',
    })
  })

  test('nothing is changed by GET', async () => {
    const someone = await enteredAs(amina)
    for (const path of ['/sign-out', '/session/extend', '/sign-out/everywhere', '/sign-in/demo']) {
      expect((await someone.get(path)).status, path).toBe(405)
    }
  })
})

describe('8.6 a fresh proof of identity', () => {
  test('within 15 minutes of signing in none is asked for; later the name is pressed again, and one is back', async () => {
    const someone = await enteredAs(amina)
    expect((await someone.get('/rights')).text).toBe('rights for Amina Okafor')
    server.minutesPass(16)
    expect((await someone.get('/rights')).headers['location']).toBe('/sign-in/prove')
    const before = someone.cookies.get('hearth')
    expect((await someone.get('/sign-in/prove')).text).toContain('I am Amina Okafor')
    expect((await someone.post('/sign-in/prove/demo')).headers['location']).toBe('/rights')
    expect(someone.cookies.get('hearth')).not.toBe(before)
    expect((await someone.get('/rights')).status).toBe(200)
    expect((await signInTrace(database)).at(-1)).toMatchObject({ action: 'prove identity', workerId: amina })
  })

  test('the page needs somebody signed in', async () => {
    expect((await browser(server.app).get('/sign-in/prove')).headers['location']).toBe('/sign-in')
  })
})

async function openStayOf(worker: string): Promise<string> {
  const row = await database.owner
    .selectFrom('sign_in.session')
    .select('id')
    .where('worker_id', '=', worker)
    .where('ended_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.id
}
