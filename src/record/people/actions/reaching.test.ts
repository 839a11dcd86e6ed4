import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { inContext } from '../../../platform/db.ts'
import { NotOpened } from '../../../platform/keys.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { recordPerson } from '../../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker, monday, withReasons } from '../../involvements/testing/town.ts'
import { openHiddenAddress } from '../hidden-address.ts'
import { addContactPoint } from './add-contact-point.ts'
import { addIdentifier } from './add-identifier.ts'
import { changeAddress } from './change-address.ts'
import { addDisability, withdrawDisability } from './change-disability.ts'
import { endContactPoint } from './end-contact-point.ts'

const keys = [{ id: 'test', bytes: Buffer.alloc(32, 7) }] as const
let database: TestDatabase
let worker: Viewer
let personId: string
beforeAll(async () => {
  database = await aStore()
  worker = await aWorker(database, { name: 'Sam Reid', teamId: await aTeam(database, 'North') })
})
beforeEach(async () => {
  const address = {
    lines: '4 Mill Row',
    town: 'Dunmoor',
    postcode: 'ZZ1 1AA',
    fromOn: plainDate('2020-01-01'),
  }
  personId = await recordPerson(actBy(database, worker), {
    given: 'Amara',
    family: 'Osei',
    address,
    phones: ['07700 900123'],
  })
  await withReasons(database, [
    {
      personId,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: worker.id,
      fromAt: monday,
      sourceId: personId,
    },
  ])
})
afterAll(() => database.close())

const act = () => actBy(database, worker)
const moved = (given: Partial<Parameters<typeof changeAddress>[1]> = {}) =>
  changeAddress(
    act(),
    {
      personId,
      lines: '9 Quay Street',
      town: 'Saltby',
      postcode: 'zz99zz',
      fromOn: plainDate('2026-02-01'),
      hidden: false,
      source: 'the mother',
      version: 1,
      ...given,
    },
    keys,
  )
const addresses = () =>
  database.owner
    .selectFrom('record.address')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('from_on')
    .execute()

test('a move ends the earlier home on the day', async () => {
  expect((await moved()).ok).toBe(true)
  expect(await addresses()).toMatchObject([
    { lines: '4 Mill Row', to_on: '2026-02-01' },
    { lines: '9 Quay Street', postcode: 'ZZ9 9ZZ', to_on: null, hidden: false },
  ])
})

test('4.2 of a hidden address nothing stands in the clear, and only its own row opens it', async () => {
  const done = await moved({ hidden: true })
  const [, hidden] = await addresses()
  expect(hidden).toMatchObject({ hidden: true, lines: null, town: null, postcode: null, area: null })
  const value = hidden?.hidden_value ?? Buffer.alloc(0)
  expect(value.toString('latin1')).not.toContain('Quay')
  const where = { addressId: done.ok ? done.value : '', personId }
  const open = (at: typeof where) =>
    inContext(database.staff, worker, (trx) => openHiddenAddress({ master: keys, trx }, at, value))
  expect(await open(where)).toEqual({ lines: '9 Quay Street', town: 'Saltby', postcode: 'ZZ9 9ZZ' })
  await expect(open({ ...where, addressId: personId })).rejects.toThrow(NotOpened)
  const event = await database.owner
    .selectFrom('record.event')
    .selectAll()
    .where('type', '=', 'address-changed')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(event)).not.toMatch(/Quay|Saltby|ZZ9/)
})

test.each([
  { given: { lines: '  ' }, problem: 'nothing said' },
  { given: { fromOn: plainDate('2026-03-03') }, problem: 'in the future' },
  { given: { fromOn: plainDate('2019-12-31') }, problem: 'before the one before' },
  { given: { version: 0 }, problem: 'changed meanwhile' },
])('a move is not recorded: $problem', async ({ given, problem }) => {
  expect(await moved(given)).toEqual({ ok: false, problem })
  expect(await addresses()).toHaveLength(1)
})

test.each([
  { kind: 'phone', value: '+44 (0)20 7946 0000', ok: true },
  { kind: 'phone', value: '12345', ok: false },
  { kind: 'phone', value: 'ask at the shop', ok: false },
  { kind: 'email', value: 'ama@family.example', ok: true },
  { kind: 'email', value: 'ama at family', ok: false },
] as const)('$kind $value: $ok', async ({ kind, value, ok }) => {
  expect((await addContactPoint(act(), { personId, kind, value, source: 'the mother' })).ok).toBe(ok)
})

test('a number that no longer reaches them ends once', async () => {
  const point = await database.owner
    .selectFrom('record.contact_point')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  const end = (version: number) => endContactPoint(act(), { personId, contactPointId: point.id, version })
  expect(await end(9)).toEqual({ ok: false, problem: 'changed meanwhile' })
  expect(await end(1)).toEqual({ ok: true, value: null })
  expect(await end(2)).toEqual({ ok: false, problem: 'not there' })
})

test.each([
  { kind: 'nhs-number', value: '999 000 0018', problem: null },
  { kind: 'nhs-number', value: '999 000 0017', problem: 'not an NHS number' },
  { kind: 'upn', value: 'n820120012001', problem: null },
  { kind: 'upn', value: 'P820120012001', problem: 'not a pupil number' },
  { kind: 'other', value: ' AB 12 ', problem: null },
  { kind: 'other', value: '  ', problem: 'nothing said' },
] as const)('$kind $value: $problem', async ({ kind, value, problem }) => {
  const done = await addIdentifier(act(), { personId, kind, value, source: 'the school' })
  expect(done.ok ? null : done.problem).toBe(problem)
})

test('a number is kept once, in one form', async () => {
  await addIdentifier(act(), { personId, kind: 'nhs-number', value: '999-000-0018', source: 'the school' })
  const again = await addIdentifier(act(), {
    personId,
    kind: 'nhs-number',
    value: '9990000018',
    source: 'the GP',
  })
  expect(again).toEqual({ ok: false, problem: 'kept already' })
})

test('‘no disability’ stands alone and gives way to the first; a mistake can be taken back and put right again', async () => {
  const add = (code: 'NONE' | 'HEAR') => addDisability(act(), { personId, code, source: 'the mother' })
  const kept = async () =>
    (
      await database.owner
        .selectFrom('record.disability')
        .select('code')
        .where('person_id', '=', personId)
        .where('withdrawn_at', 'is', null)
        .execute()
    ).map(({ code }) => code)
  expect((await add('NONE')).ok).toBe(true)
  expect((await add('HEAR')).ok).toBe(true)
  expect(await kept()).toEqual(['HEAR'])
  expect(await add('NONE')).toEqual({ ok: false, problem: 'none stands alone' })
  expect(await add('HEAR')).toEqual({ ok: false, problem: 'kept already' })
  expect((await withdrawDisability(act(), { personId, code: 'HEAR', because: 'Wrong child' })).ok).toBe(true)
  expect(await withdrawDisability(act(), { personId, code: 'HEAR', because: 'Wrong child' })).toEqual({
    ok: false,
    problem: 'not kept',
  })
  expect((await add('HEAR')).ok).toBe(true)
  expect(await kept()).toEqual(['HEAR'])
})
