import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { browser } from './testing/browser.ts'
import { productionSettings, type TestServer, testConfig, testServer } from './testing/server.ts'

let database: TestDatabase
let here: TestServer
let live: TestServer
beforeAll(async () => {
  database = await testDatabase()
  here = await serverWith({})
  live = await serverWith({
    ...productionSettings,
    HEARTH_OIDC_ISSUER: 'https://id.council.example/tenant',
    HEARTH_OIDC_CLIENT_ID: 'hearth',
    HEARTH_OIDC_CLIENT_SECRET: 'not a secret',
  })
})
afterAll(() => database.close())

async function serverWith(environment: Record<string, string>) {
  const server = await testServer({ db: database.staff, config: testConfig(environment) })
  server.app.get('/page', (_request, reply) => reply.type('text/html').send('a page'))
  server.app.get('/broken', () => Promise.reject(new Error('Ffion lives at 12 Mill Lane')))
  await server.app.ready()
  return server
}

const always: [string, RegExp][] = [
  ['x-content-type-options', /^nosniff$/],
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /^no-referrer$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/],
  [
    'content-security-policy',
    /^default-src 'none'; script-src 'self' 'nonce-[\w+/]{24}'; style-src 'self' 'nonce-/,
  ],
]

describe('9.1 every answer', () => {
  test.each(['/page', '/nothing-here', '/broken', '/assets/a.css', '/%E0%A4%A'])(
    '%s carries the headers',
    async (path) => {
      const { headers } = await browser(here.app).get(path)
      for (const [name, value] of always) expect(headers[name], name).toMatch(value)
      expect(Object.keys(headers)).not.toContain('x-powered-by')
      expect(Object.keys(headers)).not.toContain('server')
    },
  )

  test('nothing unsafe, no frames, no base, forms to ourselves', async () => {
    const policy = (await browser(here.app).get('/page')).headers['content-security-policy'] ?? ''
    expect(policy).not.toMatch(/unsafe|\*|data:|http:/)
    expect(policy).toContain("base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
    expect(policy).toContain('report-uri /policy-report')
  })

  test('forms may also lead to the sign-in server, where there is one', async () => {
    const policy = (await browser(live.app).get('/page')).headers['content-security-policy']
    expect(policy).toContain("form-action 'self' https://id.council.example;")
  })

  test('a nonce is never used twice', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(
        async () =>
          /nonce-([^']+)/.exec(
            (await browser(here.app).get('/page')).headers['content-security-policy'] ?? '',
          )?.[1],
      ),
    )
    expect(new Set(nonces).size).toBe(3)
  })

  test('HSTS for a year where browsers come by https, and not on this machine', async () => {
    expect((await browser(live.app).get('/page')).headers['strict-transport-security']).toBe(
      'max-age=31536000; includeSubDomains',
    )
    expect((await browser(here.app).get('/page')).headers['strict-transport-security']).toBeUndefined()
  })
})

describe('9.2 what a browser may keep', () => {
  test('pages are not stored, assets for a year', async () => {
    expect((await browser(here.app).get('/page')).headers['cache-control']).toBe('no-store')
    expect((await browser(here.app).get('/assets/a.css')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await browser(here.app).get('/assets/gone.css')).headers['cache-control']).toBe('no-store')
  })

  test('nothing outside the folder of assets is served', async () => {
    for (const path of [
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/assets/..%2fpackage.json',
    ]) {
      expect((await browser(here.app).get(path)).status, path).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('9.1 reports of the content policy', () => {
  test.each([
    [
      'application/csp-report',
      { 'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': 'https://x.example/Ffion' } },
    ],
    [
      'application/reports+json',
      [{ body: { effectiveDirective: 'script-src', blockedURL: 'https://x.example/Ffion' } }],
    ],
  ])('%s is kept as a directive, without addresses', async (type, report) => {
    here.log.length = 0
    const sent = { headers: { 'content-type': type }, payload: JSON.stringify(report) }
    expect((await browser(here.app).send('POST', '/policy-report', sent)).status).toBe(204)
    expect(here.log.join()).toContain('"directive":"script-src"')
    expect(here.log.join()).not.toContain('Ffion')
  })

  test('what is no report is taken quietly', async () => {
    const sent = { headers: { 'content-type': 'application/csp-report' }, payload: '{{' }
    expect((await browser(here.app).send('POST', '/policy-report', sent)).status).toBe(204)
  })
})
