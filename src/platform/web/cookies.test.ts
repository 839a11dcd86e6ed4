import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { addHours, instantOf } from '../instant.ts'
import { openedText, sealedText } from './cookies.ts'
import { webGround } from './ground.ts'
import { hearthOf } from './hearth-of.ts'
import { browser } from './testing/browser.ts'
import { productionSettings, testConfig, testServer } from './testing/server.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function cookiesOf(environment: Record<string, string>) {
  const server = await testServer({ db: database.staff, config: testConfig(environment) })
  const ground = webGround(server.options.config, server.options.keys)
  server.app.get('/', (request, reply) => {
    ground.cookies.set(reply, 'session', 'secret')
    ground.cookies.clear(reply, 'place')
    return hearthOf(request).csrfToken
  })
  await server.app.ready()
  return (await browser(server.app).get('/')).setCookies
}

describe('8.4 cookies', () => {
  test('with TLS in front every one of them is __Host-, Secure, HttpOnly, SameSite=Lax, without a domain', async () => {
    const lines = await cookiesOf(productionSettings)
    expect(lines.length).toBe(3)
    for (const line of lines) {
      expect(line).toMatch(/^__Host-hearth(-visitor|-place)?=/)
      expect(line).toMatch(/; Path=\/;.* HttpOnly; Secure; SameSite=Lax$/)
      expect(line).not.toContain('Domain')
    }
  })

  test('on this machine, by plain http, browsers would refuse __Host-: the names are plain', async () => {
    for (const line of await cookiesOf({})) expect(line).toMatch(/^hearth[^;]*;.* HttpOnly; SameSite=Lax$/)
  })
})

describe('what goes along sealed', () => {
  const key = randomBytes(32)
  const now = instantOf('2026-03-02T09:00:00Z')
  const text = sealedText(key, 'place', { value: { to: '/children/7' }, now, hours: 1 })

  test.each([
    { what: 'as it was', opened: openedText(key, 'place', { text, now }), is: { to: '/children/7' } },
    {
      what: 'a minute before its end',
      opened: openedText(key, 'place', { text, now: addHours(now, 0.98) }),
      is: { to: '/children/7' },
    },
    {
      what: 'after its end',
      opened: openedText(key, 'place', { text, now: addHours(now, 1) }),
      is: undefined,
    },
    { what: 'for another purpose', opened: openedText(key, 'openid', { text, now }), is: undefined },
    { what: 'with another key', opened: openedText(randomBytes(32), 'place', { text, now }), is: undefined },
    { what: 'changed', opened: openedText(key, 'place', { text: `A${text.slice(1)}`, now }), is: undefined },
    { what: 'none', opened: openedText(key, 'place', { text: null, now }), is: undefined },
  ])('$what', ({ opened, is }) => {
    expect(opened).toEqual(is)
  })
})

describe('8.3 forwarded addresses', () => {
  test.each([
    { hops: '0', forwarded: '203.0.113.9', address: '127.0.0.1' },
    { hops: '1', forwarded: '203.0.113.9', address: '203.0.113.9' },
    { hops: '1', forwarded: '198.51.100.1, 203.0.113.9', address: '203.0.113.9' },
    { hops: '2', forwarded: '198.51.100.1, 203.0.113.9', address: '198.51.100.1' },
    { hops: '2', forwarded: '192.0.2.5, 198.51.100.1, 203.0.113.9', address: '198.51.100.1' },
  ])('with $hops proxies, "$forwarded" comes from $address', async ({ hops, forwarded, address }) => {
    const { app } = await testServer({
      db: database.staff,
      config: testConfig({ ...productionSettings, HEARTH_PROXY_HOPS: hops }),
    })
    app.get('/', (request) => request.ip)
    await app.ready()
    const answer = await browser(app).get('/', {
      headers: { 'x-forwarded-for': forwarded, 'x-forwarded-host': 'bad.example' },
    })
    expect(answer.text).toBe(address)
  })
})
