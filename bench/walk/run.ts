import { sql } from 'kysely'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Db } from '../../src/platform/db.ts'
import { instantOf } from '../../src/platform/instant.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startSession } from '../../src/platform/session.ts'
import { simulateBorough } from '../../src/simulate/borough.ts'
import { type ServerChild, startChild } from '../support/child.ts'
import { table } from '../support/figures.ts'
import { openBenchStore } from '../support/store.ts'
import { knownFamily } from './known-family.ts'
import { added, type Effort, noEffort, type Step, secondsOf, type Walk } from './steps.ts'
import { takeStep } from './take.ts'

const children = 400

/** The walks there are; each is made for what the made-up borough holds. */
const walks: readonly ((owner: Db) => Promise<Walk>)[] = [knownFamily]

/** Walks through what people do, in a real browser on a made-up borough: keystrokes, clicks, seconds by the keystroke-level model. */
export async function benchWalk(words: readonly string[]): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const { store, close } = await openBenchStore(undefined, say)
  const owner = store.connect('owner', { connections: 2 })
  const servers: ServerChild[] = []
  const browsers: Browser[] = []
  try {
    await migrate(owner)
    await simulateBorough(owner, { children, years: 3, seed: 1, now: instantOf(new Date()), say })
    servers.push(await startChild('../web/hearth-process.ts', { args: [store.dataDir] }))
    browsers.push(await openBrowser())
    for (const walk of await Promise.all(walks.map((make) => make(owner)))) {
      const page = await pageOf(owner, { browser: browsers[0], port: servers[0]?.port ?? 0 })
      process.stdout.write(`${await told(page, walk, words.includes('steps'))}\n`)
    }
  } finally {
    await Promise.all([...browsers.map((one) => one.close()), ...servers.map((one) => one.stop())])
    await owner.destroy()
    await close()
  }
}

function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
}

/** A window of somebody at the front door, on their home page. */
async function pageOf(
  owner: Db,
  { browser, port }: { browser: Browser | undefined; port: number },
): Promise<Page> {
  const { rows } = await sql<{
    id: string
  }>`select w.id from access.worker w join access.role_held h on h.worker_id = w.id
    where h.role = 'front-door-practitioner' and h.to_at is null and w.state = 'active' order by w.id limit 1`.execute(
    owner,
  )
  const proof = { workerId: rows[0]?.id ?? '', strength: 'demo', userAgent: 'a walk' } as const
  const { secret } = await startSession(owner, { ...proof, now: instantOf(new Date()) })
  const baseURL = `http://127.0.0.1:${port}`
  const context = await browser?.newContext({ baseURL, viewport: { width: 1280, height: 900 } })
  if (!context) throw new TypeError('No browser for the walk')
  await context.addCookies([{ name: 'hearth', value: secret, url: baseURL }])
  const page = await context.newPage()
  await page.goto('/')
  return page
}

async function told(page: Page, { name, from, to, steps }: Walk, each: boolean): Promise<string> {
  const taken: (readonly [Step, Effort])[] = []
  for (const step of steps)
    taken.push([step, await takeStep(page, step).catch((error: unknown) => stuckAt(page, step, error))])
  const whole = taken.reduce((sum, [, effort]) => added(sum, effort), noEffort)
  const seconds = secondsOf(whole)
  const written = whole.toldKeys * secondsOf({ ...noEffort, keys: 1 })
  const { keys, toldKeys, clicks, decisions, waited } = whole
  return [
    `${name}: from ‘${from}’ to ‘${to}’`,
    `  ${keys} keystrokes (${toldKeys} of them the words of the record), ${clicks} clicks, ${decisions} decisions, ${(waited / 1000).toFixed(1)} s waited`,
    `  ${seconds.toFixed(0)} s by the keystroke-level model; ${(seconds - written).toFixed(0)} s without writing the words`,
    ...(each ? [stepTable(taken)] : []),
  ].join('\n')
}

async function stuckAt(page: Page, step: Step, error: unknown): Promise<never> {
  const shown = await page.locator('main').textContent()
  throw new TypeError(`The walk is stuck at ‘${wordsOf(step)}’ on this page:\n${shown?.slice(0, 3_000)}`, {
    cause: error,
  })
}

function stepTable(taken: readonly (readonly [Step, Effort])[]): string {
  const rows = taken.map(([step, effort]) => [
    wordsOf(step),
    `${effort.keys}`,
    `${effort.clicks}`,
    (effort.waited / 1000).toFixed(2),
    secondsOf(effort).toFixed(1),
  ])
  return table(['step', 'keys', 'clicks', 'waited, s', 'seconds'], rows)
}

function wordsOf(step: Step): string {
  const { does, ...rest } = step
  const [what = ''] = Object.values(rest)
  return `${does} ${String(what).slice(0, 60)}`
}
