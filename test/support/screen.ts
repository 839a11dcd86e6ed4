import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { sessionCookie, type TestApp } from './app.ts'

/** Starts the browser that the run was given. Close it in `afterAll`. */
export function aBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** How somebody looks at Hearth. */
export interface Look {
  readonly width?: number
  readonly dark?: boolean
  readonly script?: boolean
}

/** A browser window of somebody who is signed in. */
export async function windowOf(
  { browser, hearth, origin }: { browser: Browser; hearth: TestApp; origin: string },
  workerId: string,
  { width = 1280, dark = false, script = true }: Look = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
  })
  await context.addCookies([{ name: sessionCookie, value: await hearth.secretOf(workerId), url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return { context, page }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What is wrong with the page that is shown, one line each: accessibility, sideways scroll, headings, title. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    // No page has frames: in the other way each look opens a window of its own.
    .setLegacyMode(true)
    .withTags(tags)
    .analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  const { wide, headings } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    headings: document.querySelectorAll('h1').length,
  }))
  return [
    ...found,
    ...(wide > 0 ? [`scrolls ${wide} sideways: ${await widestOn(page)}`] : []),
    ...(headings === 1 ? [] : [`${headings} h1`]),
  ]
}

function widestOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const beyond = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    )
    return beyond
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 120))
      .join(' | ')
  })
}
