import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { isFromOurPage } from './csrf.ts'
import { hearthOf } from './hearth-of.ts'
import { browser, formHeaders } from './testing/browser.ts'
import { type TestServer, testServer } from './testing/server.ts'

let database: TestDatabase
let server: TestServer
let changes = 0
beforeAll(async () => {
  database = await testDatabase()
  server = await testServer({ db: database.staff })
  server.app.get('/form', (request, reply) =>
    reply.type('text/html').send(`<input name="csrfToken" value="${hearthOf(request).csrfToken}">`),
  )
  server.app.get('/plain', () => 'no form')
  server.app.post('/form', (request) => {
    changes += 1
    return JSON.stringify(request.body)
  })
  await server.app.ready()
})
afterAll(() => database.close())

describe('8.7 where a changing request comes from', () => {
  const own = new Set(['https://hearth.council.example'])
  test.each([
    { who: 'our form', headers: { 'sec-fetch-site': 'same-origin', origin: 'null' }, ours: true },
    {
      who: 'our script',
      headers: { 'sec-fetch-site': 'same-origin', origin: 'https://hearth.council.example' },
      ours: true,
    },
    {
      who: 'an older browser at our page',
      headers: { origin: 'https://hearth.council.example' },
      ours: true,
    },
    {
      who: 'another site',
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://bad.example' },
      ours: false,
    },
    {
      who: 'a neighbour under the same domain',
      headers: { 'sec-fetch-site': 'same-site', origin: 'https://x.council.example' },
      ours: false,
    },
    { who: 'an address typed by hand', headers: { 'sec-fetch-site': 'none' }, ours: false },
    {
      who: 'another site that hides its origin',
      headers: { 'sec-fetch-site': 'cross-site', origin: 'null' },
      ours: false,
    },
    { who: 'an older browser that hides its origin', headers: { origin: 'null' }, ours: false },
    {
      who: 'an older browser at another site',
      headers: { origin: 'https://hearth.council.example.bad.example' },
      ours: false,
    },
    { who: 'our own name by plain http', headers: { origin: 'http://hearth.council.example' }, ours: false },
    { who: 'a client that says nothing', headers: {}, ours: false },
    {
      who: 'one that says both',
      headers: { 'sec-fetch-site': 'same-origin', origin: 'https://bad.example' },
      ours: false,
    },
  ])('$who', ({ headers, ours }) => {
    expect(isFromOurPage(headers, own)).toBe(ours)
  })
})

describe('8.7 the form token', () => {
  test('a form of our page passes, and its token is not a field of the act', async () => {
    const someone = browser(server.app)
    await someone.get('/form')
    const answer = await someone.post('/form', { name: 'Ffion' })
    expect([answer.status, answer.text]).toEqual([200, '{"name":"Ffion"}'])
  })

  test.each([
    { what: 'no token', fields: { csrfToken: '' } },
    { what: 'a made-up token', fields: { csrfToken: 'A'.repeat(43) } },
  ])('$what changes nothing', async ({ fields }) => {
    const before = changes
    const someone = browser(server.app)
    await someone.get('/form')
    const answer = await someone.post('/form', fields)
    expect([answer.status, changes]).toEqual([403, before])
    expect(answer.text).toContain('Nothing was saved or changed by this.')
  })

  test('the token of another browser changes nothing', async () => {
    const [one, other] = [browser(server.app), browser(server.app)]
    await one.get('/form')
    await other.get('/form')
    expect((await one.post('/form', { csrfToken: other.token() })).status).toBe(403)
  })

  test('the right token from another site changes nothing', async () => {
    const someone = browser(server.app)
    await someone.get('/form')
    const answer = await someone.post(
      '/form',
      {},
      { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://bad.example' } },
    )
    expect(answer.status).toBe(403)
  })

  test('a script may send the token in a header', async () => {
    const someone = browser(server.app)
    await someone.get('/form')
    const headers = { ...formHeaders, 'x-csrf-token': someone.token() }
    expect((await someone.send('POST', '/form', { headers, payload: 'name=Ffion' })).status).toBe(200)
  })

  test('a page without a form sets no cookie', async () => {
    expect((await browser(server.app).get('/plain')).setCookies).toEqual([])
  })

  test('only the reports of browsers come without a token', () => {
    const printed = server.app.printRoutes({ commonPrefix: false })
    expect(printed).toContain('policy-report (POST)')
  })
})

describe('a foreign name that leads to this machine', () => {
  test.each([
    { host: 'localhost:3000', status: 200 },
    { host: '127.0.0.1:3000', status: 200 },
    { host: '[::1]:3000', status: 200 },
    { host: 'bad.example:3000', status: 421 },
    { host: '127.0.0.1.bad.example', status: 421 },
  ])('$host answers $status', async ({ host, status }) => {
    expect((await browser(server.app).get('/plain', { headers: { host } })).status).toBe(status)
  })
})
