import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { type Browser, browser } from '../../platform/web/testing/browser.ts'
import type { TestServer } from '../../platform/web/testing/server.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import {
  clientId,
  clientSecret,
  type Person,
  type RealProvider,
  realProvider,
  walkThrough,
} from './testing/real-provider.ts'
import { signInServer, signInTrace } from './testing/server.ts'

let database: TestDatabase
let server: TestServer
let provider: RealProvider
let listens = ''
const publicUrl = 'http://127.0.0.1:3000'

beforeAll(async () => {
  database = await testDatabase()
  provider = await realProvider({ publicUrl, hearth: () => listens })
  const environment = {
    HEARTH_OIDC_ISSUER: provider.issuer,
    HEARTH_OIDC_CLIENT_ID: clientId,
    HEARTH_OIDC_CLIENT_SECRET: clientSecret,
    HEARTH_OIDC_AMR: 'mfa',
  }
  // Tokens are made by the provider's own clock.
  server = await signInServer(database, { environment, startsAt: instantOf(new Date()) })
  listens = await server.app.listen({ port: 0, host: '127.0.0.1' })
  await database.owner
    .insertInto('sign_in.claim_role')
    .values([
      { claim: 'roles', value: 'CSC-SocialWorkers', role: 'social-worker', reviewed_at: server.now() },
      { claim: 'roles', value: 'CSC-Managers', role: 'team-manager', reviewed_at: server.now() },
    ])
    .execute()
})
afterAll(async () => {
  await server.app.close()
  await provider.close()
  await database.close()
})

const aPerson = (subject: string, roles: unknown = ['CSC-SocialWorkers']): Person => ({
  subject,
  amr: ['pwd', 'mfa'],
  claims: { name: `Person ${subject}`, roles },
})

async function comesBack(person: Person, someone: Browser = browser(server.app)) {
  provider.person = person
  await someone.get('/sign-in')
  const begun = await someone.post('/sign-in/openid')
  const back = await walkThrough(begun.headers['location'] ?? '', publicUrl)
  return { someone, back, answer: await someone.get(back, { headers: { 'sec-fetch-site': 'cross-site' } }) }
}

const rolesOf = async (subject: string) => {
  const rows = await database.owner
    .selectFrom('access.role_held as held')
    .innerJoin('access.worker as worker', 'worker.id', 'held.worker_id')
    .select('held.role')
    .where('worker.subject', '=', subject)
    .where('held.to_at', 'is', null)
    .orderBy('held.role')
    .execute()
  return rows.map(({ role }) => role)
}

describe('8.1 with a council account', () => {
  test('code, PKCE, state and nonce; the exact address to come back to; then the start page', async () => {
    const someone = browser(server.app)
    await someone.get('/sign-in')
    const address = new URL((await someone.post('/sign-in/openid')).headers['location'] ?? '')
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: `${publicUrl}/sign-in/openid/return`,
      code_challenge_method: 'S256',
      scope: 'openid profile',
      state: expect.stringMatching(/^.{40,}$/),
      nonce: expect.stringMatching(/^.{40,}$/),
    })
    const { answer } = await comesBack(aPerson('ada'), someone)
    expect([answer.status, answer.headers['location']]).toEqual([303, '/'])
    expect((await someone.get('/children/7')).text).toBe('a page for Person ada')
  })

  test('the key of a person is issuer and subject: the same worker the next time, whatever the name', async () => {
    await comesBack(aPerson('ben'))
    await comesBack({ ...aPerson('ben'), claims: { name: 'Somebody Else', roles: ['CSC-SocialWorkers'] } })
    const workers = await database.owner
      .selectFrom('access.worker')
      .select(['name', 'issuer'])
      .where('subject', '=', 'ben')
      .execute()
    expect(workers).toEqual([{ name: 'Person ben', issuer: provider.issuer }])
  })

  test('2.1 claims give roles by the table, an unknown claim gives nothing, and what is no longer claimed ends', async () => {
    await comesBack(aPerson('cai', ['CSC-SocialWorkers', 'CSC-Managers', 'system-administrator', 'Staff']))
    expect(await rolesOf('cai')).toEqual(['social-worker', 'team-manager'])
    await comesBack(aPerson('cai', ['CSC-Managers']))
    expect(await rolesOf('cai')).toEqual(['team-manager'])
    expect((await signInTrace(database)).filter(({ action }) => action.startsWith('end role'))).toMatchObject(
      [{ action: 'end role social-worker', reason: 'no longer claimed' }],
    )
  })

  test('a role that a person gave by hand does not end with a claim', async () => {
    await comesBack(aPerson('dee'))
    const worker = await database.owner
      .selectFrom('access.worker')
      .select('id')
      .where('subject', '=', 'dee')
      .executeTakeFirstOrThrow()
    await database.owner
      .insertInto('access.role_held')
      .values({ worker_id: worker.id, role: 'auditor', from_at: server.now(), reviewed_at: server.now() })
      .execute()
    await comesBack(aPerson('dee', []))
    expect(await rolesOf('dee')).toEqual(['auditor'])
  })

  test.each([
    {
      what: 'no claim that is in the table',
      person: aPerson('eve', ['Staff']),
      says: 'does not give you work in Hearth',
      reason: 'no work here',
    },
    {
      what: 'a claim that is no text',
      person: aPerson('eve', { admin: true }),
      says: 'does not give you work',
      reason: 'no work here',
    },
    {
      what: 'no second step',
      person: { ...aPerson('eve'), amr: ['pwd'] },
      says: 'without the second step',
      reason: 'too weak',
    },
    {
      what: 'no word on strength',
      person: { ...aPerson('eve'), amr: [] },
      says: 'without the second step',
      reason: 'too weak',
    },
  ])('$what: refused with words, and traced', async ({ person, says, reason }) => {
    const { someone, answer } = await comesBack(person)
    expect([answer.status, answer.text.includes(says), someone.cookies.has('hearth')]).toEqual([
      401,
      true,
      false,
    ])
    expect((await signInTrace(database)).at(-1)).toMatchObject({
      action: 'sign in',
      outcome: 'failed',
      reason,
    })
    expect(await rolesOf('eve')).toEqual([])
  })

  test('a suspended worker stays out, whatever the token says', async () => {
    await comesBack(aPerson('fay'))
    await database.owner
      .updateTable('access.worker')
      .set({ state: 'suspended' })
      .where('subject', '=', 'fay')
      .execute()
    const { answer } = await comesBack(aPerson('fay'))
    expect([answer.status, answer.text.includes('Your account in Hearth is not open')]).toEqual([401, true])
  })
})

test('8.7 of all our addresses only two take a change without a form token, and both prove the sender themselves', async () => {
  for (const [path, status] of Object.entries({ '/sign-in/openid/logout': 400, '/policy-report': 204 })) {
    const type = path === '/policy-report' ? 'application/csp-report' : 'application/x-www-form-urlencoded'
    const sent = { headers: { 'content-type': type }, payload: 'logout_token=x' }
    expect((await browser(server.app).send('POST', path, sent)).status, path).toBe(status)
  }
  const others = server.changing.filter(({ withoutToken }) => !withoutToken)
  expect(others.length).toBeGreaterThan(8)
  expect(
    server.changing
      .filter(({ withoutToken }) => withoutToken)
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual(['/policy-report', '/sign-in/openid/logout'])
  for (const { url } of others) expect((await browser(server.app).post(url)).status, url).toBe(403)
})

describe('8.1 attacks on the way back', () => {
  test('the answer of somebody else’s browser does not sign me in', async () => {
    const { back } = await comesBack(aPerson('gil'))
    const victim = browser(server.app)
    await victim.get('/sign-in')
    expect((await victim.get(back)).status).toBe(401)
    await victim.post('/sign-in/openid')
    expect((await victim.get(back)).status, 'state of another sign-in').toBe(401)
    expect(victim.cookies.has('hearth')).toBe(false)
  })

  test('an answer works once', async () => {
    const { someone, back } = await comesBack(aPerson('hal'))
    expect((await someone.get(back)).status).toBe(401)
  })

  test('an answer without code, or with an error, is refused with words', async () => {
    for (const query of ['', '?error=access_denied', '?code=x', '?code=x&state=y']) {
      const someone = browser(server.app)
      await someone.get('/sign-in')
      await someone.post('/sign-in/openid')
      const answer = await someone.get(`/sign-in/openid/return${query}`)
      expect([answer.status, answer.text.includes('could not be checked')], query).toEqual([401, true])
    }
  })
})

test('8.1 back-channel sign-out: who signs out there is signed out here', async () => {
  const { someone } = await comesBack(aPerson('lou'))
  const { provider_session: session } = await database.owner
    .selectFrom('sign_in.session')
    .select('provider_session')
    .where('provider_subject', '=', 'lou')
    .executeTakeFirstOrThrow()
  expect(session).not.toBeNull()
  const other = (await comesBack(aPerson('mia'))).someone
  expect((await someone.get('/children/7')).status).toBe(200)
  await provider.signOut('lou', session ?? '')
  expect((await someone.get('/children/7')).status).toBe(303)
  expect((await other.get('/children/7')).status).toBe(200)
  expect((await signInTrace(database)).at(-1)).toMatchObject({
    action: 'sign out',
    reason: 'ended by the sign-in server',
  })
})

// Last: these move Hearth's clock away from the provider's.
describe('8.6 proving it again', () => {
  async function provesAs(person: Person, someone: Browser) {
    provider.person = person
    server.minutesPass(16)
    expect((await someone.get('/rights')).headers['location']).toBe('/sign-in/prove')
    await someone.get('/sign-in/prove')
    const begun = await someone.post('/sign-in/prove/openid')
    expect(new URL(begun.headers['location'] ?? '').searchParams.get('prompt')).toBe('login')
    return someone.get(await walkThrough(begun.headers['location'] ?? '', publicUrl))
  }

  test('at the sign-in server, and back to the same place', async () => {
    const { someone } = await comesBack(aPerson('ivy'))
    expect((await provesAs(aPerson('ivy'), someone)).headers['location']).toBe('/rights')
    expect((await someone.get('/rights')).text).toBe('rights for Person ivy')
  })

  test('not with the account of somebody else', async () => {
    const { someone } = await comesBack(aPerson('jon'))
    const answer = await provesAs(aPerson('kit'), someone)
    expect([answer.status, answer.text.includes('That was the account of somebody else')]).toEqual([
      401,
      true,
    ])
    expect((await someone.get('/rights')).status).toBe(303)
  })
})
