import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ComponentPage } from '../../components/gallery/component-page.tsx'
import { renderPage } from '../../components/render-page.ts'
import { aView } from '../../components/testing/view.ts'
import { buildAssets } from '../build.ts'

const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
const policy =
  "default-src 'none'; script-src 'self' 'nonce-a-nonce'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

let browser: Browser
let server: Server
let directory: string
let html: string
let posted: { url: string; body: URLSearchParams }[]
let answer: number
let delayMs: number

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hearth-client-'))
  html = renderPage(<ComponentPage view={aView({ assets: await buildAssets({ to: directory }) })} />)
  server = createServer(async (request, response) => {
    const { type, body } = await reply(request)
    if (request.method === 'POST') await setTimeout(delayMs)
    response.writeHead(request.method === 'POST' ? answer : 200, {
      'content-type': type,
      'content-security-policy': policy,
    })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ]
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  browser = await chromium.launch({
    executablePath,
    args: [...args, '--disable-component-update', '--disable-sync'],
  })
})
afterAll(async () => {
  await browser.close()
  server.close()
  await rm(directory, { recursive: true, force: true })
})
beforeEach(() => {
  posted = []
  answer = 204
  delayMs = 0
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([320, 1280])(
    'at %i wide: nothing that axe finds, nothing sideways, nothing against the policy',
    async (width) => {
      const { page, complaints } = await open({ colorScheme, width })
      expect(
        (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes.map((n) => n.html),
        ]),
      ).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})

test('what is written is saved within ten seconds, once, and the page says when', async () => {
  const { page } = await open({ at: '2026-03-03T14:02:00Z' })
  await page.fill('#happened-wrong', 'They called at noon')
  await page.fill('#passphrase', 'a secret of mine')
  await page.clock.runFor(10_000)
  await page.getByText('Draft saved at 14:02').waitFor()
  await page.clock.runFor(30_000)
  expect(posted.map(({ url }) => url)).toEqual(['/components/draft'])
  expect(posted[0]?.body.get('happened-wrong')).toBe('They called at noon')
  expect(posted[0]?.body.get('csrfToken')).toBe('a-token')
  expect(posted[0]?.body.has('passphrase')).toBe(false)
  await page.context().close()
})

test('a draft that could not be saved is said to be unsaved, and tried again', async () => {
  const { page } = await open({ at: '2026-03-03T14:02:00Z' })
  answer = 500
  await page.fill('#happened-wrong', 'They called')
  await page.clock.runFor(10_000)
  await page.getByText('Draft not saved').waitFor()
  answer = 204
  await page.clock.runFor(10_000)
  await page.getByText('Draft saved at 14:02').waitFor()
  await page.context().close()
})

test('what is written is saved on leaving', async () => {
  const { page } = await open({})
  await page.fill('#happened-wrong', 'They called')
  await page.goto('about:blank')
  await expect.poll(() => posted.map(({ body }) => body.get('happened-wrong'))).toEqual(['They called'])
  await page.context().close()
})

test('the warning shows five minutes before the end; one press stays signed in', async () => {
  const { page } = await open({ at: '2026-03-03T14:02:00Z' })
  const warning = page.getByRole('dialog', { name: 'You will be signed out soon' })
  await page.clock.runFor('54:00')
  expect(await warning.isVisible()).toBe(false)
  await page.clock.runFor('01:01')
  expect(await warning.isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await warning.waitFor({ state: 'hidden' })
  expect(posted.map(({ url }) => url)).toEqual(['/session/extend'])
  await page.clock.runFor('54:00')
  expect(await warning.isVisible()).toBe(false)
  await page.context().close()
})

test('when the session has ended the page says so', async () => {
  const { page } = await open({ at: '2026-03-03T14:02:00Z' })
  await page.clock.runFor('01:00:01')
  await page.getByText('You have been signed out').waitFor()
  await page.context().close()
})

test('a second press while the first is on its way sends nothing', async () => {
  const { page } = await open({})
  const sent = () => posted.filter(({ url }) => url === '/components').length
  delayMs = 1_000
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect.poll(sent).toBe(1)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForTimeout(300)
  expect(sent()).toBe(1)
  await page.context().close()
})

interface Visit {
  readonly colorScheme?: 'light' | 'dark'
  readonly width?: number
  /** Stops the page's clock at a moment. */
  readonly at?: string
}

async function open({
  colorScheme = 'light',
  width = 1280,
  at,
}: Visit): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  if (at) await page.clock.install({ time: at })
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}/components`)
  return { page, complaints }
}

async function reply(request: IncomingMessage): Promise<{ type: string; body: string }> {
  const url = request.url ?? '/'
  if (request.method === 'POST') posted.push({ url, body: new URLSearchParams(await text(request)) })
  if (!url.startsWith('/assets/')) return { type: 'text/html; charset=utf-8', body: html }
  const kind = Object.entries(types).find(([extension]) => url.endsWith(extension))
  return {
    type: kind?.[1] ?? 'text/plain',
    body: await readFile(join(directory, url.slice('/assets/'.length)), 'utf8'),
  }
}
