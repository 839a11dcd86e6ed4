import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../access/expected.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { type Assessments, assessmentsIn } from '../support/assessments.ts'
import { type Duplicates, duplicatesIn } from '../support/duplicates.ts'
import { aBrowser, faultsOf, type Look, windowOf } from '../support/screen.ts'
import { adviceId, aReviewedOpening, aTown, type ChildIds, type Town, triageId } from '../support/town.ts'

let town: Town
let hearth: TestApp
let origin: string
let browser: Browser
let reviewedId: string
let duplicates: Duplicates
let assessments: Assessments

beforeAll(async () => {
  town = await aTown()
  reviewedId = await aReviewedOpening(town)
  duplicates = await duplicatesIn(town)
  assessments = await assessmentsIn(town)
  hearth = await testApp({ database: town.story.database, now: town.story.now, assets: true })
  origin = await hearth.listen()
  browser = await aBrowser()
})
afterAll(async () => {
  await browser.close()
  await hearth.close()
  await town.close()
})

interface State {
  readonly what: string
  readonly person: Person
  readonly path: (children: Readonly<Record<string, ChildIds>> & Town['children']) => string
  /** What leads from the page to the state. */
  readonly lead?: (page: Page) => Promise<void>
  readonly wrong?: true
}

const at = (path: string) => () => path
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const pressing = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const lookingUp = (text: string) => async (page: Page) => {
  await page
    .getByLabel(/Look up|Name, date of birth/)
    .first()
    .fill(text)
  await page.getByRole('button', { name: 'Look up' }).click()
}

const fillBirth = async (page: Page) => {
  for (const [part, value] of Object.entries({ day: '1', month: '2', year: '2016' }))
    await page.locator(`#bornOn-${part}`).fill(value)
}

const person =
  (path = '') =>
  (children: Town['children']) =>
    `/people/${children.allocated.personId}${path}`

const states: readonly State[] = [
  { what: 'child protection of a child', person: 'socialWorker', path: person('/child-protection') },
  {
    what: 'a strategy discussion with everything left out',
    person: 'socialWorker',
    path: person('/strategy/new'),
    lead: pressing('Open the strategy discussion'),
    wrong: true,
  },
  { what: 'planning a conference', person: 'socialWorker', path: person('/conference/new') },
  { what: 'asking whether a child is on a plan', person: 'practitioner', path: at('/plan-check') },
  { what: 'the chair’s desk', person: 'serviceManager', path: at('/chairs-desk') },
  { what: 'the home page of a social worker', person: 'socialWorker', path: at('/') },
  { what: 'the home page of a manager', person: 'assessmentManager', path: at('/') },
  { what: 'a home page with nothing on it', person: 'analyst', path: at('/') },
  { what: 'the queue', person: 'practitioner', path: at('/contacts') },
  { what: 'the queue narrowed to nothing', person: 'practitioner', path: at('/contacts?worry=missing') },
  { what: 'a new contact', person: 'practitioner', path: at('/contacts/new') },
  {
    what: 'a new contact with everything left out',
    person: 'practitioner',
    path: at('/contacts/new'),
    lead: pressing('Record the contact'),
    wrong: true,
  },
  {
    what: 'a new contact with people found',
    person: 'practitioner',
    path: at('/contacts/new'),
    lead: lookingUp('Testcase'),
  },
  {
    what: 'a new contact with nobody found',
    person: 'practitioner',
    path: at('/contacts/new'),
    lead: lookingUp('Nobodyatall'),
  },
  {
    what: 'a new contact with somebody new who may be known',
    person: 'practitioner',
    path: at('/contacts/new'),
    lead: async (page) => {
      await lookingUp('Nobodyatall')(page)
      await page.getByLabel('First name').fill('Wanda')
      await page.getByLabel('Family name').fill('Testcase')
      await fillBirth(page)
      await pressing('Add this person')(page)
      await page.getByRole('heading', { name: 'We may know them already' }).waitFor()
    },
  },
  {
    what: 'a new contact answered while it is typed',
    person: 'practitioner',
    path: at('/contacts/new'),
    lead: async (page) => {
      await page.getByLabel('Look up the child').pressSequentially('testcase')
      await page.getByText('None of these: add somebody new').click()
      await page.getByLabel('Family name').pressSequentially('Testcase')
      await page.getByLabel('First name').fill('Wanda')
      await fillBirth(page)
      await page.getByRole('heading', { name: 'We may know them already' }).waitFor()
    },
  },
  {
    what: 'a contact that waits',
    person: 'practitioner',
    path: ({ waiting }) => `/contacts/${waiting.contactEventId}`,
  },
  {
    what: 'a contact about several children',
    person: 'frontDoorManager',
    path: ({ allocated }) => `/contacts/${allocated.contactEventId}`,
  },
  {
    what: 'deciding',
    person: 'practitioner',
    path: ({ waiting }) => `/contact/${waiting.contactId}/decide`,
  },
  {
    what: 'deciding with everything left out',
    person: 'practitioner',
    path: ({ waiting }) => `/contact/${waiting.contactId}/decide`,
    lead: pressing('Record the decision'),
    wrong: true,
  },
  {
    what: 'signing off',
    person: 'frontDoorManager',
    path: ({ waiting }) => `/contact/${waiting.contactId}/sign-off`,
  },
  {
    what: 'undoing with no reason',
    person: 'frontDoorManager',
    path: ({ answered }) => `/contact/${answered.contactId}/undo`,
    lead: pressing('Undo the decision'),
    wrong: true,
  },
  {
    what: 'telling the referrer',
    person: 'practitioner',
    path: ({ answered }) => `/contact/${answered.contactId}/tell`,
  },
  { what: 'advice to professionals', person: 'practitioner', path: at('/consultations') },
  {
    what: 'advice with everything left out',
    person: 'practitioner',
    path: at('/consultations/new'),
    lead: pressing('Record the advice'),
    wrong: true,
  },
  { what: 'advice given', person: 'practitioner', path: at(`/consultations/${adviceId}`) },
  { what: 'the out-of-hours log', person: 'practitioner', path: at('/out-of-hours') },
  {
    what: 'a call out of hours with everything left out',
    person: 'practitioner',
    path: at('/out-of-hours/new'),
    lead: pressing('Log the call'),
    wrong: true,
  },
  { what: 'the out-of-hours load', person: 'practitioner', path: at('/out-of-hours/load') },
  { what: 'who is on', person: 'practitioner', path: at('/on-duty') },
  {
    what: 'putting nobody on',
    person: 'practitioner',
    path: at('/on-duty'),
    lead: pressing('Put on'),
    wrong: true,
  },
  { what: 'what the night left', person: 'practitioner', path: at('/handovers') },
  {
    what: 'something the night left',
    person: 'practitioner',
    path: ({ waiting }) => `/handovers/${waiting.handoverId}`,
  },
  {
    what: 'leaving nothing for the day',
    person: 'practitioner',
    path: ({ waiting }) => `/contact/${waiting.contactId}/handover`,
    lead: pressing('Leave it for the day team'),
    wrong: true,
  },
  {
    what: 'asking other agencies',
    person: 'practitioner',
    path: ({ waiting }) => `/contact/${waiting.contactId}/checks/new`,
  },
  {
    what: 'asking nobody',
    person: 'practitioner',
    path: ({ waiting }) => `/contact/${waiting.contactId}/checks/new`,
    lead: pressing('Record that I asked'),
    wrong: true,
  },
  {
    what: 'an agency check',
    person: 'practitioner',
    path: ({ waiting }) => `/agency-checks/${waiting.checkId}`,
  },
  {
    what: 'screening with everything left out',
    person: 'practitioner',
    path: ({ waiting }) => `/contact/${waiting.contactId}/screening`,
    lead: pressing('Keep the screening'),
    wrong: true,
  },
  { what: 'figures over time', person: 'analyst', path: at('/figures/over-time') },
  { what: 'a figure over time', person: 'analyst', path: at('/figures/I-FD03/over-time') },
  { what: 'table for a committee', person: 'analyst', path: at('/figures/table') },
  { what: 'what the figures mean', person: 'analyst', path: at('/figures/catalogue') },
  { what: 'about a figure', person: 'analyst', path: at('/figures/catalogue/I-FD03') },
  { what: 'loading published values', person: 'analyst', path: at('/figures/comparators') },
  { what: 'worries counted', person: 'analyst', path: at('/figures/worries') },
  { what: 'who could help with a child', person: 'socialWorker', path: person('/network/help') },
  { what: 'children without a crisis carer', person: 'socialWorker', path: at('/without-crisis-carer') },
  { what: 'choosing entries for a report', person: 'socialWorker', path: person('/chronology/extracts/new') },
  { what: 'chronologies that were chosen', person: 'socialWorker', path: person('/chronology/extracts') },
  { what: 'the language guide', person: 'serviceManager', path: at('/settings/language') },
  { what: 'a term of the language guide', person: 'serviceManager', path: at('/settings/language/term') },
  { what: 'looking at some words', person: 'socialWorker', path: at('/language') },
  { what: 'what partners send', person: 'practitioner', path: at('/contacts/quality') },
  { what: 'how the front door stands', person: 'frontDoorManager', path: at('/contacts/board') },
  {
    what: 'contacts about a family',
    person: 'practitioner',
    path: ({ waiting }) => `/people/${waiting.personId}/contacts`,
  },
  {
    what: 'writing to a referrer with everything left out',
    person: 'practitioner',
    path: ({ answered }) => `/contact/${answered.contactId}/feedback`,
    lead: pressing('It goes as I said'),
    wrong: true,
  },
  { what: 'how triage stands', person: 'frontDoorManager', path: at('/triage') },
  { what: 'one triage', person: 'practitioner', path: at(`/triage/${triageId}`) },
  { what: 'a triage to print', person: 'practitioner', path: at(`/triage/${triageId}/print`) },
  {
    what: 'calling a triage with everything left out',
    person: 'practitioner',
    path: at('/triage/new'),
    lead: pressing('Call the triage'),
    wrong: true,
  },
  { what: 'putting contacts on a triage', person: 'practitioner', path: at(`/triage/${triageId}/add`) },
  {
    what: 'a triage without saying who came',
    person: 'practitioner',
    path: at(`/triage/${triageId}/held`),
    lead: pressing('Write down who came'),
    wrong: true,
  },
  { what: 'who got the minutes', person: 'practitioner', path: at(`/triage/${triageId}/sent`) },
  {
    what: 'minuting a child at the triage',
    person: 'practitioner',
    path: ({ waiting }) => `/triage-items/${waiting.triageItemId}`,
  },
  {
    what: 'agreeing at the triage',
    person: 'practitioner',
    path: ({ waiting }) => `/triage-items/${waiting.triageItemId}/agree`,
  },
  {
    what: 'a referral',
    person: 'assessmentManager',
    path: ({ referred }) => `/referrals/${referred.referralId}`,
  },
  { what: 'the board of a team', person: 'assessmentManager', path: at('/team/board') },
  { what: 'referrals to allocate', person: 'assessmentManager', path: at('/team/referrals') },
  {
    what: 'a first direction with everything left out',
    person: 'assessmentManager',
    path: () =>
      `/people/${assessments.waiting.personId}/involvements/${assessments.waiting.involvementId}/first-direction`,
    lead: pressing('Allocate'),
    wrong: true,
  },
  { what: 'what is next for a child', person: 'socialWorker', path: person('/next') },
  { what: 'an assessment', person: 'assessmentManager', path: () => `/assessments/${assessments.sentId}` },
  {
    what: 'writing an assessment',
    person: 'socialWorker',
    path: () => `/assessments/${assessments.openId}/write`,
  },
  {
    what: 'a decision on an assessment with everything left out',
    person: 'assessmentManager',
    path: () => `/assessments/${assessments.sentId}/decide`,
    lead: pressing('Record the decision'),
    wrong: true,
  },
  { what: 'search', person: 'socialWorker', path: at('/search') },
  {
    what: 'search with nothing typed',
    person: 'socialWorker',
    path: at('/search'),
    lead: pressing('Search'),
    wrong: true,
  },
  {
    what: 'people found by a search',
    person: 'practitioner',
    path: at('/search'),
    lead: async (page) => {
      await page.locator('main input[name="for"]').fill('Testcase')
      await page.getByRole('button', { name: 'Search', exact: true }).click()
    },
  },
  {
    what: 'nobody found by a search that is typed',
    person: 'practitioner',
    path: at('/search'),
    lead: async (page) => {
      await page.locator('main input[name="for"]').pressSequentially('Nobodyatall')
      await page.getByRole('heading', { name: 'Nothing that you may see was found' }).waitFor()
    },
  },
  { what: 'the summary', person: 'socialWorker', path: person() },
  {
    what: 'the summary at the front door',
    person: 'practitioner',
    path: ({ waiting }) => `/people/${waiting.personId}`,
  },
  {
    what: 'the summary opened urgently',
    person: 'earlyHelpWorker',
    path: ({ urgent }) => `/people/${urgent.personId}`,
  },
  { what: 'the details', person: 'socialWorker', path: person('/details') },
  { what: 'the chronology', person: 'socialWorker', path: person('/chronology?show=all') },
  { what: 'the chronology to print', person: 'socialWorker', path: person('/chronology/print') },
  {
    what: 'a key event',
    person: 'socialWorker',
    path: ({ allocated }) => `/people/${allocated.personId}/chronology/${allocated.eventId}`,
  },
  { what: 'the records', person: 'socialWorker', path: person('/records') },
  { what: 'the family', person: 'socialWorker', path: person('/family') },
  { what: 'who has looked', person: 'assessmentManager', path: person('/who-has-looked') },
  { what: 'who works with a child', person: 'assessmentManager', path: person('/allocations') },
  { what: 'writing a note', person: 'socialWorker', path: person('/notes/new') },
  {
    what: 'a note with everything left out',
    person: 'socialWorker',
    path: person('/notes/new'),
    lead: pressing('Save the note'),
    wrong: true,
  },
  { what: 'a note', person: 'socialWorker', path: ({ allocated }) => `/notes/${allocated.noteId}` },
  { what: 'a visit being written', person: 'socialWorker', path: person('/visits/new') },
  {
    what: 'one visit',
    person: 'socialWorker',
    path: ({ allocated }) => `/visits/${allocated.visitId}`,
  },
  { what: 'the visits to a child', person: 'socialWorker', path: person('/visits') },
  { what: 'one plan', person: 'socialWorker', path: ({ allocated }) => `/plans/${allocated.planId}` },
  {
    what: 'a plan being changed, with nothing changed',
    person: 'socialWorker',
    path: ({ allocated }) => `/plans/${allocated.planId}/write`,
    lead: pressing('Make this the plan'),
    wrong: true,
  },
  {
    what: 'a new outcome of a plan',
    person: 'socialWorker',
    path: ({ allocated }) => `/plans/${allocated.planId}/outcomes/${allocated.visitId}`,
  },
  {
    what: 'a review of a plan',
    person: 'socialWorker',
    path: ({ allocated }) => `/plans/${allocated.planId}/review`,
  },
  { what: 'what a child said', person: 'socialWorker', path: person('/voice') },
  { what: 'direct work being written', person: 'socialWorker', path: person('/direct-work/new') },
  {
    what: 'a note to print',
    person: 'socialWorker',
    path: ({ allocated }) => `/notes/${allocated.noteId}/print`,
  },
  {
    what: 'correcting a note',
    person: 'colleague',
    path: ({ referred }) => `/notes/${referred.noteId}/correct`,
  },
  { what: 'oversight', person: 'assessmentManager', path: person('/oversight/new') },
  { what: 'the basis for sharing', person: 'socialWorker', path: person('/sharing/new') },
  { what: 'giving a task', person: 'socialWorker', path: person('/tasks/new') },
  { what: 'a task', person: 'socialWorker', path: ({ allocated }) => `/tasks/${allocated.taskId}` },
  { what: 'children waiting for a worker', person: 'assessmentManager', path: at('/team/allocate') },
  {
    what: 'allocating',
    person: 'assessmentManager',
    path: ({ referred }) => `/people/${referred.personId}/involvements/${referred.involvementId}/allocate`,
  },
  {
    what: 'handing over',
    person: 'assessmentManager',
    path: ({ allocated }) => `/people/${allocated.personId}/allocations/${allocated.allocationId}/end`,
  },
  {
    what: 'ending our work',
    person: 'assessmentManager',
    path: ({ allocated }) => `/people/${allocated.personId}/involvements/${allocated.involvementId}/close`,
  },
  {
    what: 'opening urgently',
    person: 'workerElsewhere',
    path: ({ stranger }) => `/people/${stranger.personId}/urgent`,
  },
  {
    what: 'what is not shown',
    person: 'workerElsewhere',
    path: ({ stranger }) => `/people/${stranger.personId}`,
  },
  { what: 'what is not their work', person: 'analyst', path: at('/contacts') },
  { what: 'what is not there', person: 'analyst', path: at('/nowhere') },
  {
    what: 'reviewing an urgent opening',
    person: 'frontDoorManager',
    path: ({ urgent }) => `/urgent-reviews/${urgent.reviewId}`,
  },
  {
    what: 'reviewing an urgent opening with everything left out',
    person: 'frontDoorManager',
    path: ({ urgent }) => `/urgent-reviews/${urgent.reviewId}`,
    lead: pressing('Record the review'),
    wrong: true,
  },
  {
    what: 'an urgent opening that was reviewed',
    person: 'frontDoorManager',
    path: () => `/urgent-reviews/${reviewedId}`,
  },
  { what: 'records that may be of one person', person: 'practitioner', path: at('/duplicates') },
  {
    what: 'two records side by side with nothing said',
    person: 'practitioner',
    path: () => `/duplicates/${duplicates.pairId}`,
    lead: pressing('Save'),
    wrong: true,
  },
  {
    what: 'a joining that a second person decides',
    person: 'serviceManager',
    path: () => `/merges/${duplicates.waitingId}`,
  },
  {
    what: 'parting records that were joined',
    person: 'serviceManager',
    path: () => `/merges/${duplicates.joinedId}/part`,
  },
  { what: 'urgent openings, waiting and reviewed', person: 'keeper', path: at('/urgent-reviews') },
  { what: 'the figures', person: 'analyst', path: at('/figures') },
  { what: 'the rows behind a figure', person: 'frontDoorManager', path: at('/figures/I-FD01') },
  { what: 'checking a return', person: 'analyst', path: at('/returns/check') },
  {
    what: 'checking a return with nothing chosen',
    person: 'analyst',
    path: at('/returns/check'),
    lead: pressing('Check and show'),
    wrong: true,
  },
  {
    what: 'what the rules found in a return',
    person: 'analyst',
    path: at('/returns/check'),
    lead: async (page) => {
      await page.getByLabel('SSDA903').check()
      await page
        .locator('input[name="now"]')
        .setInputFiles([
          file('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nM-2,X,01/02/2016,WBRI,UN2,,\n'),
          file('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE\nM-2,01/02/2016,01/06/2025,PN1\n'),
        ])
      await page.getByRole('button', { name: 'Check and show' }).click()
    },
  },
  { what: 'messages and what is stuck', person: 'administrator', path: at('/messages') },
  { what: 'messages on paper', person: 'socialWorker', path: at('/messages/on-paper') },
  { what: 'where one is signed in', person: 'analyst', path: at('/sign-in/stays') },
]

const looks: readonly Look[] =
  process.env['HEARTH_TEST'] === 'full'
    ? [320, 1280].flatMap((width) => [false, true].map((dark) => ({ width, dark })))
    : [{ width: 320 }]

const pages = new Map<string, Promise<Page>>()

/** One window for each person and look: a new one costs more than the page in it. */
function pageOf(who: Person, look: Look): Promise<Page> {
  const key = `${who} ${look.width} ${look.dark}`
  const page =
    pages.get(key) ??
    windowOf({ browser, hearth, origin }, town.workers[who], look).then((opened) => opened.page)
  pages.set(key, page)
  return page
}

const names = /Testcase|Jenkins|Aled|Bryn|Wanda|Anwar|Roisin|Conrad|Stanislaw|Ursula/
const titles = new Map<string, string>()

describe.each(looks)(
  '16 at $width wide, dark $dark: nothing that axe finds, one heading, nothing sideways',
  (look) => {
    test.each(states)('$what', async ({ what, person: who, path, lead, wrong }) => {
      const page = await pageOf(who, look)
      await page.goto(path(town.children))
      await lead?.(page)
      await page.locator('h1').first().waitFor()
      const faults = await faultsOf(page)
      const title = await page.title()
      const focused = await page.evaluate(() => document.activeElement?.className ?? '')
      expect(faults).toEqual([])
      expect(title).toMatch(/ - Hearth$/)
      expect(title).not.toMatch(names)
      expect(title.startsWith('Error: ')).toBe(wrong === true)
      if (wrong) expect(focused).toContain('govuk-error-summary')
      titles.set(what, title)
    })
  },
)

test('16 pages that differ have titles that differ', () => {
  const alike = [
    /home page/,
    /queue/,
    /a new contact/,
    /a contact/,
    /search|found by/,
    /summary/,
    /chronology/,
    /a note/,
    /not shown|not their|not there/,
  ]
  const seen = new Map<string, string>()
  const twice = [...titles].flatMap(([what, title]) => {
    const before = seen.get(title)
    seen.set(title, what)
    const kin = before !== undefined && alike.some((kind) => kind.test(what) && kind.test(before))
    return before === undefined || kin ? [] : [`${what} and ${before}: ${title}`]
  })
  expect(twice).toEqual([])
})

describe('answers while somebody types', () => {
  test('an answer is said aloud, is walked by the arrows, and takes away nothing that is being written', async () => {
    const page = await pageOf('practitioner', looks[0] ?? {})
    await page.goto('/contacts/new')
    const find = page.getByLabel('Look up the child')
    await find.pressSequentially('Testcase Wanda')
    const add = page.getByRole('button', { name: 'Add Wanda Testcase to this contact' })
    await add.waitFor()
    expect(await page.locator('[role="status"]').allTextContents()).toContain('1 person was found')
    await page.keyboard.press('ArrowDown')
    expect(await add.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.type('s')
    await page.getByText('None of these: add somebody new').click()
    await page.getByLabel('First name').pressSequentially('Zbigniew', { delay: 100 })
    await page
      .getByRole('heading', { name: 'Nothing that you may see is like what is typed so far' })
      .waitFor()
    expect(await page.getByLabel('First name').inputValue()).toBe('Zbigniew')
  })

  test('Enter in any box looks up, and never takes somebody off', async () => {
    const page = await pageOf('practitioner', looks[0] ?? {})
    await page.goto('/contacts/new')
    await page.getByLabel('Look up the child').fill('Testcase Wanda')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add Wanda Testcase to this contact' }).click()
    await page.getByRole('button', { name: 'Remove Wanda Testcase from this contact' }).waitFor()
    await page.getByLabel('What did they tell us?').fill('He comes to school hungry.')
    await page.locator('#receivedAt-day').press('Enter')
    await page.waitForURL(/contacts\/new/)
    expect(await page.getByRole('button', { name: 'Remove Wanda Testcase from this contact' }).count()).toBe(
      1,
    )
    expect(await page.getByLabel('What did they tell us?').inputValue()).toBe('He comes to school hungry.')
  })
})
