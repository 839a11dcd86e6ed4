import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { callFields } from '../support/forms.ts'
import { aTown, canary, type Town } from '../support/town.ts'
import { bodies } from './bodies.ts'
import type { Person } from './expected.ts'
import { signInAll } from './people.ts'
import { contentsOf } from './store.ts'
import { addressOf, alike, namesIn } from './walk.ts'

let town: Town
let hearth: TestApp
let browsers: ReadonlyMap<Person, Browser>

beforeAll(async () => {
  town = await aTown()
  hearth = await testApp({ database: town.story.database, now: town.story.now })
  browsers = await signInAll(hearth, town)
  for (const browser of browsers.values()) await browser.get('/')
})
afterAll(async () => {
  await hearth.close()
  await town.close()
})

function as(person: Person): Browser {
  const browser = browsers.get(person)
  if (!browser) throw new TypeError(person)
  return browser
}

const formOf = (url: string, person: Person) => ({
  idempotencyKey: randomUUID(),
  ...bodies[url]?.(town.workers[person]),
})

describe('3.7 an id in an address belongs to the person in it, also for somebody to whom both are open', () => {
  const twoIds = () =>
    [...new Set(hearth.app.routes.map(({ url }) => url))].filter(
      (url) => url.includes(':personId') && namesIn(url).length > 1 && !url.endsWith('/draft'),
    )

  test.each([
    { of: 'conflict', at: 'allocated' },
    { of: 'allocated', at: 'conflict' },
    { of: 'allocated', at: 'referred' },
  ] as const)('things of $of at the address of $at', async ({ of, at }) => {
    const swapped = { ...town.children[of], personId: town.children[at].personId }
    const before = await contentsOf(town.story)
    expect(twoIds().length).toBeGreaterThan(5)
    for (const url of twoIds()) {
      for (const person of ['assessmentManager', 'serviceManager', 'colleague'] as const) {
        const address = addressOf(url, swapped)
        const get = await as(person).get(address)
        expect([get.status, url, person]).toEqual([404, url, person])
        const post = await as(person).post(address, formOf(url, person))
        expect([403, 404, 405], `${person} sends ${url}: ${post.status}`).toContain(post.status)
      }
    }
    expect(await contentsOf(town.story)).toEqual(before)
  })
})

describe('3.7 an id in a form belongs to somebody the sender may act for', () => {
  test('a note can’t be put on a child who is no brother or sister, and not on a restricted sister', async () => {
    const { allocated, restricted, referred } = town.children
    const url = '/people/:personId/notes/new'
    for (const other of [restricted, referred]) {
      const ticked = { [`about-${other.personId}`]: 'yes', [`part-for-${other.personId}`]: 'Only hers.' }
      const sent = await as('socialWorker').post(`/people/${allocated.personId}/notes/new`, {
        ...formOf(url, 'socialWorker'),
        ...ticked,
      })
      expect([303, 400, 404, 422]).toContain(sent.status)
      expect(await notesAbout(other.personId)).toBe(1)
    }
  })

  test('a note for a restricted child is not written on her brother', async () => {
    const before = await notesAbout(town.children.allocated.personId)
    const sent = await as('socialWorker').post(
      `/people/${town.children.restricted.personId}/notes/new`,
      formOf('/people/:personId/notes/new', 'socialWorker'),
    )
    expect(sent.status).toBe(404)
    expect(await notesAbout(town.children.allocated.personId)).toBe(before)
  })

  test('whoever decided a contact gains nothing by pressing for the whole record', async () => {
    const { personId } = town.children.answered
    await as('practitioner').post(`/people/${personId}/open-whole`, { idempotencyKey: randomUUID() })
    expect((await as('practitioner').get(`/people/${personId}/chronology`)).status).toBe(404)
  })

  test('a task is given to nobody who does not work with the child', async () => {
    const url = `/people/${town.children.allocated.personId}/tasks/new`
    const before = await contentsOf(town.story)
    const sent = await as('socialWorker').post(url, {
      idempotencyKey: randomUUID(),
      title: 'Look at this',
      to: town.workers.analyst,
    })
    expect(sent.status).toBe(422)
    expect(await contentsOf(town.story)).toEqual(before)
  })

  test('a manager allocates nobody of a team that is not theirs', async () => {
    const { personId, involvementId } = town.children.referred
    const url = '/people/:personId/involvements/:involvementId/allocate'
    const sent = await as('assessmentManager').post(
      `/people/${personId}/involvements/${involvementId}/allocate`,
      formOf(url, 'assessmentManager'),
    )
    expect(sent.status).toBe(422)
  })
})

describe('4.1 a restricted child in a search or on a contact is as if there were none', () => {
  const searches = [
    canary.given.slice(0, 6),
    `${canary.family.slice(0, 5)} ${canary.given.slice(0, 4)}`,
    '19/7/2015',
    'July 2015',
    canary.postcode,
  ]

  test.each(searches)('looked up by %j', async (typed) => {
    for (const person of ['practitioner', 'socialWorker', 'earlyHelpWorker', 'serviceManager'] as const) {
      const { status, text } = await as(person).post('/search', { for: typed })
      expect([status, person]).toEqual([200, person])
      expect(text.replaceAll(typed, '')).not.toMatch(secrets())
    }
    const call = await as('practitioner').post(`/contacts/new/${randomUUID()}`, { do: 'search', find: typed })
    expect(call.status).toBe(200)
    expect(call.text.replaceAll(typed, '')).not.toMatch(secrets())
  })

  test('a caller’s form that names her id answers as one that names nobody’s', async () => {
    const answers = []
    for (const id of [town.children.restricted.personId, randomUUID()]) {
      const callId = randomUUID()
      const on = JSON.stringify([{ as: 'child', searched: 'x', id }])
      const sent = {
        ...callFields('He comes to school hungry.', town.story.now()),
        people: on,
        idempotencyKey: callId,
      }
      const { status, text } = await as('practitioner').post(`/contacts/new/${callId}`, sent)
      answers.push(`${status} ${alike(text).replaceAll(id, 'id').replaceAll(callId, 'call')}`)
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).not.toMatch(/^303/)
    expect(await contactsAbout(town.children.restricted.personId)).toBe(1)
  })
})

const secrets = () =>
  new RegExp(
    `${canary.given}|${canary.family}|${canary.postcode}|Canary Court|${town.children.restricted.personId}`,
  )

async function notesAbout(personId: string): Promise<number> {
  const rows = await town.story.database.owner
    .selectFrom('record.case_note_person')
    .select('note_id')
    .where('person_id', '=', personId)
    .execute()
  return rows.length
}

async function contactsAbout(personId: string): Promise<number> {
  const rows = await town.story.database.owner
    .selectFrom('front_door.contact')
    .select('id')
    .where('child_id', '=', personId)
    .execute()
  return rows.length
}
