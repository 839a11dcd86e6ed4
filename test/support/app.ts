import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../src/app.ts'
import { buildAssets } from '../../src/platform/assets/build.ts'
import { type Instant, instantOf } from '../../src/platform/instant.ts'
import { masterKeys } from '../../src/platform/keys.ts'
import { createLog } from '../../src/platform/log.ts'
import { startSession } from '../../src/platform/session.ts'
import { type Browser, browser } from '../../src/platform/web/testing/browser.ts'
import { testAssets, testConfig } from '../../src/platform/web/testing/server.ts'
import type { TestDatabase } from '../../src/testing/database.ts'

/** The whole of Hearth over a test's database, as `hearth start` wires it. */
export interface TestApp {
  readonly app: App
  /** The log's lines. */
  readonly log: readonly string[]
  /** A worker's stay: the secret for the cookie. */
  secretOf(workerId: string): Promise<string>
  /** A browser without a screen, signed in. */
  signedIn(workerId: string): Promise<Browser>
  /** Listens on a free port of this machine. Answers the address. */
  listen(): Promise<string>
  close(): Promise<void>
}

interface Wanted {
  readonly database: TestDatabase
  /** Read once for each request. Left out: the real clock. */
  readonly now?: () => Instant
  /** Builds styles and scripts, for a real browser. */
  readonly assets?: boolean
}

/** The cookie of a stay on plain http. */
export const sessionCookie = 'hearth'

/** Creates the whole of Hearth over a test's database. Close it before the database. */
export async function testApp({ database, now = realClock, assets = false }: Wanted): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-test-app-'))
  const addresses = assets ? await buildAssets({ to: folder }) : testAssets
  const log: string[] = []
  const app = await createApp({
    config: testConfig(),
    db: database.staff,
    portal: database.portal,
    keys: masterKeys(randomBytes(32).toString('base64'), folder),
    log: createLog({ to: { write: (line) => void log.push(line) } }),
    now,
    assets: { folder, addresses },
    madeUp: true,
    dataDir: folder,
  })
  const secretOf = async (workerId: string) => {
    const proof = { workerId, strength: 'demo', userAgent: 'a test', now: now() } as const
    return (await startSession(database.staff, proof)).secret
  }
  return {
    app,
    log,
    secretOf,
    signedIn: (workerId) => withCookie(app, secretOf(workerId)),
    listen: () => app.server.listen({ host: '127.0.0.1', port: 0 }),
    async close() {
      await app.server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const realClock = () => instantOf(new Date())

async function withCookie({ server }: App, secret: Promise<string>): Promise<Browser> {
  const someone = browser(server)
  someone.cookies.set(sessionCookie, await secret)
  return someone
}
