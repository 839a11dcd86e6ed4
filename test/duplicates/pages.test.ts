import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordContact } from '../../src/journey/front-door/actions/record-contact.ts'
import { inContext, systemActor, type Trx } from '../../src/platform/db.ts'
import { dayOf } from '../../src/platform/instant.ts'
import { plainDate } from '../../src/platform/plain-date.ts'
import { ok } from '../../src/platform/result.ts'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import type { RecordEvent } from '../../src/record/chronology/events.ts'
import { newEvent } from '../../src/record/chronology/stream.ts'
import { findDuplicates } from '../../src/record/duplicates/linkage.ts'
import { addNote } from '../../src/record/notes/write.records.ts'
import { confirmDifferent } from '../../src/record/people/alike/confirm-different.ts'
import { byOf } from '../../src/record/shell/by.ts'
import { change } from '../../src/record/shell/change.ts'
import { Refused } from '../../src/record/shell/refused.ts'
import { type Post, viewerOf } from '../../src/testing/council.ts'
import { aCall, type FrontDoorStory, frontDoorStory } from '../../src/testing/front-door.ts'
import { recordPerson } from '../../src/testing/people.ts'
import { type TestApp, testApp } from '../support/app.ts'

let story: FrontDoorStory
let hearth: TestApp
const browsers = new Map<Post, Browser>()
const posts = [
  'practitioner',
  'frontDoorManager',
  'assessmentManager',
  'serviceManager',
  'socialWorker',
] as const

beforeAll(async () => {
  story = await frontDoorStory()
  hearth = await testApp({ database: story.database, now: story.now })
  for (const post of posts) browsers.set(post, await hearth.signedIn(viewerOf(post).id))
})
afterAll(async () => {
  await hearth.close()
  await story.close()
})

function by(post: Post): Browser {
  const found = browsers.get(post)
  if (!found) throw new TypeError(post)
  return found
}

const asOwner = <Answer>(work: (trx: Trx) => Promise<Answer>) =>
  inContext(story.database.owner, systemActor, work)

interface Two {
  readonly first: string
  readonly second: string
  readonly pairId: string
}

let made = 0
/** A child at the front door, and the same child recorded again; the pair waits in the list. */
async function twice(): Promise<Two> {
  made += 1
  const family = ['Abara', 'Vostok', 'Plimsoll', 'Kestrel', 'Oyelowo', 'Tarrant', 'Yilmaz'][made] ?? 'Zed'
  const [contact] = await story.aContactAbout([
    { as: 'child', known: { newPerson: { given: 'Quill', family } }, searched: family },
  ])
  const first = contact?.childId ?? ''
  const second = await recordPerson(story.act('practitioner'), {
    ...{ given: 'Quilla', family, bornOn: plainDate('2016-04-09'), phones: ['07700 900123'] },
  })
  const pairId = await asOwner(async (trx) => {
    const found = { band: 'ask', explanation: '{}', reason: 'A cousin', recorded_at: story.now() }
    const pair = {
      id: randomUUID(),
      person_id: first,
      other_id: second,
      recorded_by: viewerOf('practitioner').id,
    }
    await trx
      .insertInto('record.possible_duplicate')
      .values({ ...pair, ...found })
      .execute()
    return pair.id
  })
  return { first, second, pairId }
}

/** Opens a page and sends its form with what it was shown with. */
async function press(post: Post, path: string, fields: Record<string, string>) {
  const shown = await by(post).get(path)
  const version = /name="version" value="([^"]*)"/.exec(shown.text)?.[1]
  const key = /name="idempotencyKey" value="([^"]*)"/.exec(shown.text)?.[1] ?? randomUUID()
  return by(post).post(path, { idempotencyKey: key, ...(version ? { version } : {}), ...fields })
}

/** Somebody who may writes a note. */
async function aNoteOn(personId: string): Promise<void> {
  const act = story.act('practitioner')
  const access = () => ({ allowed: true, because: 'role' }) as const
  const id = randomUUID()
  await change(act, { action: 'write case note', about: [personId], access }, async () => {
    const words = { kind: 'visit', happenedAt: story.now(), title: 'A visit', text: 'Words' } as const
    const happened = { personId, on: dayOf(story.now()), at: story.now(), noteId: id, kind: 'visit' }
    const event = { type: 'case-note-written', ...happened } as const
    return ok({
      value: null,
      write: (trx) =>
        addNote(trx, { id, words: { ...words, parts: new Map([[personId, null]]) } }, byOf(act)),
      events: [
        newEvent<RecordEvent>(event, { headline: 'Visit: A visit', source: { kind: 'case-note', id } }),
      ],
    })
  })
}

const same = { answer: 'same', keep: 'first', because: 'The mother says so' }

describe('comparing', () => {
  test.each<[Post, number]>([
    ['practitioner', 200],
    ['frontDoorManager', 200],
    ['serviceManager', 200],
    // Manages no front door, and knows neither child.
    ['assessmentManager', 404],
    ['socialWorker', 403],
  ])('%s gets %i', async (post, status) => {
    const { pairId } = await twice()
    expect((await by(post).get(`/duplicates/${pairId}`)).status).toBe(status)
    expect((await press(post, `/duplicates/${pairId}`, { ...same, answer: 'later' })).status).toBe(
      status === 200 ? 303 : status,
    )
  })

  test('4.1 a pair of which one is closed to the viewer is not there, nor in the list', async () => {
    const { pairId, first } = await twice()
    await asOwner((trx) =>
      trx
        .insertInto('access.conflict')
        .values({
          worker_id: viewerOf('practitioner').id,
          person_id: first,
          kind: 'friend',
          from_at: story.now(),
        })
        .execute(),
    )
    expect((await by('practitioner').get(`/duplicates/${pairId}`)).status).toBe(404)
    expect((await by('practitioner').get('/duplicates')).text).not.toContain(pairId)
    expect((await by('serviceManager').get('/duplicates')).text).toContain(pairId)
  })

  test('two people are never offered again; what can’t be told is put off', async () => {
    const [one, other] = [await twice(), await twice()]
    await press('practitioner', `/duplicates/${one.pairId}`, { answer: 'different', because: 'Both came in' })
    await press('practitioner', `/duplicates/${other.pairId}`, { answer: 'later', because: 'Ask the school' })
    const list = (await by('practitioner').get('/duplicates')).text
    expect(list).not.toContain(one.pairId)
    expect(list).toMatch(/Put off[\s\S]*Ask the school/)
    const remembered = await asOwner((trx) =>
      trx
        .selectFrom('record.different_people')
        .select('reason')
        .where('person_id', 'in', [one.first, one.second])
        .execute(),
    )
    expect(remembered).toEqual([{ reason: 'Both came in' }])
  })
})

describe('joining', () => {
  test('a practitioner proposes, a manager agrees; the old address leads to the one record, and search finds it once', async () => {
    const { first, second, pairId } = await twice()
    const proposed = await press('practitioner', `/duplicates/${pairId}`, same)
    const merge = proposed.headers['location'] ?? ''
    expect((await by('practitioner').get(merge)).text).toContain('Take it back')
    expect((await by('practitioner').get(`${merge}/part`)).status).toBe(403)
    expect((await by('frontDoorManager').get('/')).text).toContain(merge)
    // What was written since the proposal is in what the second person looks at.
    await aNoteOn(first)
    expect((await press('frontDoorManager', merge, { answer: 'agree' })).status).toBe(303)
    expect((await by('frontDoorManager').get('/')).text).not.toContain(merge)
    const led = await by('practitioner').get(`/people/${second}`)
    expect([led.status, led.headers['location']]).toEqual([303, `/people/${first}`])
    expect((await by('socialWorker').get(`/people/${second}`)).status).toBe(404)
    // A call that was being written down meanwhile is not kept where nobody reads it: its words come back.
    const call = recordContact(story.act('practitioner'), aCall(), [
      { as: 'child', known: { id: second }, searched: 'Quilla' },
    ])
    await expect(call).rejects.toThrow(Refused)
    await by('practitioner').get('/search')
    const found = await by('practitioner').post('/search', { for: 'Quilla 9/4/2016' })
    expect(found.text).not.toContain(second)
    expect(found.text).toContain(first)
    expect((await by('practitioner').post('/search', { for: '9/4/2016' })).text).not.toContain(second)
    expect(await story.headlines(first)).toContain(
      'A second record of the same person was joined to this one',
    )
  })

  test('nobody’s decision is joined away: what was written since the page was opened is looked at first', async () => {
    const { first, pairId } = await twice()
    const shown = await by('frontDoorManager').get(`/duplicates/${pairId}`)
    const version = /name="version" value="([^"]*)"/.exec(shown.text)?.[1] ?? ''
    await aNoteOn(first)
    const late = await by('frontDoorManager').post(`/duplicates/${pairId}`, { ...same, version })
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('Look at both again')])
    expect((await press('frontDoorManager', `/duplicates/${pairId}`, same)).status).toBe(303)
  })

  test('where there is an open plan a second person decides, and never who asked', async () => {
    const { first, pairId } = await twice()
    await asOwner((trx) =>
      trx
        .insertInto('record.involvement')
        .values({
          ...{ id: randomUUID(), person_id: first, service: 'child-protection', opened_because: 'x' },
          ...{ opened_on: plainDate('2026-03-01'), recorded_at: story.now(), recorded_by: randomUUID() },
        })
        .execute(),
    )
    const proposed = await press('frontDoorManager', `/duplicates/${pairId}`, same)
    const merge = proposed.headers['location'] ?? ''
    expect((await by('frontDoorManager').get(merge)).text).toContain('There is an open plan for one of them')
    expect((await press('frontDoorManager', merge, { answer: 'agree' })).status).toBe(422)
    expect((await press('serviceManager', merge, { answer: 'decline', because: 'Twins' })).status).toBe(303)
    expect((await by('frontDoorManager').get(merge)).text).toContain('Twins')
  })
})

describe('the work of the night', () => {
  const night = () =>
    findDuplicates({ db: story.database.staff, now: story.now(), stillHere: async () => {} })
  const record = (given: string, more: object = {}) =>
    recordPerson(story.act('practitioner'), {
      ...{ given, family: 'Wrzesniewski', bornOn: plainDate('2000-10-26'), sex: 'M', ...more },
    })
  const pairsOf = (personId: string) =>
    asOwner((trx) =>
      trx
        .selectFrom('record.possible_duplicate')
        .select(['other_id', 'found_by'])
        .where('person_id', '=', personId)
        .execute(),
    )

  test('it lists a person recorded twice, once, and never whom somebody has said to be two', async () => {
    await night()
    story.todayIs('2026-03-02T10:10:00Z')
    const [one, other] = [await record('Bartholomew'), await record('Bartholomew')]
    expect(await night()).toMatchObject({ pairs: 1 })
    const found = [...(await pairsOf(one)), ...(await pairsOf(other))]
    expect(found).toMatchObject([{ found_by: 'linkage' }])
    expect((await by('practitioner').get('/duplicates')).text).toContain('By Hearth, overnight')
    story.todayIs('2026-03-02T10:11:00Z')
    expect(await night()).toMatchObject({ pairs: 0 })
    await asOwner((trx) =>
      trx.deleteFrom('record.possible_duplicate').where('person_id', 'in', [one, other]).execute(),
    )
    await confirmDifferent(story.act('practitioner'), { a: one, b: other, because: 'Cousins' })
    await night()
    expect([...(await pairsOf(one)), ...(await pairsOf(other))]).toEqual([])
  })

  test('4.1 a restricted person is in no pair: a keeper gets a task, once, and nobody else hears of it', async () => {
    const [open, closed] = [await record('Zachariah'), await record('Zachariah')]
    const by = { set_by: viewerOf('keeper').id, second_by: viewerOf('serviceManager').id }
    const restriction = {
      id: randomUUID(),
      person_id: closed,
      because: 'refuge',
      review_on: plainDate('2026-06-01'),
    }
    await asOwner((trx) =>
      trx
        .insertInto('access.restriction')
        .values({ ...restriction, ...by, from_at: story.now() })
        .execute(),
    )
    expect(await night()).toMatchObject({ pairs: 0 })
    expect([...(await pairsOf(open)), ...(await pairsOf(closed))]).toEqual([])
    await night()
    const tasks = await asOwner((trx) =>
      trx
        .selectFrom('record.task')
        .select(['worker_id', 'person_id', 'title', 'detail'])
        .where('href', '=', `/restrictions/${restriction.id}`)
        .execute(),
    )
    expect(tasks).toEqual([
      {
        ...{ worker_id: viewerOf('keeper').id, person_id: null },
        title: 'A restricted record may be of the same person as another',
        detail: expect.stringContaining(open.slice(0, 8).toUpperCase()),
      },
    ])
  })
})

describe('parting', () => {
  test('both are as they were, with what was written since where somebody said that it belongs', async () => {
    const { first, second, pairId } = await twice()
    const done = await press('frontDoorManager', `/duplicates/${pairId}`, same)
    const merge = done.headers['location'] ?? ''
    story.todayIs('2026-03-02T10:30:00Z')
    await aNoteOn(first)
    await asOwner((trx) =>
      trx
        .insertInto('record.contact_point')
        .values({
          person_id: first,
          kind: 'phone',
          value: '07700 900999',
          source: 'x',
          recorded_at: story.now(),
          recorded_by: randomUUID(),
        })
        .execute(),
    )
    const page = await by('serviceManager').get(`${merge}/part`)
    const asked = [...page.text.matchAll(/name="(whose-for-[0-9a-f]+)"/g)].map(([, name = '']) => name)
    expect(new Set(asked).size).toBe(2)
    expect(page.text).toContain('A phone number or e-mail address: 07700 900999')
    const unsorted = await press('serviceManager', `${merge}/part`, { because: 'They are two' })
    expect(unsorted.status).toBe(422)
    const other = Object.fromEntries(asked.map((name) => [name, 'other']))
    expect(
      (await press('serviceManager', `${merge}/part`, { ...other, because: 'They are two' })).status,
    ).toBe(303)
    const phones = await asOwner((trx) =>
      trx
        .selectFrom('record.contact_point')
        .select('value')
        .where('person_id', '=', second)
        .orderBy('value')
        .execute(),
    )
    expect(phones).toEqual([{ value: '07700 900123' }, { value: '07700 900999' }])
    expect(await story.headlines(second)).toEqual(
      expect.arrayContaining([expect.stringContaining('A visit'), expect.stringContaining('are two again')]),
    )
    expect((await by('serviceManager').get(merge)).text).toContain('They are two')
    expect((await by('practitioner').get('/duplicates')).text).not.toContain(`/duplicates/${pairId}`)
  })
})
