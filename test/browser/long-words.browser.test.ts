import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../src/platform/plain-date.ts'
import { writeNote } from '../../src/record/notes/actions/write-note.ts'
import { recordPerson } from '../../src/testing/people.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { aBrowser, windowOf } from '../support/screen.ts'
import { allocateTo, aTown, type Town } from '../support/town.ts'

// 300 characters each: of many words, and with words that no line has room for.
const welsh = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch Angharad ferch Gwenllïan '
  .repeat(4)
  .slice(0, 300)
const somali = 'Cabdiraxmaan-Maxamuud Xuseen Cabdullaahi Cismaan Faaduma-Nuurraqiyo '.repeat(5).slice(0, 300)
const events = 40

let town: Town
let hearth: TestApp
let origin: string
let browser: Browser
let personId: string

beforeAll(async () => {
  town = await aTown()
  const { story } = town
  const facts = { given: welsh, family: somali, knownAs: welsh, bornOn: plainDate('2015-02-01') }
  personId = await recordPerson(story.act('practitioner'), facts)
  await allocateTo(town, 'socialWorker', personId)
  for (let number = 1; number <= events; number += 1)
    await writeNote(story.act('socialWorker'), {
      kind: 'visit',
      happenedAt: story.now(),
      title: `${number} ${welsh.slice(0, 180)}`,
      text: `${somali}\n\n${welsh.replaceAll(' ', '')}`,
      parts: new Map([[personId, somali]]),
    })
  hearth = await testApp({ database: story.database, now: story.now, assets: true })
  origin = await hearth.listen()
  browser = await aBrowser()
}, 90_000)
afterAll(async () => {
  await browser.close()
  await hearth.close()
  await town.close()
})

const record = [
  '',
  '/details',
  '/chronology?show=all',
  '/chronology/print',
  '/records',
  '/family',
  '/notes/new',
]

describe.each([
  { what: 'on a telephone', width: 320, print: false },
  { what: 'on a desk', width: 1280, print: false },
  // A4 less its margins.
  { what: 'on paper', width: 680, print: true },
])('16 names of 300 characters and 40 events, $what: nothing runs over the edge', ({ width, print }) => {
  test.each([...record.map((path) => ({ path, person: 'socialWorker' as const }))])(
    '/people/…$path',
    async ({ path, person }) => {
      const { context, page } = await windowOf({ browser, hearth, origin }, town.workers[person], { width })
      if (print) await page.emulateMedia({ media: 'print' })
      await page.goto(`/people/${personId}${path}`)
      const over = await overTheEdge(page)
      const shown = await page.content()
      await context.close()
      expect(shown).toContain('Llanfairpwllgwyngyll')
      expect(over).toEqual([])
    },
  )
})

/** What stands beyond the right edge, or is cut off at the edge of its box. */
function overTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sideways = document.documentElement.scrollWidth - window.innerWidth
    if (sideways <= 0) return []
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    )
    return [`${sideways} beyond: ${beyond.at(-1)?.outerHTML.slice(0, 160)}`]
  })
}
