import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildAssets } from '../../platform/assets/build.ts'
import { instantOf } from '../../platform/instant.ts'
import type { TestServer } from '../../platform/web/testing/server.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { inviteFirstAdministrator } from './invite.ts'
import { codeAt, goodPassphrase, signInServer } from './testing/server.ts'

let database: TestDatabase
let server: TestServer
let chrome: Browser
let folder: string
let address: string
beforeAll(async () => {
  database = await testDatabase()
  await database.owner.updateTable('hearth.store').set({ made_up: true }).execute()
  const worker = randomUUID()
  await database.owner
    .insertInto('access.worker')
    .values({ id: worker, name: 'Amina Okafor', title: 'Social worker' })
    .execute()
  await database.owner
    .insertInto('sign_in.demo_person')
    .values({ worker_id: worker, position: 1, line: 'Sees her own families' })
    .execute()
  folder = await mkdtemp(join(tmpdir(), 'hearth-sign-in-'))
  const assets = { folder, addresses: await buildAssets({ to: folder }) }
  server = await signInServer(database, { madeUp: true, assets, startsAt: instantOf(new Date()) })
  address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  chrome = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})
afterAll(async () => {
  await chrome.close()
  await server.app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

let context: BrowserContext
let page: Page
let complaints: string[]
async function open(options: { javaScriptEnabled?: boolean } = {}) {
  context = await chrome.newContext(options)
  page = await context.newPage()
  complaints = []
  // The start page of the test has no icon of its own, so the browser asks for one.
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.location().url.endsWith('/favicon.ico')) complaints.push(line.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}
beforeEach(() => open())
afterEach(() => context.close())

const enter = async () => {
  await page.goto(`${address}/sign-in`)
  await page.getByRole('button', { name: 'Enter as Amina Okafor' }).click()
}

describe('A.8 in a real browser', () => {
  test.each([true, false])(
    '9.4 one press enters, stays and leaves (script: %s)',
    async (javaScriptEnabled) => {
      await context.close()
      await open({ javaScriptEnabled })
      await enter()
      expect(await page.textContent('body')).toBe('start page')
      const [cookie, ...others] = await context.cookies()
      expect(cookie).toMatchObject({ name: 'hearth', httpOnly: true, sameSite: 'Lax', path: '/' })
      expect(others).toEqual([])
      await page.goto(`${address}/sign-in/stays`)
      await page.getByRole('button', { name: 'Sign out everywhere' }).click()
      await page.waitForURL(`${address}/sign-in`)
      expect((await context.cookies()).map(({ name }) => name)).toEqual(['hearth-visitor'])
      expect(complaints).toEqual([])
    },
  )

  test('8.4 five minutes before the end there is a warning, and one press stays', async () => {
    await page.clock.install()
    await enter()
    await page.goto(`${address}/sign-in/stays`)
    server.minutesPass(54)
    await page.clock.fastForward('53:00')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
    await page.clock.fastForward('01:05')
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    server.minutesPass(30)
    await page.goto(`${address}/sign-in/stays`)
    expect(await page.title()).toBe('Where you are signed in - Hearth')
  })

  test('8.6 later one is asked again who one is, and is back at the same place', async () => {
    await enter()
    server.minutesPass(16)
    await page.goto(`${address}/rights`)
    await page.getByRole('button', { name: 'I am Amina Okafor' }).click()
    await page.waitForURL(`${address}/rights`)
    expect(await page.textContent('body')).toBe('rights for Amina Okafor')
  })

  test('8.7 a form on a page of somebody else gets nowhere', async () => {
    await enter()
    await page.goto('about:blank')
    await page.setContent(`<form method="post" action="${address}/sign-out"><button>x</button></form>`)
    const [answer] = await Promise.all([page.waitForResponse(`${address}/sign-out`), page.click('button')])
    expect(answer.status()).toBe(403)
  })

  test('8.2 an account is set up and used, by keyboard alone', async () => {
    const made = await inviteFirstAdministrator(database.staff, {
      name: 'Gwen Achebe',
      userName: 'gwen',
      now: server.now(),
    })
    if (!made.ok) throw new TypeError(made.problem)
    await page.goto(address + made.value.path)
    expect(await faults()).toEqual([])
    expect(
      (await page.getByRole('img', { name: 'Picture for your code app' }).boundingBox())?.height,
    ).toBeGreaterThan(100)
    const seed = ((await page.textContent('code')) ?? '').replaceAll(' ', '')
    await page.getByLabel('Choose a passphrase').focus()
    await page.keyboard.type('violet')
    await page.getByLabel('Code from your code app').focus()
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.govuk-error-summary')
    expect(await page.title()).toBe('Error: Set up your account - Hearth')
    expect(await faults()).toEqual([])
    await page.getByLabel('Choose a passphrase').fill(goodPassphrase)
    await page.getByLabel('Code from your code app').fill(codeAt(seed, server.now()))
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/`)
    expect(complaints.filter((line) => !line.includes('400'))).toEqual([])
  })
})

describe('16 the pages of signing in', () => {
  test.each([
    { path: '/sign-in', signedIn: false },
    { path: '/nothing-here', signedIn: false },
    { path: '/sign-in/stays', signedIn: true },
    { path: '/sign-in/prove', signedIn: true },
  ])(
    '$path has no fault at 1280 and 320 pixels, and does not scroll sideways',
    async ({ path, signedIn }) => {
      if (signedIn) await enter()
      if (path.endsWith('prove')) server.minutesPass(16)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(address + path)
        expect([width, await faults()]).toEqual([width, []])
        const wide = await page.evaluate('document.documentElement.scrollWidth')
        expect(Number(wide)).toBeLessThanOrEqual(width)
      }
    },
  )
})

/** What axe finds, as rule and place. */
async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}
