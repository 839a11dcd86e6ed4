import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Config, readConfig } from '../../config.ts'
import type { Db } from '../../db.ts'
import { addHours, type Instant, instantOf } from '../../instant.ts'
import { masterKeys } from '../../keys.ts'
import { createLog } from '../../log.ts'
import { createServer, type ServerOptions } from '../../server.ts'

/** A server for a test, its clock in the test's hand, its log kept as lines. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly options: ServerOptions
  readonly log: string[]
  /** Every route that takes a change. */
  readonly changing: { readonly url: string; readonly withoutToken: boolean }[]
  now(): Instant
  minutesPass(minutes: number): void
}

/** The addresses of assets that a test need not build. */
export const testAssets = {
  stylesheet: '/assets/a.css',
  start: '/assets/start.js',
  script: '/assets/a.js',
  icon: '/assets/i.svg',
}

/** The configuration of an environment that a test says is right. */
export function testConfig(environment: Record<string, string> = {}): Config {
  const read = readConfig(environment)
  if (!read.ok) throw new TypeError(read.lines.join('\n'))
  return read.config
}

export const productionSettings = {
  HEARTH_PRODUCTION: 'yes',
  HEARTH_PUBLIC_URL: 'https://hearth.council.example',
  HEARTH_PROXY_HOPS: '1',
}

/** Creates a server without pages; add routes, then send requests. */
export async function testServer(
  given: Partial<Omit<ServerOptions, 'log' | 'now'>> & { db: Db; startsAt?: Instant },
): Promise<TestServer> {
  let now = given.startsAt ?? instantOf('2026-03-02T09:00:00.000Z')
  const log: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'hearth-assets-'))
  writeFileSync(join(folder, 'a.css'), 'body{}')
  const options: ServerOptions = {
    config: testConfig(),
    keys: masterKeys(randomBytes(32).toString('base64'), folder),
    assets: { folder, addresses: testAssets },
    madeUp: false,
    ...given,
    log: createLog({ to: { write: (line) => void log.push(line) } }),
    now: () => now,
  }
  const app = await createServer(options)
  // Loaded before the watch below begins.
  const changing = [{ url: '/policy-report', withoutToken: true }]
  app.addHook('onRoute', ({ url, method, config }) => {
    if (![method].flat().some((one) => ['GET', 'HEAD', 'OPTIONS'].includes(one))) {
      changing.push({ url, withoutToken: config?.hearth?.withoutToken !== undefined })
    }
  })
  return {
    app,
    options,
    log,
    changing,
    now: () => now,
    minutesPass: (minutes) => (now = addHours(now, minutes / 60)),
  }
}
