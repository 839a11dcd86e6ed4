import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browser } from '../../platform/web/testing/browser.ts'
import type { TestServer } from '../../platform/web/testing/server.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { inviteFirstAdministrator, recoverAccount } from './invite.ts'
import { codeAt, goodPassphrase, setUp, signInServer, signInTrace } from './testing/server.ts'

let database: TestDatabase
let server: TestServer
beforeAll(async () => {
  database = await testDatabase()
  server = await signInServer(database)
})
afterAll(() => database.close())
// Each test has its own first administrator.
beforeEach(async () => {
  for (const table of [
    'sign_in.session',
    'sign_in.local_account',
    'access.role_held',
    'access.worker',
    'sign_in.attempt',
  ] as const) {
    await database.owner.deleteFrom(table).execute()
  }
})

async function invited(): Promise<{ path: string; workerId: string }> {
  const made = await inviteFirstAdministrator(database.staff, {
    name: 'Gwen Achebe',
    userName: 'gwen',
    now: server.now(),
  })
  if (!made.ok) throw new TypeError(made.problem)
  return made.value
}

async function anAccount() {
  const { path, workerId } = await invited()
  const { seed, someone } = await setUp(server, path)
  await someone.post('/sign-out')
  server.minutesPass(1)
  return { seed, workerId, code: () => codeAt(seed, server.now()) }
}

const wrongWords = 'The name, passphrase or code is not right'

describe('A.8 the first administrator', () => {
  test('sets the account up by a link that works once, and is signed in', async () => {
    const { path, workerId } = await invited()
    const { someone } = await setUp(server, path)
    expect((await someone.get('/children/7')).text).toBe('a page for Gwen Achebe')
    expect((await browser(server.app).get(path)).status).toBe(404)
    expect((await signInTrace(database)).slice(-3).map(({ action }) => action)).toEqual([
      'add first administrator',
      'set up account',
      'sign in',
    ])
    const held = await database.owner
      .selectFrom('access.role_held')
      .select('role')
      .where('worker_id', '=', workerId)
      .execute()
    expect(held).toEqual([{ role: 'system-administrator' }])
  })

  test('the link ends after a day', async () => {
    const { path } = await invited()
    server.minutesPass(24 * 60)
    expect((await browser(server.app).get(path)).status).toBe(404)
  })

  test('2.2 there is only one first administrator, also of two commands at once', async () => {
    const asked = ['gwen', 'rhys', 'amara'].map((userName) =>
      inviteFirstAdministrator(database.staff, { name: 'A B', userName, now: server.now() }),
    )
    expect((await Promise.all(asked)).filter(({ ok }) => ok).length).toBe(1)
  })

  test('the seed is encrypted in the database, and the passphrase is an Argon2id hash', async () => {
    const { seed } = await anAccount()
    const row = await database.owner.selectFrom('sign_in.local_account').selectAll().executeTakeFirstOrThrow()
    expect(row.seed?.includes(seed)).toBe(false)
    expect(row.passphrase_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(row.set_up_hash).toBeNull()
  })

  test.each([
    { what: 'a short passphrase', passphrase: 'violet kettle', says: 'must have 15 characters' },
    { what: 'a passphrase that is easy to guess', passphrase: 'Password123456789', says: 'easy to guess' },
    { what: 'a wrong code', passphrase: goodPassphrase, code: '000000', says: 'The code is not right' },
  ])('$what is said beside its field, and the link still works', async ({ passphrase, code, says }) => {
    const { path } = await invited()
    const someone = browser(server.app)
    const page = await someone.get(path)
    const seed = /name="seed" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const shown = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? ''
    const again = await someone.post(path, {
      passphrase,
      code: code ?? codeAt(shown.replaceAll(' ', ''), server.now()),
      seed,
    })
    expect([again.status, again.text.includes(says), again.text.includes('Error: Set up')]).toEqual([
      400,
      true,
      true,
    ])
    await setUp(server, path)
    expect((await browser(server.app).get(path)).status).toBe(404)
  })

  test('a seed that we did not make is refused', async () => {
    const { path } = await invited()
    const someone = browser(server.app)
    await someone.get(path)
    const answer = await someone.post(path, {
      passphrase: goodPassphrase,
      code: codeAt('A'.repeat(32), server.now()),
      seed: 'A'.repeat(32),
    })
    expect(answer.status).toBe(400)
  })
})

describe('8.2 signing in with an account of our own', () => {
  test('name, passphrase and code', async () => {
    const { code } = await anAccount()
    const someone = browser(server.app)
    await someone.get('/sign-in')
    const answer = await someone.post('/sign-in/local', {
      userName: 'Gwen ',
      passphrase: goodPassphrase,
      code: code(),
    })
    expect([answer.status, answer.headers['location']]).toEqual([303, '/'])
  })

  test.each([
    { what: 'a wrong passphrase', typed: { passphrase: 'wrong kettle under eleven bridges' } },
    { what: 'a wrong code', typed: { code: '000000' } },
    { what: 'no code', typed: { code: '' } },
    { what: 'an unknown name', typed: { userName: 'nobody' } },
  ])('8.3 $what: the same words, status and at least the same time', async ({ typed }) => {
    const { code } = await anAccount()
    const someone = browser(server.app)
    await someone.get('/sign-in')
    const began = performance.now()
    const answer = await someone.post('/sign-in/local', {
      userName: 'gwen',
      passphrase: goodPassphrase,
      code: code(),
      ...typed,
    })
    expect([answer.status, answer.text.includes(wrongWords), someone.cookies.has('hearth')]).toEqual([
      401,
      true,
      false,
    ])
    expect(performance.now() - began).toBeGreaterThanOrEqual(395)
    expect(answer.text).not.toContain(goodPassphrase)
  })

  test('8.3 a code works once', async () => {
    const { code } = await anAccount()
    const typed = { userName: 'gwen', passphrase: goodPassphrase, code: code() }
    const [one, two] = [browser(server.app), browser(server.app)]
    await Promise.all([one.get('/sign-in'), two.get('/sign-in')])
    const both = await Promise.all([one.post('/sign-in/local', typed), two.post('/sign-in/local', typed)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 401])
  })

  test('a suspended worker is told no more than anybody', async () => {
    const { code, workerId } = await anAccount()
    await database.owner
      .updateTable('access.worker')
      .set({ state: 'suspended' })
      .where('id', '=', workerId)
      .execute()
    const someone = browser(server.app)
    await someone.get('/sign-in')
    const answer = await someone.post('/sign-in/local', {
      userName: 'gwen',
      passphrase: goodPassphrase,
      code: code(),
    })
    expect([answer.status, answer.text.includes(wrongWords)]).toEqual([401, true])
  })

  test('7.1 tries and failures are traced with why, and without what was typed', async () => {
    const { workerId } = await anAccount()
    const someone = browser(server.app)
    await someone.get('/sign-in')
    await someone.post('/sign-in/local', { userName: 'gwen', passphrase: 'wrong', code: '1' })
    await someone.post('/sign-in/local', { userName: 'nobody', passphrase: 'wrong', code: '1' })
    expect((await signInTrace(database)).slice(-2)).toEqual([
      { action: 'sign in', outcome: 'failed', reason: 'wrong passphrase or code', workerId },
      { action: 'sign in', outcome: 'failed', reason: 'unknown name', workerId: null },
    ])
  })
})

describe('recovery by the person who runs the server', () => {
  test('ends what was open; the old passphrase and code work no more; the new link does', async () => {
    const { path } = await invited()
    const { someone, seed } = await setUp(server, path)
    const recovered = await recoverAccount(database.staff, { userName: 'gwen', now: server.now() })
    if (!recovered.ok) throw new TypeError(recovered.problem)
    expect((await someone.get('/children/7')).status).toBe(303)
    server.minutesPass(1)
    const other = browser(server.app)
    await other.get('/sign-in')
    const old = { userName: 'gwen', passphrase: goodPassphrase, code: codeAt(seed, server.now()) }
    expect((await other.post('/sign-in/local', old)).status).toBe(401)
    const again = await setUp(server, recovered.value.path)
    expect((await again.someone.get('/children/7')).text).toContain('Gwen Achebe')
  })

  test('an account that is not there', async () => {
    expect(await recoverAccount(database.staff, { userName: 'nobody', now: server.now() })).toEqual({
      ok: false,
      problem: 'no such account',
    })
  })
})
