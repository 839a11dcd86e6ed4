import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { browser, formHeaders } from '../../platform/web/testing/browser.ts'
import type { TestServer } from '../../platform/web/testing/server.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { challengeOf, type HostileProvider, hostileProvider, part } from './testing/hostile-provider.ts'
import { signInServer } from './testing/server.ts'

let database: TestDatabase
let server: TestServer
let provider: HostileProvider
beforeAll(async () => {
  database = await testDatabase()
  provider = await hostileProvider('hearth')
  server = await signInServer(database, {
    environment: {
      HEARTH_OIDC_ISSUER: provider.issuer,
      HEARTH_OIDC_CLIENT_ID: 'hearth',
      HEARTH_OIDC_CLIENT_SECRET: 'a secret of the test',
    },
    startsAt: instantOf(new Date()),
  })
  await database.owner
    .insertInto('sign_in.claim_role')
    .values({ claim: 'roles', value: 'Workers', role: 'social-worker', reviewed_at: server.now() })
    .execute()
})
afterAll(async () => {
  await provider.close()
  await database.close()
})

type Claims = Record<string, unknown>

async function signInWith(token: (honest: Claims) => string) {
  provider.makes(token)
  const someone = browser(server.app)
  await someone.get('/sign-in')
  const begun = new URL((await someone.post('/sign-in/openid')).headers['location'] ?? '')
  const asked = begun.searchParams
  provider.expects(asked.get('nonce') ?? '')
  const answer = await someone.get(`/sign-in/openid/return?code=abc&state=${asked.get('state')}`)
  return { answer, someone, asked }
}

test('8.1 an honest token signs in, and the code was asked for with the verifier of its challenge', async () => {
  const { answer, someone, asked } = await signInWith((honest) => provider.signed(honest))
  expect([answer.status, someone.cookies.has('hearth')]).toEqual([303, true])
  expect(challengeOf(provider.lastRequest().get('code_verifier') ?? '')).toBe(asked.get('code_challenge'))
})

describe('8.1 tokens that are not as they must be', () => {
  const ago = (seconds: number) => Math.floor(Date.now() / 1000) - seconds
  const hostile: [string, (honest: Claims) => string][] = [
    ['wrong nonce', (honest) => provider.signed({ ...honest, nonce: 'another' })],
    ['no nonce', ({ nonce, ...honest }) => provider.signed(honest)],
    ['wrong audience', (honest) => provider.signed({ ...honest, aud: 'another' })],
    [
      'more audiences, no authorised party',
      (honest) => provider.signed({ ...honest, aud: ['hearth', 'another'] }),
    ],
    [
      'another authorised party',
      (honest) => provider.signed({ ...honest, aud: ['hearth', 'another'], azp: 'another' }),
    ],
    ['wrong issuer', (honest) => provider.signed({ ...honest, iss: 'https://bad.example' })],
    ['expired', (honest) => provider.signed({ ...honest, iat: ago(3600), exp: ago(1800) })],
    ['not yet valid', (honest) => provider.signed({ ...honest, nbf: ago(-3600) })],
    ['no subject', ({ sub, ...honest }) => provider.signed(honest)],
    ['another key', (honest) => provider.forged(honest)],
    ['no signature', (honest) => `${part({ alg: 'none' })}.${part(honest)}.`],
    ['an algorithm that was not agreed on', (honest) => provider.signed(honest, { alg: 'PS256' })],
    [
      'the public key used as a secret',
      (honest) => {
        const text = `${part({ alg: 'HS256', kid: 'k1' })}.${part(honest)}`
        return `${text}.${createHmac('sha256', provider.publicKeyText).update(text).digest('base64url')}`
      },
    ],
    [
      'changed after signing',
      (honest) => {
        const [head = '', , signature = ''] = provider.signed(honest).split('.')
        return `${head}.${part({ ...honest, sub: 'somebody else' })}.${signature}`
      },
    ],
    ['no token at all', () => 'x'],
  ]
  test.each(hostile)('%s: refused', async (_what, token) => {
    const { answer, someone } = await signInWith(token)
    expect([answer.status, someone.cookies.has('hearth')]).toEqual([401, false])
    expect(answer.text).toContain('Your council account could not be checked')
  })
})

describe('8.1 messages of sign-out', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  let count = 0
  const honest = (): Claims => {
    count += 1
    return {
      iss: provider.issuer,
      aud: 'hearth',
      iat: Math.floor(Date.parse(server.now()) / 1000),
      jti: `j${count}`,
      sub: 'ada',
      events: event,
    }
  }
  const send = (token: string) =>
    browser(server.app).send('POST', '/sign-in/openid/logout', {
      headers: { 'content-type': formHeaders['content-type'] },
      payload: new URLSearchParams({ logout_token: token }).toString(),
    })

  test('an honest one is taken, once', async () => {
    const { someone } = await signInWith((claims) => provider.signed(claims))
    expect((await someone.get('/children/7')).status).toBe(200)
    const token = provider.signed(honest(), { typ: 'logout+jwt' })
    expect((await send(token)).status).toBe(200)
    expect((await someone.get('/children/7')).status).toBe(303)
    expect((await send(token)).status).toBe(400)
  })

  const hostile: [string, () => string][] = [
    ['an ID token', () => provider.signed({ ...honest(), nonce: 'n' })],
    ['another event', () => provider.signed({ ...honest(), events: { 'https://bad.example': {} } })],
    ['no event', () => provider.signed({ ...honest(), events: undefined })],
    ['nobody', () => provider.signed({ ...honest(), sub: undefined })],
    ['no id', () => provider.signed({ ...honest(), jti: undefined })],
    ['another audience', () => provider.signed({ ...honest(), aud: 'another' })],
    ['another issuer', () => provider.signed({ ...honest(), iss: 'https://bad.example' })],
    [
      'an old one',
      () => provider.signed({ ...honest(), iat: Math.floor(Date.parse(server.now()) / 1000) - 400 }),
    ],
    [
      'one from the future',
      () => provider.signed({ ...honest(), iat: Math.floor(Date.parse(server.now()) / 1000) + 400 }),
    ],
    ['another key', () => provider.forged(honest())],
    ['a key that is not there', () => provider.signed(honest(), { kid: 'k2' })],
    ['no signature', () => `${part({ alg: 'none' })}.${part(honest())}.`],
    ['an algorithm of another kind of key', () => provider.signed(honest(), { alg: 'ES256' })],
    ['words', () => 'words'],
  ]
  test.each(hostile)('%s: refused', async (_what, token) => {
    expect((await send(token())).status).toBe(400)
  })
})

test('14.12 the sign-in server down: that part says so, and the rest works', async () => {
  const gone = await hostileProvider('hearth')
  await gone.close()
  const lonely = await signInServer(database, {
    environment: {
      HEARTH_OIDC_ISSUER: gone.issuer,
      HEARTH_OIDC_CLIENT_ID: 'hearth',
      HEARTH_OIDC_CLIENT_SECRET: 'x',
    },
  })
  const someone = browser(lonely.app)
  expect((await someone.get('/sign-in')).status).toBe(200)
  const answer = await someone.post('/sign-in/openid')
  expect([answer.status, answer.text.includes('sign-in service is not answering')]).toEqual([503, true])
})
