import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { noteFields } from '../support/forms.ts'
import { aTown, type Town } from '../support/town.ts'

let town: Town
let hearth: TestApp

beforeAll(async () => {
  town = await aTown()
  hearth = await testApp({ database: town.story.database, now: town.story.now })
})
afterAll(async () => {
  await hearth.close()
  await town.close()
})

/** What a page's form holds unseen: its key and the version that was read. */
function unseen(html: string): Record<string, string> {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
  return { idempotencyKey: value('idempotencyKey') ?? randomUUID(), version: value('version') ?? '' }
}

async function opened(
  person: 'socialWorker' | 'colleague' | 'practitioner' | 'secondPractitioner',
  path: string,
) {
  const browser = await hearth.signedIn(town.workers[person])
  return { browser, hidden: unseen((await browser.get(path)).text) }
}

test('14.3 two people correct one note: the second sees both texts, nothing is overwritten, and may join them', async () => {
  const path = `/notes/${town.children.referred.noteId}/correct`
  const [one, other] = await Promise.all([opened('socialWorker', path), opened('colleague', path)])
  const texts = { one: 'He was asleep when we came.', other: 'The mother rang back at noon.' }
  const fields = (text: string) => ({
    ...noteFields('A visit', town.story.now()),
    text,
    because: 'It lacked this.',
  })
  const sent = (browser: Browser, hidden: Record<string, string>, text: string) =>
    browser.post(path, { ...hidden, ...fields(text) })

  const both = await Promise.all([
    sent(one.browser, one.hidden, texts.one),
    sent(other.browser, other.hidden, texts.other),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const first = both[0].status === 303
  const [kept, late] = first ? [texts.one, texts.other] : [texts.other, texts.one]
  const shown = both.find(({ status }) => status === 422)?.text ?? ''
  expect(shown).toContain(kept)
  expect(shown).toContain(late)
  expect(await textOfNote()).toEqual([kept])

  const loser = first ? other : one
  const joined = await sent(loser.browser, unseen(shown), `${kept} ${late}`)
  expect(joined.status).toBe(303)
  expect(await textOfNote()).toEqual([`${kept} ${late}`])
  const read = await loser.browser.get(`/notes/${town.children.referred.noteId}`)
  expect(read.text).toContain(kept)
})

test('14.3, 14.5 two people decide one contact: one decision counts, and the other’s words come back', async () => {
  const path = `/contact/${town.children.waiting.contactId}/decide`
  const [one, other] = await Promise.all([opened('practitioner', path), opened('secondPractitioner', path)])
  const decide = ({ browser, hidden }: typeof one, rationale: string) =>
    browser.post(path, {
      ...hidden,
      outcome: 'advice',
      level: '1',
      rationale,
      gave: 'complete',
      withoutChecks: 'The police have not answered, and this can’t wait.',
      withoutScreening: 'It can’t wait for the screening.',
    })
  const both = await Promise.all([
    decide(one, 'The school will help.'),
    decide(other, 'The family centre will help.'),
  ])
  // With the decision the other's reason to see the child ended; their words come back even so.
  const refused = both.find(({ status }) => status !== 303)
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 404])
  const words = both[0].status === 404 ? 'The school will help.' : 'The family centre will help.'
  expect(refused?.text).toContain(words)
  const { rows } = await decisions()
  expect(rows).toHaveLength(1)
  expect(rows[0]?.rationale).not.toBe(words)
})

async function textOfNote(): Promise<string[]> {
  const rows = await town.story.database.owner
    .selectFrom('record.case_note')
    .select('text')
    .where('id', '=', town.children.referred.noteId)
    .execute()
  return rows.map(({ text }) => text)
}

async function decisions() {
  const rows = await town.story.database.owner
    .selectFrom('front_door.contact')
    .select(['rationale', 'state'])
    .where('id', '=', town.children.waiting.contactId)
    .where('state', '=', 'decided')
    .execute()
  return { rows }
}
