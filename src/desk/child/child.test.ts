import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReasonKind, Viewer } from '../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { addDays, plainDate } from '../../platform/plain-date.ts'
import { aDesk, open, send } from '../../record/involvements/testing/desk.ts'
import { actBy, aStore, aTeam, aWorker, monday, withReasons } from '../../record/involvements/testing/town.ts'
import type { NewPersonFacts } from '../../record/people/new-person.ts'
import type { Desk } from '../../record/shell/desk.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { recordPerson } from '../../testing/people.ts'
import { childRoutes } from './routes.ts'

let database: TestDatabase
let desk: Desk
const who = new Map<string, Viewer>()
const ids = new Map<string, string>()

const people: Record<string, NewPersonFacts> = {
  ffion: {
    given: 'Ffion',
    family: 'Prosser',
    knownAs: 'Ffi',
    bornOn: plainDate('2019-05-14'),
    language: 'Welsh',
    interpreterNeeded: true,
    address: { lines: '4 Mill Row', town: 'Dunmoor', postcode: 'ZZ1 1AA' },
  },
  rhys: { given: 'Rhys', family: 'Prosser', bornOn: plainDate('2016-02-01') },
  mair: { given: 'Mair', family: 'Prosser', bornOn: plainDate('1990-07-07') },
  nerys: { given: 'Nerys', family: 'Prosser', bornOn: plainDate('2014-07-07') },
  unborn: { family: 'Prosser', dueOn: plainDate('2026-06-03') },
  unnamed: { describedAs: 'The boy at number 12' },
}

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'North')
  const person = async (name: string, manages: string[] = []) =>
    who.set(
      name,
      await aWorker(database, { name: `The ${name}`, teamId: await aTeam(database, name), manages }),
    )
  await person('worker')
  await person('manager', [teamId])
  await person('sibling’s worker')
  await person('front door')
  await person('urgent')
  await person('stranger')
  const act = actBy(database, viewer('worker'))
  for (const [name, facts] of Object.entries(people)) ids.set(name, await recordPerson(act, facts))
  await arrange(teamId)
  desk = aDesk(database, [...who.values()])
  childRoutes(desk)
})
afterAll(() => database.close())

const viewer = (name: string): Viewer =>
  who.get(name) ?? { id: '', name: '', roles: new Set(), teams: new Set(), managedTeams: new Set() }
const id = (name: string) => ids.get(name) ?? ''
const get = (name: string, path: string) => open(desk.app, viewer(name), path)

function reason(name: string, kind: ReasonKind, opens: 'whole' | 'front-door' | 'family', person = 'ffion') {
  return {
    personId: id(person),
    kind,
    opens,
    workerId: viewer(name).id,
    fromAt: monday,
    sourceId: randomUUID(),
  }
}

async function arrange(teamId: string): Promise<void> {
  const everybody = Object.keys(people).map((person) => ({
    ...reason('worker', 'allocated worker', 'whole', person),
    teamId,
  }))
  await withReasons(database, [
    ...everybody.filter(({ personId }) => personId !== id('rhys') && personId !== id('nerys')),
    reason('sibling’s worker', 'worker of the family', 'family'),
    reason('sibling’s worker', 'allocated worker', 'whole', 'rhys'),
    reason('front door', 'open contact', 'front-door'),
    { ...reason('urgent', 'urgent access', 'whole'), toAt: instantOf('2026-03-02T11:35:00Z') },
  ])
  await writeRows(teamId)
}

async function writeRows(teamId: string): Promise<void> {
  const by = viewer('worker').id
  const recorded = { recorded_at: monday, recorded_by: by }
  const { owner } = database
  await owner
    .insertInto('record.relationship')
    .values([
      {
        person_id: id('ffion'),
        other_id: id('rhys'),
        kind: 'brother-or-sister',
        source: 'a test',
        ...recorded,
      },
      { person_id: id('mair'), other_id: id('ffion'), kind: 'mother', source: 'a test', ...recorded },
      {
        person_id: id('nerys'),
        other_id: id('ffion'),
        kind: 'half-brother-or-sister',
        source: 'a test',
        ...recorded,
      },
    ])
    .execute()
  await owner
    .insertInto('record.warning')
    .values({
      id: randomUUID(),
      person_id: id('ffion'),
      kind: 'risk-to-staff',
      text: 'Ring before a visit',
      source: 'the police',
      from_on: plainDate('2026-01-01'),
      review_on: plainDate('2026-06-01'),
      ...recorded,
    })
    .execute()
  await owner
    .insertInto('record.involvement')
    .values({
      id: id('ffion'),
      person_id: id('ffion'),
      service: 'child-in-need',
      opened_on: plainDate('2026-01-05'),
      opened_because: 'asked',
      team_id: teamId,
      ...recorded,
    })
    .execute()
  await owner
    .insertInto('record.allocation')
    .values({
      id: randomUUID(),
      involvement_id: id('ffion'),
      person_id: id('ffion'),
      worker_id: by,
      team_id: teamId,
      from_on: plainDate('2026-01-06'),
      ...recorded,
    })
    .execute()
  await owner
    .insertInto('access.restriction')
    .values({
      id: id('nerys'),
      person_id: id('nerys'),
      because: 'refuge',
      from_at: monday,
      set_by: by,
      second_by: viewer('manager').id,
      review_on: plainDate('2026-06-01'),
    })
    .execute()
  await owner
    .insertInto('timescales.obligation')
    .values({
      person_id: id('ffion'),
      timescale: 'visit',
      key: 'one',
      rule: 'X',
      title: 'Visit to the child',
      started_on: plainDate('2026-02-20'),
      due_on: plainDate('2026-02-27'),
      due_at: instantOf('2026-02-27T17:00:00Z'),
      outcome: 'open',
      updated_at: monday,
    })
    .execute()
}

const allTabs = [
  'Summary',
  'What next?',
  'Chronology',
  'Records',
  'Child protection',
  'Family and network',
  'Who has looked',
]

test.each([
  { name: 'worker', tabs: allTabs },
  { name: 'manager', tabs: allTabs },
  { name: 'front door', tabs: ['Summary', 'Chronology', 'Records', 'Family and network'] },
  { name: 'sibling’s worker', tabs: ['Summary', 'Family and network'] },
])('the $name sees $tabs', async ({ name, tabs }) => {
  const { body, statusCode } = await get(name, `/people/${id('ffion')}`)
  expect(statusCode).toBe(200)
  const shown = [...body.matchAll(/moj-sub-navigation__link"[^>]*>([^<]*)</g)].map(([, text]) => text)
  expect(shown).toEqual(tabs)
})

test('the summary says who, what is due, where and whose', async () => {
  const { body } = await get('worker', `/people/${id('ffion')}`)
  for (const words of [
    'Ffion Prosser, known as Ffi',
    '14 May 2019 (aged 6)',
    'Welsh, interpreter needed',
    'Risk to staff: Ring before a visit',
    'Support for a child in need',
    'The worker, North, since 5 January 2026',
    'Visit to the child',
    'Overdue',
    '4 Mill Row, Dunmoor, ZZ1 1AA',
    'Mair Prosser',
    'Brother or sister. Aged 10',
    'You are the allocated worker',
  ])
    expect(body).toContain(words)
  expect(body).not.toMatch(/<title>[^<]*Ffion/)
})

test('3.6 a part that is not allowed is not in the page: key events for the worker of a brother', async () => {
  const { body } = await get('sibling’s worker', `/people/${id('ffion')}`)
  expect(body).not.toContain('Latest key events')
  expect(body).not.toContain('Contacts waiting')
  expect((await get('sibling’s worker', `/people/${id('ffion')}/chronology`)).statusCode).toBe(404)
})

test('3.8 relatives lead to their record only where it may be opened, and a restricted one is not there', async () => {
  const { body } = await get('worker', `/people/${id('ffion')}/family`)
  expect(body).toContain(`href="/people/${id('mair')}"`)
  expect(body).toContain('Rhys Prosser')
  expect(body).not.toContain(`href="/people/${id('rhys')}"`)
  expect(body).not.toContain('Nerys')
})

test('3.7 not there, not yours and restricted answer alike', async () => {
  const answers = await Promise.all([
    get('stranger', `/people/${id('ffion')}`),
    get('worker', `/people/${id('nerys')}`),
    get('worker', `/people/${randomUUID()}`),
    get('worker', '/people/not-an-id'),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
})

test.each(['', '/chronology', '/records', '/family', '/who-has-looked'])(
  '7.1 a look at %s is traced',
  async (path) => {
    await get('worker', `/people/${id('ffion')}${path}`)
    const [entry] = await inContext(database.owner, systemActor, (trx) =>
      trx
        .selectFrom('audit.entry')
        .selectAll()
        .where('kind', '=', 'look')
        .orderBy('seq', 'desc')
        .limit(1)
        .execute(),
    )
    expect(entry).toMatchObject({
      person_id: id('ffion'),
      worker_id: viewer('worker').id,
      reason: 'allocated worker',
    })
    expect(entry?.parts?.length).toBeGreaterThan(0)
  },
)

test('7.5 who has looked is for the worker and the manager, and tells of refusals', async () => {
  await get('stranger', `/people/${id('ffion')}`)
  const { body } = await get('manager', `/people/${id('ffion')}/who-has-looked`)
  expect(body).toContain('The stranger, Worker')
  expect(body).toContain('Was refused (read summary)')
  expect(body).toContain('Not working with the child or family')
  expect((await get('front door', `/people/${id('ffion')}/who-has-looked`)).statusCode).toBe(404)
})

test('5.2 an urgent opening shows the time left, lets nobody print and offers no change', async () => {
  const { body } = await get('urgent', `/people/${id('ffion')}`)
  expect(body).toContain('It closes today at 11:35, in 1 hour and 35 minutes.')
  expect((await get('urgent', `/people/${id('ffion')}/chronology/print`)).statusCode).toBe(404)
  expect((await get('urgent', `/people/${id('ffion')}/family`)).body).not.toContain('Add somebody')
  expect((await get('urgent', `/people/${id('ffion')}/records`)).body).not.toContain('Write a note')
})

test.each([
  { name: 'unborn', says: ['Unborn Prosser', 'Expected', '3 June 2026', 'No address is recorded.'] },
  {
    name: 'unnamed',
    says: ['The boy at number 12', 'Age not known', 'No service is working with them now.'],
  },
  { name: 'mair', says: ['Mair Prosser', '7 July 1990 (aged 35)'] },
])('the record of $name', async ({ name, says }) => {
  const { body } = await get('worker', `/people/${id(name)}`)
  for (const words of says) expect(body).toContain(words)
})

test('nobody holds parental responsibility for an adult', async () => {
  expect((await get('worker', `/people/${id('mair')}/family`)).body).not.toContain('Parental responsibility')
})

test('a long name, forty addresses and two hundred events come in pages, none lost', async () => {
  const long = `Gwenllïan ${'Llanfair-Cabdiraxmaan '.repeat(14)}`.trim()
  const act = actBy(database, viewer('worker'))
  const personId = await recordPerson(act, {
    given: long,
    family: 'Prosser',
    bornOn: plainDate('2012-01-01'),
  })
  await withReasons(database, [
    {
      personId,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: viewer('worker').id,
      fromAt: monday,
      sourceId: personId,
    },
  ])
  await many(personId)
  const summary = await get('worker', `/people/${personId}`)
  expect(summary.body).toContain(`<bdi>${long} Prosser</bdi>`)
  const pages = await Promise.all(
    [1, 2, 3, 4, 5].map((page) => get('worker', `/people/${personId}/chronology?show=all&page=${page}`)),
  )
  const seen = pages.flatMap(({ body }) =>
    [...body.matchAll(/Thing number (\d+)/g)].map(([, number]) => number),
  )
  expect(new Set(seen).size).toBe(200)
})

async function many(personId: string): Promise<void> {
  const recorded = { recorded_at: monday, recorded_by: viewer('worker').id }
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  await database.owner
    .insertInto('record.address')
    .values(
      numbers.slice(0, 40).map((number) => ({
        person_id: personId,
        lines: `${number} Long Lane`,
        from_on: addDays(plainDate('2020-01-01'), number),
        to_on: addDays(plainDate('2020-01-02'), number),
        source: 'a test',
        ...recorded,
      })),
    )
    .execute()
  await database.owner
    .insertInto('record.event')
    .values(
      numbers.map((number) => ({
        id: randomUUID(),
        person_id: personId,
        type: 'thing',
        on_day: addDays(plainDate('2025-01-01'), number),
        headline: `Thing number ${number}`,
        trace_id: personId,
        ...recorded,
      })),
    )
    .execute()
}

test('a person’s word on significance beats the suggestion, with the reason', async () => {
  const [event] = await database.owner
    .selectFrom('record.event')
    .select('id')
    .where('person_id', '=', id('ffion'))
    .execute()
  const url = `/people/${id('ffion')}/chronology/${event?.id}`
  expect((await get('worker', `/people/${id('ffion')}/chronology`)).body).toContain(
    'Nothing is marked as a key event yet.',
  )
  const shown = await get('worker', url)
  expect(shown.body).toContain('It now does not stand among the key events.')
  const body = { key: 'yes', because: 'The family came to us', version: '0', idempotencyKey: randomUUID() }
  expect((await send(desk.app, viewer('worker'), { url, body })).statusCode).toBe(303)
  const after = await get('worker', `/people/${id('ffion')}/chronology`)
  expect(after.body).toContain('The family came to us')
  const late = await send(desk.app, viewer('worker'), {
    url,
    body: { ...body, idempotencyKey: randomUUID() },
  })
  expect(late.statusCode).toBe(422)
  expect(late.body).toContain('Somebody else has just changed this')
})

test('an event of somebody else is not there under this address', async () => {
  const [event] = await database.owner
    .selectFrom('record.event')
    .select('id')
    .where('person_id', '=', id('rhys'))
    .execute()
  expect((await get('worker', `/people/${id('ffion')}/chronology/${event?.id}`)).statusCode).toBe(404)
})

test('3.3 one press opens the whole record while the contact is open, and nobody else’s press does', async () => {
  const url = `/people/${id('ffion')}`
  const press = (name: string) =>
    send(desk.app, viewer(name), { url: `${url}/open-whole`, body: { idempotencyKey: randomUUID() } })
  expect((await get('worker', url)).body).not.toContain('Open the whole record')
  expect((await get('front door', url)).body).toContain('Open the whole record')
  expect((await get('front door', `${url}/chronology?show=all`)).body).not.toContain(
    'Everything that happened',
  )
  expect((await press('sibling’s worker')).statusCode).toBe(404)
  expect((await press('front door')).statusCode).toBe(303)
  expect((await get('front door', `${url}/chronology?show=all`)).body).toContain('Everything that happened')
  expect((await get('front door', url)).body).not.toContain('Open the whole record')
})
