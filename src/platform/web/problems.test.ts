import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { connect } from '../db.ts'
import { endOnDoubt } from './doubtful-state.ts'
import { signedIn } from './hearth-of.ts'
import { problemWords } from './problem-words.ts'
import { problemOf, WebProblem } from './problems.ts'
import { browser } from './testing/browser.ts'
import { type TestServer, testServer } from './testing/server.ts'

let database: TestDatabase
let server: TestServer
beforeAll(async () => {
  database = await testDatabase()
  server = await testServer({
    db: database.staff,
    patience: 400,
    limits: { search: { person: 2, address: 9 } },
  })
  const { app } = server
  app.get('/read', () => 'read')
  app.get('/children/:childId/notes', () => 'notes')
  app.get('/broken', () => Promise.reject(new Error('Ffion Rees, select * from record.person')))
  app.get('/thrown', () => Promise.reject('a text, not an error'))
  app.get('/hidden', () => Promise.reject(new WebProblem('not found')))
  app.get('/slow', () => sql`select pg_sleep(3)`.execute(database.staff))
  app.get('/mine', (request) => signedIn(request).worker.name)
  app.get('/search', { config: { hearth: { limit: 'search' } } }, () => 'found')
  await app.ready()
})
afterAll(() => database.close())

describe('15.1 a plain page for each problem', () => {
  test.each([
    { path: '/nothing', status: 404, says: 'Page not found' },
    { path: '/hidden', status: 404, says: 'Page not found' },
    { path: '/broken', status: 500, says: 'Something went wrong' },
    { path: '/thrown', status: 500, says: 'Something went wrong' },
    { path: '/%E0%A4%A', status: 400, says: 'We could not read what was sent' },
  ])('$path answers $status', async ({ path, status, says }) => {
    const { text, ...answer } = await browser(server.app).get(path)
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
    expect(text).toContain(says)
    expect(text).toMatch(/Reference number: <strong>[0-9A-F]{4}-[0-9A-F]{4}</)
    expect(text).not.toMatch(/Ffion|select|at file:|node_modules|\/work|Fastify|FST_|stack/)
  })

  test('a wrong way of asking names the right one', async () => {
    const answer = await browser(server.app).send('DELETE', '/children/7/notes', {})
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD'])
  })

  test('every problem says what happened and what to do; where words may be at stake, whether they are safe', () => {
    for (const [kind, words] of Object.entries(problemWords)) {
      expect(words.next.length, kind).toBeGreaterThan(20)
      if (!['not found', 'wrong address', 'not yours to see'].includes(kind))
        expect(words.words, kind).toMatch(/saved/)
    }
  })

  test('a script gets the same in JSON', async () => {
    const answer = await browser(server.app).get('/broken', { headers: { accept: 'application/json' } })
    expect(JSON.parse(answer.text)).toEqual({
      problem: 'Something went wrong',
      next: expect.any(String),
      reference: expect.any(String),
    })
  })

  test('15.3 the log has the reference and where it broke, and none of the words', async () => {
    server.log.length = 0
    const { text } = await browser(server.app).get('/broken?name=Ffion')
    const reference = /<strong>([0-9A-F-]{9})</.exec(text)?.[1]
    const lines = server.log.join('')
    expect(lines).toContain(`"reference":"${reference}"`)
    expect(lines).toContain('"route":"/broken"')
    expect(lines).toContain('problems.test.ts')
    expect(lines).not.toMatch(/Ffion|record\.person/)
  })

  test('11.7 beyond the limit: a clear page that says when', async () => {
    const someone = browser(server.app)
    await someone.get('/search')
    await someone.get('/search')
    const third = await someone.get('/search')
    expect([third.status, Number(third.headers['retry-after']) > 0]).toEqual([429, true])
    expect(third.text).toContain('Too many tries in a short time')
    expect((await someone.get('/search', { from: '10.0.0.9' })).status).toBe(200)
  })

  test('nobody signed in: led to the sign-in page, with the place kept out of its address', async () => {
    const someone = browser(server.app)
    const answer = await someone.get('/mine?child=7f')
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in'])
    expect(someone.cookies.has('hearth-place')).toBe(true)
    expect(answer.setCookies.join()).not.toContain('mine')
  })
})

describe('14.12 when the database is not well', () => {
  test('a stalled answer becomes a plain page in time', async () => {
    const began = performance.now()
    const answer = await browser(server.app).get('/slow')
    expect([answer.status, performance.now() - began < 2_000]).toEqual([503, true])
    expect(answer.text).toContain('Hearth is not answering just now')
  })

  test('a stall while looking for who is signed in, too', async () => {
    const holder = database.owner.transaction().execute(async (trx) => {
      await sql`lock table sign_in.session in access exclusive mode`.execute(trx)
      return browser(server.app).get('/read', { headers: { cookie: 'hearth=abc' } })
    })
    expect((await holder).status).toBe(503)
  })

  test('a database that is not there', async () => {
    const gone = connect({ socketDir: '/nonexistent', port: 1, owner: 'x', database: 'x' }, 'hearth_staff')
    const lost = await testServer({ db: gone })
    lost.app.get('/read', () => 'read')
    await lost.app.ready()
    expect((await browser(lost.app).get('/read', { headers: { cookie: 'hearth=abc' } })).status).toBe(503)
    await gone.destroy()
  })

  test.each([
    { code: '53100', kind: 'disk full' },
    { code: '57P01', kind: 'database stalled' },
    { code: '08006', kind: 'database stalled' },
    { code: 'ECONNREFUSED', kind: 'database stalled' },
    { code: '23505', kind: 'failed' },
    { code: 'ENOSPC', kind: 'disk full' },
  ])('$code is: $kind', ({ code, kind }) => {
    expect(problemOf(Object.assign(new Error('x'), { code }))).toBe(kind)
  })
})

test('15.2 a process in a doubtful state logs it and ends itself', () => {
  const listeners = new Map<string, (error: unknown) => void>()
  const exits: number[] = []
  endOnDoubt(
    { on: (event, listener) => listeners.set(event, listener), exit: (code) => exits.push(code) },
    server.options.log,
  )
  server.log.length = 0
  for (const listener of listeners.values()) listener(new Error('Ffion'))
  expect([exits, listeners.size]).toEqual([[70, 70], 2])
  expect(server.log.join('')).toContain('"level":"fatal"')
  expect(server.log.join('')).not.toContain('Ffion')
})
