import { afterAll, beforeAll, expect, test } from 'vitest'
import { isCode } from '../../platform/code.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { recordPerson } from '../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker } from '../involvements/testing/town.ts'
import type { Act } from '../shell/act.ts'
import { assertionKinds } from './codes.ts'
import { currentIdentity } from './current.ts'

let database: TestDatabase
let act: Act
beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'Front door')
  act = actBy(database, await aWorker(database, { name: 'Jo Marsh', teamId }))
})
afterAll(() => database.close())

const read = <Row>(work: Parameters<typeof inContext<Row>>[2]) => inContext(database.staff, systemActor, work)
const personOf = (id: string) =>
  read((trx) => trx.selectFrom('record.person').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

test('what is known is kept as assertions, and the person’s columns are what those add up to', async () => {
  const id = await recordPerson(act, {
    given: '  Amara ',
    middle: 'Efua',
    family: 'Osei',
    knownAs: 'Ama',
    previousNames: ['Amara Mensah'],
    bornOn: plainDate('2019-05-14'),
    sex: 'F',
    ethnicity: 'BAFR',
    language: 'Twi',
    interpreterNeeded: true,
    address: { lines: '4 Mill Row', town: 'Dunmoor', postcode: 'zz1 1aa' },
    phones: ['07700 900123'],
    emails: ['ama@family.example'],
  })
  const assertions = await read((trx) =>
    trx.selectFrom('record.identity_assertion').selectAll().where('person_id', '=', id).execute(),
  )
  const held = assertions.flatMap(({ kind, recorded_at, ...rest }) =>
    isCode(assertionKinds, kind) ? [{ ...rest, kind, recordedAt: recorded_at }] : [],
  )
  expect(held).toHaveLength(8)
  const person = await personOf(id)
  expect(person).toMatchObject(currentIdentity(held))
  expect(person).toMatchObject({
    given: 'Amara',
    family: 'Osei',
    known_as: 'Ama',
    born_on: '2019-05-14',
    interpreter_needed: true,
  })
  const address = await read((trx) =>
    trx.selectFrom('record.address').selectAll().where('person_id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(address).toMatchObject({
    lines: '4 Mill Row',
    postcode: 'ZZ1 1AA',
    from_on: act.today,
    source: 'a test',
  })
  const points = await read((trx) =>
    trx.selectFrom('record.contact_point').select(['kind', 'value']).where('person_id', '=', id).execute(),
  )
  expect(points).toEqual([
    { kind: 'phone', value: '07700 900123' },
    { kind: 'email', value: 'ama@family.example' },
  ])
})

test.each([
  {
    who: 'an unborn child',
    facts: { family: 'Okafor', dueOn: plainDate('2026-06-03') },
    row: { due_on: '2026-06-03', born_on: null },
    event: {
      type: 'person-recorded',
      data: { unborn: true },
      headline: 'Unborn child first recorded, due on 3 June 2026 (a test)',
    },
  },
  {
    who: 'a child not yet identified',
    facts: { describedAs: 'The boy at number 12' },
    row: { described_as: 'The boy at number 12', given: null },
    event: { type: 'person-recorded', data: { unborn: false }, headline: 'First recorded (a test)' },
  },
])('$who', async ({ facts, row, event }) => {
  const id = await recordPerson(act, facts)
  expect(await personOf(id)).toMatchObject(row)
  const events = await read((trx) =>
    trx.selectFrom('record.event').selectAll().where('person_id', '=', id).execute(),
  )
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject(event)
})

test('a person of whom nothing at all is known is not recorded', async () => {
  await expect(recordPerson(act, { sex: 'F' })).rejects.toThrow(/check constraint/)
})
