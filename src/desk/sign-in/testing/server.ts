import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../../../platform/instant.ts'
import type { ServerOptions } from '../../../platform/server.ts'
import { freshlyProven, signedIn } from '../../../platform/web/hearth-of.ts'
import { type Browser, browser } from '../../../platform/web/testing/browser.ts'
import { type TestServer, testConfig, testServer } from '../../../platform/web/testing/server.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { registerSignIn } from '../routes.ts'

interface Given {
  readonly environment?: Record<string, string>
  readonly madeUp?: boolean
  readonly startsAt?: Instant
  /** Built styles and scripts, for a real browser. */
  readonly assets?: ServerOptions['assets']
}

/** A server with the sign-in pages, a start page, a page that needs somebody, and one that needs a fresh proof. */
export async function signInServer(database: TestDatabase, given: Given = {}): Promise<TestServer> {
  await sql`select audit.ensure_partitions('2026-03-01', 1)`.execute(database.owner)
  const madeUp = given.madeUp ?? false
  const generous = { person: 1000, address: 1000 }
  const server = await testServer({
    db: database.staff,
    config: testConfig(given.environment),
    madeUp,
    ...(given.startsAt ? { startsAt: given.startsAt } : {}),
    ...(given.assets ? { assets: given.assets } : {}),
    limits: { 'sign-in': generous },
  })
  const { config, db, keys, assets } = server.options
  registerSignIn(server.app, { config, db, keys, assets: assets.addresses, madeUp })
  server.app.get('/', () => 'start page')
  server.app.get('/children/:childId', (request) => `a page for ${signedIn(request).worker.name}`)
  server.app.get('/rights', (request) => `rights for ${freshlyProven(request).worker.name}`)
  await server.app.ready()
  return server
}

/** What a code app shows for a seed at a moment. */
export function codeAt(seed: string, now: Instant): string {
  return new TOTP({ secret: Secret.fromBase32(seed), digits: 6, period: 30 }).generate({
    timestamp: Date.parse(now),
  })
}

export const goodPassphrase = 'violet kettle under eleven bridges'

/** Opens a set-up link and sets the account up. Answers the seed in the code app, and the browser, signed in. */
export async function setUp(server: TestServer, path: string): Promise<{ seed: string; someone: Browser }> {
  const someone = browser(server.app)
  const page = await someone.get(path)
  const seed = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
  const sealed = /name="seed" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  await someone.post(path, { passphrase: goodPassphrase, code: codeAt(seed, server.now()), seed: sealed })
  return { seed, someone }
}

/** The trace of signing in, oldest first. */
export function signInTrace(database: TestDatabase) {
  return database.owner
    .selectFrom('audit.entry')
    .select(['action', 'outcome', 'reason', 'worker_id as workerId'])
    .where('kind', 'in', ['sign-in', 'right'])
    .orderBy('seq')
    .execute()
}
