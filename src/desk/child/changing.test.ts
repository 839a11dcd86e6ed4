import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { aDesk, open, send } from '../../record/involvements/testing/desk.ts'
import { actBy, aStore, aTeam, aWorker, monday, withReasons } from '../../record/involvements/testing/town.ts'
import { peopleRoutes } from '../../record/people/routes.ts'
import type { Desk } from '../../record/shell/desk.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { recordPerson } from '../../testing/people.ts'
import { childRoutes } from './routes.ts'

let database: TestDatabase
let desk: Desk
let worker: Viewer
let colleague: Viewer
let outsider: Viewer
let childId: string
let unbornId: string
let describedId: string

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'North')
  worker = await aWorker(database, { name: 'Sam Reid', teamId })
  colleague = await aWorker(database, { name: 'Lee Park', teamId })
  outsider = await aWorker(database, { name: 'Ann Low', teamId: await aTeam(database, 'South') })
  const act = actBy(database, worker)
  childId = await recordPerson(act, { given: 'Ffion', family: 'Prosser', bornOn: plainDate('2019-05-14') })
  unbornId = await recordPerson(act, { family: 'Prosser', dueOn: plainDate('2026-03-20') })
  describedId = await recordPerson(act, { describedAs: 'The boy at number 12' })
  await recordPerson(act, { given: 'Mair', family: 'Prosser' })
  await withReasons(
    database,
    [childId, unbornId, describedId].map((personId) => ({
      personId,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: worker.id,
      teamId,
      fromAt: monday,
      sourceId: personId,
    })),
  )
  desk = aDesk(database, [worker, colleague, outsider])
  childRoutes(desk)
  peopleRoutes(desk)
})
afterAll(() => database.close())

const get = (path: string, viewer = worker) => open(desk.app, viewer, path)
const post = (url: string, body: Record<string, string>) =>
  send(desk.app, worker, { url, body: { idempotencyKey: randomUUID(), ...body } })
const on = (name: string, day: string) => {
  const [year = '', month = '', of = ''] = day.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const detailsOf = async (id: string) => (await get(`/people/${id}/details`)).body

test('a name is changed from what is kept, and who is overtaken sees both', async () => {
  const url = `/people/${childId}/details/name`
  const form = (await get(url)).body
  expect(form).toContain('Kept now: Ffion Prosser')
  expect(form).toContain('value="Ffion"')
  const body = {
    given: 'Fion',
    family: 'Prosser',
    earlier: 'wrong',
    because: 'Misspelt',
    source: 'the mother',
    version: '1',
  }
  expect((await post(url, body)).headers['location']).toBe(`/people/${childId}/details`)
  const late = await post(url, { ...body, given: 'Ffyon' })
  expect(late.statusCode).toBe(422)
  expect(late.body).toContain('Kept now: Fion Prosser')
  expect(late.body).toContain('value="Ffyon"')
  expect(late.body.split('Somebody else has just changed this record')).toHaveLength(3)
  expect((await post(url, { ...body, given: 'Ffyon', version: '2' })).statusCode).toBe(303)
  expect(await detailsOf(childId)).toContain('Name: Ffion Prosser. Taken back on 2 March 2026')
})

test.each([
  { day: '2026-02-30', says: 'The date of birth must be a real date' },
  { day: '2026-03-03', says: 'The date of birth must be today or in the past' },
])(
  'bad input: a birth date of $day is put right beside the field and in the summary',
  async ({ day, says }) => {
    const answers = {
      ...on('on', day),
      precision: 'day',
      estimated: 'no',
      because: 'x',
      source: 'y',
      version: '1',
    }
    const { statusCode, body } = await post(`/people/${childId}/details/birth-date`, answers)
    expect(statusCode).toBe(422)
    expect(body.split(says)).toHaveLength(3)
    expect(body).toContain('<title>Error: ')
  },
)

test('3.10 a field that the form does not have is an error, not ignored', async () => {
  const answers = { value: 'Welsh', because: 'x', source: 'y', version: '1', person_id: unbornId }
  expect((await post(`/people/${childId}/details/language`, answers)).statusCode).toBe(422)
})

test('an unborn child is born', async () => {
  expect(await detailsOf(unbornId)).toContain(`/people/${unbornId}/details/born`)
  expect((await get(`/people/${childId}/details/born`)).statusCode).toBe(404)
  const answers = {
    ...on('bornOn', '2026-03-01'),
    given: 'Ada',
    family: 'Prosser',
    source: 'hospital',
    version: '1',
  }
  expect((await post(`/people/${unbornId}/details/born`, answers)).statusCode).toBe(303)
  const { body } = await get(`/people/${unbornId}`)
  expect(body).toContain('1 March 2026 (aged 1 day)')
})

test('a described child gets a name', async () => {
  expect(await detailsOf(describedId)).toContain('We know who it is')
  expect(
    (
      await post(`/people/${describedId}/details/identify`, {
        given: 'Idris',
        source: 'the school',
        version: '1',
      })
    ).statusCode,
  ).toBe(303)
  const details = await detailsOf(describedId)
  expect(details).toContain('Described as: The boy at number 12. Until 2 March 2026')
})

test('4.2 a hidden address is shown to the worker, and to no colleague, also not as a town', async () => {
  const answers = {
    lines: '9 Quay Street',
    town: 'Saltby',
    postcode: 'ZZ9 9ZZ',
    ...on('fromOn', '2026-02-01'),
    hidden: 'yes',
    source: 'the mother',
    version: '0',
  }
  expect((await post(`/people/${childId}/details/address`, answers)).statusCode).toBe(303)
  expect(await detailsOf(childId)).toContain('9 Quay Street, Saltby, ZZ9 9ZZ (hidden: tell nobody)')
  for (const path of ['', '/details', '/chronology?show=all', '/family']) {
    const { body, statusCode } = await get(`/people/${childId}${path}`, colleague)
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/Quay|Saltby|ZZ9/)
  }
  expect((await get(`/people/${childId}/details`, colleague)).body).toContain('Hidden address')
})

test('somebody is looked for before they are added to the family', async () => {
  const url = `/people/${childId}/family`
  expect((await get(`${url}/add`)).body).not.toContain('Add to the family')
  const found = await post(`${url}/find`, { for: 'mair prosser' })
  const [, other = ''] = /name="other"[^>]*value="([0-9a-f-]{36})"/.exec(found.body) ?? []
  expect(found.statusCode).toBe(200)
  expect(found.body).toContain('Somebody who is not listed here')
  expect(
    (await post(`${url}/add`, { other, kind: 'mother', oneFamily: 'yes', source: 'the school' })).statusCode,
  ).toBe(303)
  expect((await get(url)).body).toContain('Mair Prosser')
})

test('somebody new needs a name; then they are recorded and added in one act', async () => {
  const url = `/people/${childId}/family/add`
  const nameless = await post(url, { other: 'new', kind: 'father', oneFamily: 'yes', source: 'the school' })
  expect(nameless.statusCode).toBe(422)
  expect(nameless.body.split('Enter the name of somebody who is not listed')).toHaveLength(3)
  expect(
    (await post(url, { other: 'new', kind: 'father', oneFamily: 'yes', source: 'the school', given: 'Kofi' }))
      .statusCode,
  ).toBe(303)
  expect((await get(`/people/${childId}/family`)).body).toContain('Kofi')
})

test('who holds parental responsibility is chosen from the family, or is a council', async () => {
  const url = `/people/${childId}/family/responsibility/add`
  expect((await get(url)).body).toContain('A council or an agency')
  const answers = {
    holder: 'agency',
    holderName: 'Another council',
    basis: 'care-order',
    source: 'the court',
  }
  expect((await post(url, answers)).statusCode).toBe(303)
  const { body } = await get(`/people/${childId}/family`)
  expect(body).toContain('Another council')
  const [, end = ''] = /href="([^"]*\/responsibility\/[^"]*\/end)"/.exec(body) ?? []
  expect((await get(end)).body).toContain('Kept now: Another council, Care order (a council)')
  expect(
    (await post(end, { ...on('on', '2026-03-01'), because: 'Discharged', version: '1' })).statusCode,
  ).toBe(303)
})

test('a warning stands on every page of the record until it is ended', async () => {
  const answers = {
    kind: 'risk-to-staff',
    text: 'Ring first',
    source: 'the police',
    ...on('fromOn', '2026-03-01'),
    ...on('reviewOn', '2026-06-01'),
  }
  expect((await post(`/people/${childId}/warnings/add`, answers)).statusCode).toBe(303)
  expect((await get(`/people/${childId}/family`)).body).toContain('Risk to staff')
  const { body } = await get(`/people/${childId}`)
  const [, end = ''] = /href="([^"]*\/warnings\/[^"]*\/end)"/.exec(body) ?? []
  expect((await post(end, { because: 'He moved away', version: '1' })).statusCode).toBe(303)
  expect((await get(`/people/${childId}`)).body).not.toContain('Risk to staff')
})

test('14.4 what is typed is kept as a draft and comes back with its key', async () => {
  const url = `/people/${childId}/details/known-as`
  const key = randomUUID()
  const saved = await send(desk.app, worker, {
    url: `${url}/draft`,
    body: { value: 'Ffi', idempotencyKey: key },
  })
  expect(saved.statusCode).toBe(204)
  const { body } = await get(url)
  expect(body).toContain('value="Ffi"')
  expect(body).toContain(`value="${key}"`)
})

test('7.1 that a draft began is traced once, however often its words are kept, and without them', async () => {
  const url = `/people/${describedId}/warnings/add`
  const body = { text: 'Ring first', idempotencyKey: randomUUID() }
  for (const text of ['Ri', 'Ring', 'Ring first'])
    await send(desk.app, worker, { url: `${url}/draft`, body: { ...body, text } })
  // Without script the words are kept when something was wrong: the same draft still.
  expect((await send(desk.app, worker, { url, body })).statusCode).toBe(422)
  const begun = () =>
    database.owner
      .selectFrom('audit.entry')
      .select(['kind', 'action', 'person_id', 'worker_id'])
      .where('action', '=', 'begin draft: add warning')
      .execute()
  const entry = { kind: 'change', action: 'begin draft: add warning' }
  expect(await begun()).toEqual([{ ...entry, person_id: describedId, worker_id: worker.id }])
  // Whoever may not open the page keeps their words, and nothing stands in the child's trace.
  const stranger = { ...body, idempotencyKey: randomUUID() }
  expect((await send(desk.app, outsider, { url: `${url}/draft`, body: stranger })).statusCode).toBe(204)
  expect(await begun()).toContainEqual({ ...entry, person_id: null, worker_id: outsider.id })
})

test('a colleague’s draft is not shown to others', async () => {
  expect((await get(`/people/${childId}/details/known-as`, colleague)).body).not.toContain('value="Ffi"')
})

test('a school is known by its name once, with whom to ring there, until the child leaves', async () => {
  const url = `/people/${childId}/details/organisations/add`
  const answers = {
    organisationKind: 'school',
    name: 'Dunmoor Primary',
    kind: 'pupil',
    contactName: 'Ola Berg',
    contactPost: 'Safeguarding lead',
    contactPhone: '020 7946 0001',
  }
  expect((await post(url, answers)).statusCode).toBe(303)
  expect((await post(url, { ...answers, name: 'DUNMOOR  primary' })).body).toContain(
    'This is recorded already',
  )
  expect(
    (await post(url.replace(childId, describedId), { ...answers, name: 'Dunmoor primary' })).statusCode,
  ).toBe(303)
  const schools = await database.owner.selectFrom('record.organisation').select('name').execute()
  expect(schools).toEqual([{ name: 'Dunmoor Primary' }])
  const details = await detailsOf(childId)
  expect(details).toContain('To ring: Ola Berg, Safeguarding lead, 020 7946 0001')
  const [, end = ''] = /href="([^"]*\/organisations\/[^"]*\/end)"/.exec(details) ?? []
  expect((await post(end, { ...on('on', '2026-03-01'), because: 'Moved', version: '1' })).statusCode).toBe(
    303,
  )
  expect(await detailsOf(childId)).toContain('until 1 March 2026')
})

test('who is said to be of one family is counted so, until they leave it', async () => {
  const url = `/people/${childId}/family`
  const { body } = await get(url)
  expect(body).toContain('Counted as one family')
  const groups = await database.owner
    .selectFrom('record.family_member')
    .select('person_id')
    .where('to_on', 'is', null)
    .execute()
  expect(groups).toHaveLength(3)
  const [, leave = ''] = /href="([^"]*\/groups\/[^"]*\/leave)"/.exec(body) ?? []
  expect((await get(leave)).body).toContain('Kept now: Prosser: ')
  expect((await post(leave, on('on', '2026-03-03'))).statusCode).toBe(422)
  expect((await post(leave, on('on', '2026-03-02'))).statusCode).toBe(303)
  expect((await get(url)).body).not.toContain('Counted as one family')
  expect((await get(leave)).statusCode).toBe(404)
})
