import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../access/expected.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { byKeyboard, byPressing, type Hands } from '../support/hands.ts'
import { aBrowser, windowOf } from '../support/screen.ts'
import { addSisters, aTown, type Town } from '../support/town.ts'

const patience = 60_000

let town: Town
let hearth: TestApp
let origin: string
let browser: Browser
let sisters: readonly string[]

beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  town = await aTown()
  sisters = await addSisters(town)
  hearth = await testApp({ database: town.story.database, now: town.story.now, assets: true })
  origin = await hearth.listen()
  return async () => {
    await hearth.close()
    await town.close()
  }
})

const ways: { way: string; script: boolean; hands: (page: Page) => Hands }[] = [
  { way: 'by keyboard alone', script: true, hands: byKeyboard },
  { way: 'without JavaScript', script: false, hands: byPressing },
]

async function sittingDown(person: Person, { script, hands }: (typeof ways)[number]) {
  const { page } = await windowOf({ browser, hearth, origin }, town.workers[person], { script })
  return { page, ...hands(page) }
}

describe.each(ways)('16 $way', (way) => {
  test(
    'a contact is recorded and decided',
    async () => {
      const { page, press, type, choose, pick, heading } = await sittingDown('practitioner', way)
      await page.goto('/contacts/new')
      await type('Look up the child', 'Newchild')
      await press('Look up')
      await type('First name', 'Nia')
      await type('Family name', 'Newchild')
      await press('Add this person')
      await choose('Phone')
      await pick('Who is telling us?', 'School')
      await choose('No', 'Does the caller want to stay anonymous?')
      await type('Caller’s name', 'Test Caller')
      await choose('Neglect')
      await type('What did they tell us?', 'She comes to school hungry.')
      await choose('No', 'Do they say that somebody has hurt or may hurt a child?')
      await choose('No', 'Is a child in danger now?')
      await choose('Yes', 'Does the family know about this contact?')
      await choose('Yes, they agreed', 'Has the family agreed that we share information?')
      await choose('Yes, they agreed', 'Would the family accept early help?')
      await choose('No', 'Is an interpreter needed?')
      await press('Record the contact')
      await page.getByText('The contact is recorded').waitFor()
      await press('Decide')
      await heading('Decide on the contact')
      await choose('Information and advice')
      await choose('Level 1: universal services meet the need')
      await type('Why?', 'The school helps already.')
      await choose('Who, where and what happened')
      await press('Record the decision')
      await page.getByText('The decision is recorded').waitFor()
    },
    patience,
  )

  test(
    'a child is found and the record read',
    async () => {
      const { page, press, type, heading } = await sittingDown('socialWorker', way)
      await page.goto('/')
      await press('Search', 'link')
      await type(searchBox, 'Aled')
      await press('Search')
      await press(/Aled Jenkins/, 'link')
      await heading(/Aled Jenkins|Summary/)
      for (const [tab, path] of [
        ['Chronology', 'chronology'],
        ['Records', 'records'],
        ['Family and network', 'family'],
      ] as const) {
        await press(tab, 'link')
        await page.waitForURL(`**/${path}`)
      }
      expect(page.url()).toContain(`/people/${town.children.allocated.personId}/family`)
    },
    patience,
  )

  test(
    'one note is written for three brothers and sisters',
    async () => {
      const { page, press, type, choose } = await sittingDown('socialWorker', way)
      await page.goto(`/people/${town.children.allocated.personId}/notes/new`)
      for (const name of sisters) await choose(name)
      await choose('Visit')
      await type('Title', 'A visit to all three')
      await type('What happened, for all the children', 'They were at home, and had eaten.')
      await press('Save the note')
      await page.getByRole('heading', { name: 'A visit to all three' }).first().waitFor()
      expect(await childrenOf('A visit to all three')).toBe(3)
    },
    patience,
  )
})

const searchBox = /Name, date of birth|Who are you looking for|Search/

async function childrenOf(title: string): Promise<number> {
  const rows = await town.story.database.owner
    .selectFrom('record.case_note as note')
    .innerJoin('record.case_note_person as about', 'about.note_id', 'note.id')
    .select('about.person_id')
    .where('note.title', '=', title)
    .execute()
  return rows.length
}
