import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { instantOf } from '../../../platform/instant.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { addRelationship } from '../../../record/families/actions/add-relationship.ts'
import type { RelationshipKind } from '../../../record/families/codes.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import {
  actBy,
  aStore,
  aTeam,
  aWorker,
  monday,
  withReasons,
} from '../../../record/involvements/testing/town.ts'
import { peopleRoutes } from '../../../record/people/routes.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { recordPerson } from '../../../testing/people.ts'
import { childRoutes } from '../routes.ts'

let database: TestDatabase
let desk: Desk
let worker: Viewer
let outsider: Viewer
const ids: Record<string, string> = {}
const id = (name: string) => ids[name] ?? ''

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'North')
  worker = await aWorker(database, { name: 'Sam Reid', teamId })
  outsider = await aWorker(database, { name: 'Ann Low', teamId: await aTeam(database, 'South') })
  const act = actBy(database, worker)
  for (const [given, born] of [
    ['Ffion', '2019-05-14'],
    ['Mair', '1995-01-01'],
    ['Gwen', '1970-01-01'],
    ['Olwen', '1950-01-01'],
    ['Tomos', '1992-01-01'],
    ['Zebulon', '1991-01-01'],
  ] as const)
    ids[given] = await recordPerson(act, { given, family: 'Prosser', bornOn: plainDate(born) })
  const reason = { kind: 'allocated worker', workerId: worker.id, fromAt: monday } as const
  await withReasons(database, [
    { ...reason, personId: id('Ffion'), opens: 'whole', sourceId: randomUUID() },
    {
      ...reason,
      personId: id('Mair'),
      kind: 'worker of the family',
      opens: 'family',
      sourceId: randomUUID(),
    },
    {
      ...reason,
      personId: id('Gwen'),
      kind: 'worker of the family',
      opens: 'family',
      sourceId: randomUUID(),
    },
  ])
  await tie('Mair', 'mother', 'Ffion')
  await tie('Tomos', 'father', 'Ffion')
  await tie('Gwen', 'mother', 'Mair')
  await tie('Olwen', 'mother', 'Gwen')
  await tie('Tomos', 'divorced', 'Mair')
  await tie('Zebulon', 'brother-or-sister', 'Mair')
  await database.owner
    .insertInto('record.involvement')
    .values({
      id: randomUUID(),
      person_id: id('Ffion'),
      service: 'assessment',
      opened_on: plainDate('2026-02-01'),
      opened_because: 'Referred',
      team_id: teamId,
      recorded_at: monday,
      recorded_by: worker.id,
    })
    .execute()
  desk = aDesk(database, [worker, outsider])
  childRoutes(desk)
  peopleRoutes(desk)
})
afterAll(() => database.close())

async function tie(one: string, kind: RelationshipKind, of: string) {
  const system: Viewer = { ...worker, managedTeams: new Set() }
  const personId = id(of)
  const wanted = { personId, otherId: id(one), somebodyNew: null, kind, source: 'a test' }
  const done = await addRelationship(actBy(database, system), wanted)
  if (!done.ok) throw new Error(`${one} ${kind} ${of}: ${done.problem}`)
}

const get = (path: string, viewer = worker) => open(desk.app, viewer, path)
const post = (url: string, body: Record<string, string>, viewer = worker) =>
  send(desk.app, viewer, { url, body: { idempotencyKey: randomUUID(), ...body } })
const day = (name: string) => ({ [`${name}-day`]: '1', [`${name}-month`]: '3', [`${name}-year`]: '2026' })
const family = async () => (await get(`/people/${id('Ffion')}/family`)).body
const restrict = (personId: string) =>
  database.owner
    .insertInto('access.restriction')
    .values({
      id: randomUUID(),
      person_id: personId,
      because: 'sealed',
      from_at: instantOf('2026-01-01T00:00:00Z'),
      set_by: outsider.id,
      second_by: worker.id,
      review_on: plainDate('2027-01-01'),
    })
    .execute()

test('a family is drawn as far as the family view of each goes, and said in words', async () => {
  const body = await family()
  expect(body).toMatch(/<svg[^>]*role="img"/)
  for (const name of ['Ffion', 'Mair', 'Gwen', 'Olwen', 'Tomos', 'Zebulon'])
    expect(body).toContain(`>${name}</text>`)
  expect(body).toContain('mother of Mair Prosser')
  expect(body).toContain('mother of Gwen Prosser')
  expect(body).toContain('Family drawing: 6 people')
})

test('somebody at the end of what the viewer may see is drawn, and nobody beyond', async () => {
  const body = (await get(`/people/${id('Ffion')}/family`)).body
  expect(body).not.toContain(`href="/people/${id('Olwen')}`)
  const beyond = await recordPerson(actBy(database, worker), { given: 'Iolo', family: 'Vaughan' })
  await database.owner
    .insertInto('record.relationship')
    .values({
      person_id: beyond,
      other_id: id('Olwen'),
      kind: 'father',
      source: 'x',
      recorded_at: monday,
      recorded_by: worker.id,
    })
    .execute()
  expect(await family()).not.toContain('Iolo')
})

const householdLines = async () => (await family()).split('stroke-linejoin').length - 1

test('who lives at one address stands in one line, and nobody whose address is hidden', async () => {
  const live = (name: string) =>
    database.owner
      .insertInto('record.address')
      .values({
        person_id: id(name),
        lines: '9 Quay Street',
        postcode: 'ZZ9 9ZZ',
        source: 'x',
        recorded_at: monday,
        recorded_by: worker.id,
      })
      .execute()
  expect(await householdLines()).toBe(0)
  await live('Ffion')
  await live('Mair')
  expect(await householdLines()).toBe(1)
  await database.owner
    .updateTable('record.address')
    .set({ hidden: true, hidden_value: Buffer.from('x'), lines: null, postcode: null })
    .where('person_id', '=', id('Mair'))
    .execute()
  expect(await householdLines()).toBe(0)
})

test('how a tie is, is said by each who sees it; the child’s word draws the line', async () => {
  const url = `/people/${id('Ffion')}/network/${id('Mair')}/tie`
  expect((await get(url)).body).toContain('Ffion Prosser, and Mair Prosser')
  const said = (seenBy: string, strength: string) =>
    post(url, { seenBy, strength, words: 'It is loud', ...day('seenOn') })
  expect((await said('worker', 'strained')).statusCode).toBe(303)
  expect((await said('child', 'strong')).statusCode).toBe(303)
  const body = await family()
  expect(body).toContain('The child or young person: close and good (1 March 2026). It is loud')
  expect(body).toContain('A worker: strained or full of conflict (1 March 2026)')
  const wrong = await post(url, { seenBy: 'child' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body.split('Select how it is between them')).toHaveLength(3)
  expect((await get(`/people/${id('Ffion')}/network/${randomUUID()}/tie`)).statusCode).toBe(404)
})

test('a child without a crisis carer is listed until somebody is agreed; an offer alone is not enough', async () => {
  const listed = async (viewer = worker) =>
    (await get('/without-crisis-carer', viewer)).body.includes('Ffion Prosser')
  const page = async () => (await get(`/people/${id('Ffion')}/network/help`)).body
  expect(await listed()).toBe(true)
  expect(await listed(outsider)).toBe(false)
  expect(await page()).toContain('Nobody is agreed yet')
  const url = `/people/${id('Ffion')}/network/${id('Gwen')}/help`
  const offer = { asked: 'offered', offers: 'crisis', source: 'Gwen', ...day('knownOn') }
  expect((await post(url, { ...offer, crisisCarer: 'no', obstacle: 'No spare bed' })).statusCode).toBe(303)
  expect(await listed()).toBe(true)
  expect((await get('/without-crisis-carer')).body).toContain('1 person thought of, 1 asked')
  expect((await get(url)).body).toContain('No spare bed')
  expect((await post(url, { ...offer, crisisCarer: 'yes', support: 'A bed' })).statusCode).toBe(303)
  expect(await listed()).toBe(false)
  expect(await page()).toContain('If there is a crisis the child goes to Gwen Prosser.')
  const story = (await get(`/people/${id('Ffion')}/chronology`)).body
  expect(story).toContain('who takes the child in if there is a crisis is agreed')
  expect(story).not.toContain('Gwen')
})

test('bad input: an offer of nothing, and somebody who is not of the family', async () => {
  const url = `/people/${id('Ffion')}/network/${id('Gwen')}/help`
  const nothing = await post(url, { asked: 'offered', source: 'Gwen', ...day('knownOn') })
  expect(nothing.statusCode).toBe(422)
  expect(nothing.body.split('Select what they can do')).toHaveLength(3)
  const stranger = await recordPerson(actBy(database, worker), { given: 'Nobody', family: 'Here' })
  const other = await post(url.replace(id('Gwen'), stranger), {
    asked: 'not asked',
    source: 'x',
    ...day('knownOn'),
  })
  expect(other.statusCode).not.toBe(303)
})

test('4.4 whoever is closed to the viewer is in no drawing, list or tie, and nothing says so', async () => {
  await restrict(id('Zebulon'))
  await restrict(id('Gwen'))
  const body = await family()
  const help = (await get(`/people/${id('Ffion')}/network/help`)).body
  for (const page of [body, help]) expect(page).not.toMatch(/Zebulon|Gwen|Olwen|not shown|hidden from/)
  expect(body).toContain('Family drawing: 3 people')
  expect((await get(`/people/${id('Ffion')}/network/${id('Gwen')}/help`)).statusCode).toBe(404)
})
