import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import {
  aPerson,
  aStore,
  aTeam,
  aWorker,
  monday,
  withReasons,
} from '../../../record/involvements/testing/town.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { childRoutes } from '../routes.ts'

let database: TestDatabase
let desk: Desk
let worker: Viewer
let childId: string
let otherId: string
const events = new Map<string, string>()

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'North')
  worker = await aWorker(database, { name: 'Sam Reid', teamId })
  childId = await aPerson(database, 'Ffion')
  otherId = await aPerson(database, 'Idris')
  await withReasons(
    database,
    [childId, otherId].map((personId) => ({
      personId,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: worker.id,
      fromAt: monday,
      sourceId: personId,
    })),
  )
  await happened(childId, 'contact-received', {
    on: '2025-04-01',
    headline: 'The school was worried',
    key: true,
  })
  await happened(childId, 'contact-received', { on: '2025-09-01', headline: 'A neighbour rang', key: true })
  await happened(childId, 'contact-received', { on: '2026-01-10', headline: 'The police came', key: true })
  await happened(childId, 'case-note-written', { on: '2026-02-10', headline: 'A talk at school', key: false })
  await happened(childId, 'address-changed', {
    on: '2020-02-10',
    headline: 'Moved to another address',
    key: true,
  })
  await happened(childId, 'something-new', { on: '2026-02-11', headline: 'Nobody knows the kind', key: true })
  await happened(otherId, 'case-note-written', { on: '2026-02-10', headline: 'Of the brother', key: false })
  await database.owner
    .insertInto('record.address')
    .values({
      person_id: childId,
      town: 'Saltby',
      from_on: plainDate('2020-02-10'),
      hidden: true,
      hidden_value: Buffer.from('x'),
      source: 'x',
      recorded_at: monday,
      recorded_by: worker.id,
    })
    .execute()
  desk = aDesk(database, [worker])
  childRoutes(desk)
})
afterAll(() => database.close())

interface Said {
  readonly on: string
  readonly headline: string
  readonly key: boolean
}

async function happened(personId: string, type: string, { on, headline, key }: Said): Promise<void> {
  const id = randomUUID()
  await database.owner
    .insertInto('record.event')
    .values({
      id,
      type,
      headline,
      person_id: personId,
      on_day: plainDate(on),
      data: '{}',
      key_event: key,
      source_kind: 'case-note',
      source_id: id,
      recorded_at: monday,
      recorded_by: worker.id,
      trace_id: randomUUID(),
    })
    .execute()
  events.set(headline, id)
}

const url = (path = '') => `/people/${childId}/chronology${path}`
const get = async (path = '') => (await open(desk.app, worker, url(path))).body
const every = [
  'The school was worried',
  'A neighbour rang',
  'The police came',
  'A talk at school',
  'Moved to another address',
  'Nobody knows the kind',
]

test.each([
  { chosen: '?show=all', shown: every },
  { chosen: '', shown: every.filter((one) => one !== 'A talk at school') },
  { chosen: '?show=all&lane=harm', shown: every.slice(0, 3) },
  { chosen: '?show=all&lane=home', shown: ['Moved to another address'] },
  { chosen: '?show=all&kind=Note', shown: ['A talk at school'] },
  { chosen: '?show=all&lane=services', shown: ['A talk at school', 'Nobody knows the kind'] },
  { chosen: '?show=all&lane=harm&period=3m', shown: ['The police came'] },
  { chosen: '?show=all&lane=missing', shown: [] },
  { chosen: '?lane=rubbish&period=rubbish&show=all', shown: every },
])('chosen as "$chosen" the page and its print hold $shown', async ({ chosen, shown }) => {
  for (const body of [await get(chosen), await get(`/print${chosen}`)]) {
    const list = body.slice(body.indexOf('moj-timeline'))
    expect(every.filter((one) => list.includes(one) && shown.length > 0)).toEqual(shown)
    if (shown.length === 0) expect(body).toContain('Nothing of what you chose is recorded.')
  }
})

test('the story is drawn in lanes, with what stands out; a hidden address is not named', async () => {
  const body = await get('?show=all')
  expect(body).toMatch(/<svg[^>]*aria-labelledby="timeline-title"/)
  expect(body).toContain('3 contacts about this child within a year')
  expect(body).toContain('Hidden address')
  expect(body).not.toContain('Saltby')
})

test('what the rule suggests is confirmed by the author, once', async () => {
  const confirm = () =>
    send(desk.app, worker, {
      url: url(`/${events.get('The police came')}`),
      body: { idempotencyKey: randomUUID(), key: 'yes', because: 'It frightened her', version: '1' },
    })
  expect(await get()).toContain('Key event, suggested')
  expect((await confirm()).statusCode).toBe(303)
  expect(await get()).toContain('It frightened her')
  expect((await confirm()).body).toContain('this is how it stands already')
})

const choose = (entry: string, title = 'For the court') =>
  send(desk.app, worker, {
    url: url('/extracts/new'),
    body: { idempotencyKey: randomUUID(), title, purpose: 'court', ...(entry === '' ? {} : { entry }) },
  })

test('chosen entries are kept as they stood, with who wrote them down, when, and the record they came of', async () => {
  const form = await get('/extracts/new')
  expect(form).toMatch(/value="[^"]*" [^>]*checked/)
  const done = await choose(events.get('The police came') ?? '')
  expect(done.statusCode).toBe(303)
  const address = String(done.headers['location'])
  await database.owner
    .updateTable('record.event')
    .set({ headline: 'Written over' })
    .where('id', '=', events.get('The police came') ?? '')
    .execute()
  for (const path of [address, `${address}/print`]) {
    const body = (await open(desk.app, worker, path)).body
    expect(body).toContain('The police came')
    expect(body).toContain('Note, written down by Sam Reid on 2 March 2026')
    expect(body).not.toContain('A neighbour rang')
  }
  expect(await get('/extracts')).toContain('For the court')
  const elsewhere = address.replace(childId, otherId)
  expect((await open(desk.app, worker, elsewhere)).statusCode).toBe(404)
})

test.each([
  { what: 'nothing', entry: () => '', says: 'Select at least one entry' },
  {
    what: 'an entry of a brother',
    entry: () => events.get('Of the brother') ?? '',
    says: 'An entry is no longer there',
  },
])('bad input: $what chosen is told beside the field, and the words are kept', async ({ entry, says }) => {
  const { statusCode, body } = await choose(entry(), 'My words')
  expect(statusCode).toBe(422)
  expect(body.split(says)).toHaveLength(3)
  expect(body).toContain('value="My words"')
})
