import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newEmail, stepsOf, theChild, theSender, theWorry } from '../../src/portal/testing/portal.ts'
import { viewerOf } from '../../src/testing/council.ts'
import { type FrontDoorStory, frontDoorStory } from '../../src/testing/front-door.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { aBrowser, faultsOf, windowOf } from '../support/screen.ts'

let story: FrontDoorStory
let hearth: TestApp
let origin: string
let browser: Browser
let outside: ReturnType<typeof stepsOf>

beforeAll(async () => {
  story = await frontDoorStory()
  hearth = await testApp({ database: story.database, now: story.now, assets: true })
  origin = await hearth.listen()
  browser = await aBrowser()
  outside = stepsOf(story.database, hearth.app.server)
})
afterAll(async () => {
  await browser.close()
  await hearth.close()
  await story.close()
})

async function aWindow({ script = true, width = 320 } = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  // The way out leads outside: a page of our own stands for it.
  await context.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ body: 'the weather', contentType: 'text/plain' }),
  )
  return page
}

const next = (page: Page, name = 'Go on') => page.getByRole('button', { name, exact: true }).click()

async function prove(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your email').fill(email)
  await next(page, 'Send me a code')
  await page.getByLabel('Code').fill(await outside.codeFor(email))
  await next(page)
}

async function writeWorry(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByLabel('What do you want to tell us?').fill(theWorry()['told'] ?? '')
  await next(page)
}

async function writeChild(page: Page): Promise<void> {
  await page.getByLabel('What is the child’s name?').fill(theChild()['childName'] ?? '')
  for (const [name, value] of [
    ['familyKnows', 'yes'],
    ['agreed', 'given'],
    ['wantsHelp', 'given'],
    ['interpreter', 'no'],
  ] as const)
    await page.locator(`input[name="${name}"][value="${value}"]`).check()
  await next(page)
}

describe('16 every page and its states', () => {
  test('at 320 px: no fault that axe finds, no sideways scroll, one heading', {
    timeout: 180_000,
  }, async () => {
    const page = await aWindow()
    const faults: string[] = []
    const look = async (what: string) =>
      faults.push(...(await faultsOf(page)).map((fault) => `${what}: ${fault}`))
    await page.goto('/report')
    await look('start')
    await page.getByRole('button', { name: 'Start now' }).click()
    await next(page)
    await look('who, left out')
    await page.getByLabel('I work in a school or nursery').check()
    await next(page)
    await look('email')
    await next(page, 'Send me a code')
    await look('email, left out')
    await prove(page, newEmail())
    await next(page)
    await look('worry, left out')
    await writeWorry(page)
    await next(page)
    await look('child, left out')
    await writeChild(page)
    await look('sender')
    await page.getByLabel('What is your name?').fill(theSender()['name'] ?? '')
    await page.getByLabel('What is your job').fill(theSender()['role'] ?? '')
    await next(page)
    await page.setInputFiles('input[type=file]', {
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Hello.'),
    })
    await next(page, 'Add this file')
    await look('files')
    await page.getByRole('button', { name: 'Go on' }).click()
    await look('check')
    await next(page, 'Send it')
    await look('sent')
    await page.getByRole('link', { name: 'see how far it is' }).click()
    await next(page, 'Look')
    await look('how far, not found')
    await page.goto('/report/ended')
    await look('time ran out')
    await page.goto('/report/nowhere')
    await look('not here')
    expect(faults).toEqual([])
    const { page: staff } = await windowOf({ browser, hearth, origin }, viewerOf('practitioner').id, {
      width: 320,
    })
    await staff.goto('/contacts')
    expect(await faultsOf(staff)).toEqual([])
    await staff
      .getByRole('link', { name: /^Read what was sent/ })
      .first()
      .click()
    expect(await faultsOf(staff)).toEqual([])
    await staff
      .getByRole('link', { name: 'Take it in' })
      .or(staff.getByRole('button', { name: 'Take it in' }))
      .click()
    expect(await staff.getByLabel('What did they tell us?').inputValue()).toContain(theWorry()['told'])
  })
})

test('9.4 without scripts a whole message is sent, anonymous, and the way out is a link', {
  timeout: 60_000,
}, async () => {
  const page = await aWindow({ script: false })
  await page.goto('/report')
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.getByRole('radio', { name: 'I am a friend, or live near by' }).check()
  await page.getByLabel('No. I do not want to give my name').check()
  await next(page)
  await writeWorry(page)
  await writeChild(page)
  await next(page, 'Send it')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('We have got it')
  await page.goBack()
  await page.goto('/report/check')
  expect(page.url()).toBe(`${origin}/report/sent`)
  await page.getByRole('button', { name: /Exit this page/ }).click()
  expect(await page.textContent('body')).toBe('the weather')
})

test.each([
  { what: 'Esc', leave: (page: Page) => page.keyboard.press('Escape') },
  { what: 'the button', leave: (page: Page) => page.getByRole('button', { name: /Exit this page/ }).click() },
  {
    what: 'Shift three times',
    leave: async (page: Page) => {
      for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
    },
  },
])('9.4 $what leaves at once, and Back shows none of the words', { timeout: 60_000 }, async ({ leave }) => {
  const page = await aWindow()
  await page.goto('/report/who')
  await page.getByRole('radio', { name: 'I am a friend, or live near by' }).check()
  await page.getByLabel('No. I do not want to give my name').check()
  await next(page)
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByLabel('What do you want to tell us?').fill('He hurts us.')
  await next(page)
  await page.waitForURL(/\/report\/child$/, { waitUntil: 'load' })
  await page.locator('[data-govuk-exit-this-page-init]').waitFor()
  await leave(page)
  await page.waitForURL('https://www.bbc.co.uk/weather')
  // The browser does not always tell of a request that outlives its page: that the stay is over does.
  const other = await page.context().newPage()
  await expect
    .poll(() => addressAfter(other, '/report/worry'), { timeout: 5_000 })
    .toBe(`${origin}/report/who`)
  await page.goBack()
  expect(await page.content()).not.toContain('He hurts us.')
  await page.goto('/report/worry')
  expect(page.url()).toBe(`${origin}/report/who`)
})

async function addressAfter(page: Page, path: string): Promise<string> {
  await page.goto(path)
  return page.url()
}

test('16 the keyboard alone: to the first question, answered, and on', { timeout: 60_000 }, async () => {
  const page = await aWindow({ width: 1280 })
  await page.goto('/report/who')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  for (let n = 0; n < 5; n += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio')) break
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/report\/email\b/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What is your email?')
})
