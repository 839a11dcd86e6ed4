import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role, Viewer } from '../../mechanisms/access/index.ts'
import { inContext } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { recordPerson } from '../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import { Refused } from '../shell/refused.ts'
import type { NewPersonFacts } from './new-person.ts'
import { readQuery } from './query.ts'
import { findPeople } from './records.ts'

let database: TestDatabase
let frontDoor: Viewer
let socialWorker: Viewer
const ids = new Map<string, string>()

const people: Record<string, NewPersonFacts> = {
  amara: {
    given: 'Amara',
    family: 'Osei',
    knownAs: 'Ama',
    previousNames: ['Amara Mensah'],
    bornOn: plainDate('2019-05-14'),
    address: { lines: '4 Mill Row', town: 'Dunmoor', postcode: 'ZZ1 1AA' },
  },
  kwame: {
    given: 'Kwame',
    family: 'Osei',
    bornOn: plainDate('2016-02-01'),
    phones: ['+44 1632 960123'],
  },
  sian: { given: 'Siân', family: 'O’Brien-Łuczak', bornOn: plainDate('2012-12-30') },
  mohammed: {
    given: 'Mohammed',
    family: 'Al-Hassan',
    bornOn: plainDate('2011-06-15'),
    bornPrecision: 'year',
  },
  unnamed: { describedAs: 'The boy at number 12' },
  hidden: { given: 'Marta', family: 'Quayle', bornOn: plainDate('1990-01-01') },
}

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'Front door')
  frontDoor = await aWorker(database, { name: 'Jo Marsh', teamId, roles: ['front-door-practitioner'] })
  socialWorker = await aWorker(database, {
    name: 'Sam Reid',
    teamId: await aTeam(database, 'North'),
    roles: ['social-worker'],
  })
  const act = actBy(database, frontDoor)
  for (const [key, facts] of Object.entries(people)) ids.set(key, await recordPerson(act, facts))
  await arrange(teamId)
})
afterAll(() => database.close())

async function arrange(teamId: string): Promise<void> {
  const written = { recorded_at: monday, recorded_by: frontDoor.id, source: 'a test' }
  const { owner } = database
  await owner
    .insertInto('record.relationship')
    .values([
      { person_id: idOf('amara'), other_id: idOf('kwame'), kind: 'brother-or-sister', ...written },
      { person_id: idOf('hidden'), other_id: idOf('amara'), kind: 'half-brother-or-sister', ...written },
    ])
    .execute()
  await owner
    .insertInto('record.warning')
    .values({
      id: randomUUID(),
      person_id: idOf('amara'),
      kind: 'risk-to-staff',
      text: 'Dog',
      from_on: plainDate('2026-01-01'),
      review_on: plainDate('2026-06-01'),
      ...written,
    })
    .execute()
  await owner
    .insertInto('record.identifier')
    .values({ person_id: idOf('sian'), kind: 'nhs-number', value: '9990000018', ...written })
    .execute()
  const { id } = await owner
    .insertInto('record.involvement')
    .values({
      id: randomUUID(),
      person_id: idOf('amara'),
      service: 'early-help',
      opened_on: plainDate('2026-01-05'),
      opened_because: 'asked',
      team_id: teamId,
      recorded_at: monday,
      recorded_by: frontDoor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await withReasons(database, [
    {
      personId: idOf('kwame'),
      kind: 'allocated worker',
      opens: 'whole',
      workerId: socialWorker.id,
      fromAt: monday,
      sourceId: id,
    },
  ])
  const other = await aWorker(database, { name: 'Keeper', teamId })
  await owner
    .insertInto('access.restriction')
    .values({
      id,
      person_id: idOf('hidden'),
      because: 'refuge',
      from_at: monday,
      set_by: frontDoor.id,
      second_by: other.id,
      review_on: plainDate('2026-06-01'),
    })
    .execute()
}

const idOf = (key: string) => ids.get(key) ?? ''

async function find(viewer: Viewer, typed: string) {
  const query = readQuery(typed, plainDate('2026-03-02'))
  if (!query.ok) throw new Error(query.problem)
  return inContext(database.staff, viewer, (trx) =>
    findPeople(trx, viewer, { query: query.value, now: monday }),
  )
}

test.each([
  { typed: 'amara osei', finds: ['amara'], because: ['name'] },
  { typed: 'OSEI Am', finds: ['amara'], because: ['name'] },
  { typed: 'ama osei', finds: ['amara'], because: ['name'] },
  { typed: 'mensah', finds: ['amara'], because: ['earlier name'] },
  { typed: 'sian obrien', finds: ['sian'], because: ['name'] },
  { typed: 'łuczak', finds: ['sian'], because: ['name'] },
  { typed: 'Mohamed Al Hassan', finds: ['mohammed'], because: ['nickname'] },
  { typed: 'boy number 12', finds: ['unnamed'], because: ['known as'] },
  { typed: '14/5/2019', finds: ['amara'], because: ['born the same day'] },
  { typed: 'Al-Hassan 3 March 2011', finds: ['mohammed'], because: ['name', 'born at that time'] },
  { typed: 'Al-Hassan 2012', finds: [], because: [] },
  { typed: 'zz11aa', finds: ['amara'], because: ['lives at the same postcode'] },
  { typed: '999 000 0018', finds: ['sian'], because: ['the same number'] },
  { typed: 'osei 1 Feb 2016', finds: ['kwame'], because: ['name', 'born the same day'] },
  { typed: 'sei', finds: [], because: [] },
  { typed: 'nobody', finds: [], because: [] },
  { typed: '4 Mill Row', finds: ['amara'], because: ['lives at the same house number and street'] },
  { typed: '01632 960 123', finds: ['kwame'], because: ['the same phone'] },
])('$typed finds $finds', async ({ typed, finds, because }) => {
  const { people: found, more } = await find(frontDoor, typed)
  expect(found.map(({ id }) => id)).toEqual(finds.map(idOf))
  expect(found.flatMap(({ why }) => why)).toEqual(because)
  expect(more).toBe(false)
})

test('3.4 the front door gets the finding view', async () => {
  const { people: found } = await find(frontDoor, 'amara')
  expect(found).toMatchObject([
    {
      view: 'finding',
      born_on: '2019-05-14',
      area: 'Dunmoor',
      siblings: [{ id: idOf('kwame'), born: '2016-02-01', name: { given: 'Kwame' } }],
      warnings: ['risk-to-staff'],
      team: 'Front door',
    },
  ])
  expect(JSON.stringify(found)).not.toContain('Mill Row')
})

test('3.4 without a reason there is the short view, and nothing more was fetched', async () => {
  const { people: found } = await find(socialWorker, 'amara')
  expect(found).toMatchObject([
    {
      view: 'short',
      yearOfBirth: 2019,
      born_on: null,
      area: null,
      siblings: [],
      warnings: [],
      team: 'Front door',
    },
  ])
  expect(JSON.stringify(found)).not.toMatch(/05-14|Dunmoor|Kwame/)
})

test('with a reason the record can be opened', async () => {
  expect((await find(socialWorker, 'kwame')).people).toMatchObject([{ view: 'open', born_on: '2016-02-01' }])
})

test('a search by postcode tells nobody’s address to those who may not know it', async () => {
  expect((await find(socialWorker, 'ZZ1 1AA')).people).toEqual([])
})

test.each(['marta', 'quayle', '1/1/1990'])('4.1 a restricted person is never listed: %s', async (typed) => {
  expect((await find(frontDoor, typed)).people).toEqual([])
})

test('3.8 a restricted person is not among the brothers and sisters of others', async () => {
  const { people: found } = await find(frontDoor, 'amara')
  expect(JSON.stringify(found)).not.toContain('Marta')
})

test.each<Role>(['analyst', 'auditor', 'business-support', 'system-administrator', 'privacy-lead'])(
  'a role that does not search is refused: %s',
  async (role) => {
    await expect(find({ ...frontDoor, roles: new Set([role]) }, 'amara')).rejects.toThrow(Refused)
  },
)

test('twenty are listed, and then it says that there are more', async () => {
  const act = actBy(database, frontDoor)
  for (let n = 0; n < 21; n++) await recordPerson(act, { given: `Twin${n}`, family: 'Manyfold' })
  const { people: found, more } = await find(frontDoor, 'manyfold')
  expect(found).toHaveLength(20)
  expect(more).toBe(true)
})

test('4.1 a keeper gets one task when somebody searches for a restricted person, and the searcher sees no trace of it', async () => {
  const keeper = await aWorker(database, { name: 'Kit Lowe', teamId: await aTeam(database, 'Keepers') })
  const { owner } = database
  await owner
    .insertInto('access.role_held')
    .values({ worker_id: keeper.id, role: 'restricted-record-keeper', from_at: monday, reviewed_at: monday })
    .execute()
  const restriction = await owner
    .selectFrom('access.restriction')
    .select('id')
    .where('person_id', '=', idOf('hidden'))
    .executeTakeFirstOrThrow()
  await owner
    .insertInto('access.restriction_member')
    .values({ restriction_id: restriction.id, worker_id: keeper.id })
    .execute()
  await find(socialWorker, 'osei')
  for (const typed of ['quayle', 'Marta 1990', '1/1/1990', 'marta quayle'])
    expect((await find(socialWorker, typed)).people).toEqual([])
  const tasks = await owner.selectFrom('record.task').selectAll().where('worker_id', '=', keeper.id).execute()
  expect(tasks).toMatchObject([{ person_id: idOf('hidden'), detail: expect.stringContaining('Sam Reid') }])
  const seen = await inContext(database.staff, socialWorker, (trx) =>
    trx.selectFrom('record.task').select('id').where('person_id', '=', idOf('hidden')).execute(),
  )
  expect(seen).toEqual([])
  expect((await find(keeper, 'quayle')).people).toMatchObject([{ view: 'open' }])
})
