import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../access/expected.ts'
import { sessionCookie, type TestApp, testApp } from '../support/app.ts'
import { aBrowser, windowOf } from '../support/screen.ts'
import { aTown, type Town } from '../support/town.ts'

const patience = 60_000
const words = 'The mother said that the boiler has been broken since Tuesday.'

let town: Town
let hearth: TestApp
let origin: string
let browser: Browser

beforeAll(async () => {
  town = await aTown()
  hearth = await testApp({ database: town.story.database, now: town.story.now, assets: true })
  origin = await hearth.listen()
  browser = await aBrowser()
})
afterAll(async () => {
  await browser.close()
  await hearth.close()
  await town.close()
})
beforeEach(() => town.story.todayIs('2026-03-02T10:00:00Z'))

const sittingDown = (person: Person, script = true) =>
  windowOf({ browser, hearth, origin }, town.workers[person], { script })

async function signInAgain(context: BrowserContext, person: Person): Promise<void> {
  const secret = await hearth.secretOf(town.workers[person])
  await context.clearCookies()
  await context.addCookies([{ name: sessionCookie, value: secret, url: origin }])
}

const decidePath = () => `/contact/${town.children.waiting.contactId}/decide`
const box = (page: Page) => page.getByLabel('Why?', { exact: true })
const without = (page: Page, what: RegExp) => page.getByRole('textbox', { name: what })

/** Types and waits until the page says that it is kept. */
async function typeAndWait(page: Page): Promise<void> {
  await without(page, /without these answers/).fill('They can’t be waited for.')
  await without(page, /without the exploitation screening/).fill('It follows tomorrow.')
  await box(page).fill(words)
  await page.getByText(/Draft saved at/).waitFor({ timeout: 15_000 })
}

describe('14.4 what is typed', () => {
  test(
    'is there after the page was killed, after signing out and in, for its author alone, and gone once it is sent',
    async () => {
      const mine = await sittingDown('practitioner')
      await mine.page.goto(decidePath())
      await typeAndWait(mine.page)
      await mine.page.close({ runBeforeUnload: false })

      const again = await mine.context.newPage()
      await again.goto(decidePath())
      expect(await box(again).inputValue()).toBe(words)
      expect(await without(again, /without these answers/).inputValue()).toBe('They can’t be waited for.')
      await again.getByRole('button', { name: 'Sign out' }).click()
      await again.waitForURL('**/sign-in')
      await signInAgain(mine.context, 'practitioner')
      await again.goto('/')
      await again.getByRole('link', { name: /Decision on the contact/ }).click()
      expect(await box(again).inputValue()).toBe(words)

      const other = await sittingDown('secondPractitioner')
      await other.page.goto(decidePath())
      expect(await box(other.page).inputValue()).toBe('')
      expect(await other.page.content()).not.toContain(words)

      const second = await mine.context.newPage()
      await second.goto(decidePath())
      expect(await box(second).inputValue()).toBe(words)
      for (const page of [again, second]) {
        await page.getByLabel('Information and advice').check()
        await page.getByLabel(/^Level 1/).check()
        await page.getByLabel('None of these').check()
      }
      await again.getByRole('button', { name: 'Record the decision' }).click()
      await again.getByText('The decision is recorded').waitFor()
      // The other window sends the same act: it is done once.
      await second.getByRole('button', { name: 'Record the decision' }).click()
      await second.getByText('The decision is recorded').waitFor()
      await again.goto('/')
      expect(await again.content()).not.toContain('Decision on the contact')
      await mine.context.close()
      await other.context.close()
    },
    patience,
  )

  test(
    'is kept when the stay has run out, and the person is back at the same place',
    async () => {
      await enteringByName('assessmentManager')
      const { context, page } = await sittingDown('assessmentManager')
      const path = `/notes/${town.children.referred.noteId}/correct`
      await page.goto(path)
      await page.getByLabel('Why do you correct it?').fill('It lacked the hour.')
      await page.getByText(/Draft saved at/).waitFor({ timeout: 15_000 })
      town.story.todayIs('2026-03-02T11:30:00Z')
      await page.getByRole('button', { name: 'Save the correction' }).click()
      await page.waitForURL('**/sign-in')
      await page.getByRole('button', { name: /Test Assessment Manager/ }).click()
      await page.waitForURL(`**${path}`)
      expect(await page.getByLabel('Why do you correct it?').inputValue()).toBe('It lacked the hour.')
      await context.close()
    },
    patience,
  )
})

describe('8.5 without JavaScript', () => {
  test(
    'a form that is sent after the stay ran out is not lost: its author is back at it with the words, and sends it',
    async () => {
      await enteringByName('socialWorker')
      const { context, page } = await sittingDown('socialWorker', false)
      const path = `/people/${town.children.allocated.personId}/tasks/new`
      await page.goto(path)
      await page.getByLabel('What is to be done?').fill(words)
      town.story.todayIs('2026-03-02T12:30:00Z')
      await page.getByRole('button', { name: 'Give the task' }).click()
      await page.waitForURL('**/sign-in')
      await page.getByText('Your words are safe').waitFor()
      await page.getByRole('button', { name: /Enter as Test Social Worker/ }).click()
      await page.waitForURL(`**${path}`)
      const box = page.getByLabel('What is to be done?')
      expect(await box.inputValue()).toBe(words)
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Give the task' }).click()
      await page.waitForURL(/people\/[0-9a-f-]{36}$/)
      await page.goto(path)
      expect(await box.inputValue()).toBe('')
      await context.close()
    },
    patience,
  )
})

describe('14.2 one act is done once', () => {
  async function writeNote(page: Page, title: string): Promise<void> {
    await page.goto(`/people/${town.children.allocated.personId}/notes/new`)
    await page.getByLabel('Visit').check()
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('What happened, for all the children').fill(words)
  }

  test.each([
    {
      way: 'Back and sent again',
      async twice(page: Page) {
        await page.getByRole('button', { name: 'Save the note' }).click()
        await page.waitForURL('**/notes/*')
        await page.goBack()
        // The page was not kept by the browser: Back shows a new form, and nothing in it to send.
        await page.getByRole('button', { name: 'Save the note' }).click()
        await page.waitForLoadState()
      },
    },
    {
      way: 'pressed twice at once',
      async twice(page: Page) {
        await page.getByRole('button', { name: 'Save the note' }).dblclick()
        await page.waitForURL(/\/notes\/[0-9a-f-]{36}$/)
      },
    },
    {
      way: 'refreshed after it was sent',
      async twice(page: Page) {
        await page.getByRole('button', { name: 'Save the note' }).click()
        await page.waitForURL(/\/notes\/[0-9a-f-]{36}$/)
        await page.reload()
      },
    },
  ])(
    '$way',
    async ({ way, twice }) => {
      for (const script of [true, false]) {
        const { context, page } = await sittingDown('socialWorker', script)
        const title = `${way}, ${script ? 'with' : 'without'} script`
        await writeNote(page, title)
        await twice(page)
        expect(await notesCalled(title)).toBe(1)
        await context.close()
      }
    },
    patience,
  )
})

/** Marks the store as made up, so that people enter by a press on their name. */
async function enteringByName(person: Person): Promise<void> {
  const { owner } = town.story.database
  await owner.updateTable('hearth.store').set({ made_up: true }).execute()
  await owner
    .insertInto('sign_in.demo_person')
    .values({ worker_id: town.workers[person], position: person.length, line: 'Works in a team' })
    .execute()
}

async function notesCalled(title: string): Promise<number> {
  const rows = await town.story.database.owner
    .selectFrom('record.case_note')
    .select('id')
    .where('title', '=', title)
    .execute()
  return rows.length
}
