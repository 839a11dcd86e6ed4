import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { recordPerson } from '../../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker, monday, withReasons } from '../../involvements/testing/town.ts'
import { Refused } from '../../shell/refused.ts'
import { currentIdentity } from '../current.ts'
import { identityOf } from '../identity.records.ts'
import { type Correction, correctIdentity } from './correct-identity.ts'
import { identify } from './identify.ts'
import { recordBirth } from './record-birth.ts'

let database: TestDatabase
let worker: Viewer
let personId: string
beforeAll(async () => {
  database = await aStore()
  worker = await aWorker(database, { name: 'Sam Reid', teamId: await aTeam(database, 'North') })
})
beforeEach(async () => {
  personId = await ofMine({ given: 'Amara', family: 'Osei', bornOn: plainDate('2019-05-14'), sex: 'U' })
})
afterAll(() => database.close())

async function ofMine(facts: Parameters<typeof recordPerson>[1]): Promise<string> {
  const id = await recordPerson(actBy(database, worker), facts)
  await withReasons(database, [
    {
      personId: id,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: worker.id,
      fromAt: monday,
      sourceId: id,
    },
  ])
  return id
}

const person = (id = personId) =>
  database.owner.selectFrom('record.person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const lastEvent = (id = personId) =>
  database.owner
    .selectFrom('record.event')
    .selectAll()
    .where('person_id', '=', id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
const said = {
  because: 'Misheard on the phone',
  source: 'birth certificate',
  earlier: 'wrong',
  version: 1,
} as const
const correct = (says: Correction, given: Partial<Parameters<typeof correctIdentity>[1]> = {}) =>
  correctIdentity(actBy(database, worker), { personId, ...said, says, ...given })

test.each<{ says: Correction; row: object }>([
  {
    says: { kind: 'name', given: ' Amara ', middle: 'Efua', family: 'Oseï' },
    row: { given: 'Amara', family: 'Oseï' },
  },
  { says: { kind: 'known-as', value: 'Ama' }, row: { known_as: 'Ama' } },
  {
    says: { kind: 'birth-date', on: plainDate('2019-06-15'), precision: 'month', estimated: true },
    row: { born_on: '2019-06-15', born_precision: 'month', born_estimated: true },
  },
  { says: { kind: 'sex', value: 'F' }, row: { sex: 'F' } },
  { says: { kind: 'ethnicity', value: 'BAFR' }, row: { ethnicity: 'BAFR' } },
  { says: { kind: 'language', value: 'Twi' }, row: { language: 'Twi' } },
  { says: { kind: 'interpreter-needed', value: 'yes' }, row: { interpreter_needed: true } },
])('$says.kind is corrected; the row is what the assertions add up to', async ({ says, row }) => {
  expect(await correct(says)).toEqual({ ok: true, value: 2 })
  const now = await person()
  expect(now).toMatchObject({ ...row, version: 2 })
  const identity = await inContext(database.staff, systemActor, (trx) => identityOf(trx, personId))
  expect(now).toMatchObject(currentIdentity(identity?.assertions ?? []))
  expect(await lastEvent()).toMatchObject({ type: 'identity-corrected', data: { kind: says.kind } })
})

test('the earlier value stays, with why it was taken back', async () => {
  await correct({ kind: 'name', given: 'Amina', family: 'Osei' })
  const held = await database.owner
    .selectFrom('record.identity_assertion')
    .selectAll()
    .where('person_id', '=', personId)
    .where('kind', '=', 'name')
    .orderBy('recorded_at')
    .execute()
  expect(held).toHaveLength(2)
  expect(held.find(({ given }) => given === 'Amara')).toMatchObject({
    withdrawn_because: 'Misheard on the phone',
  })
})

test('a name that has changed was right until then, and can still be found by', async () => {
  await correct({ kind: 'name', given: 'Amara', family: 'Mensah' }, { earlier: 'changed' })
  const held = await database.owner
    .selectFrom('record.identity_assertion')
    .selectAll()
    .where('person_id', '=', personId)
    .where('family', '=', 'Osei')
    .executeTakeFirstOrThrow()
  expect(held).toMatchObject({ valid_to: '2026-03-02', withdrawn_at: null })
})

test.each<{ when: string; says: Correction; given?: object; problem: string }>([
  {
    when: 'somebody was faster',
    says: { kind: 'sex', value: 'F' },
    given: { version: 7 },
    problem: 'changed meanwhile',
  },
  {
    when: 'it says what is kept',
    says: { kind: 'name', given: 'Amara', family: 'Osei' },
    problem: 'as it was',
  },
  { when: 'no name is given', says: { kind: 'name', given: '  ' }, problem: 'nothing said' },
  {
    when: 'no reason is given',
    says: { kind: 'sex', value: 'F' },
    given: { because: ' ' },
    problem: 'no reason',
  },
  {
    when: 'the birth is to come',
    says: { kind: 'birth-date', on: plainDate('2026-03-03'), precision: 'day', estimated: false },
    problem: 'in the future',
  },
])('nothing changes when $when', async ({ says, given = {}, problem }) => {
  const before = await person()
  expect(await correct(says, given)).toEqual({ ok: false, problem })
  expect(await person()).toEqual(before)
})

test('14.3 of two who correct at once one is told, and nothing is lost', async () => {
  const results = await Promise.all([
    correct({ kind: 'name', given: 'Amina', family: 'Osei' }),
    correct({ kind: 'name', given: 'Amira', family: 'Osei' }),
  ])
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(results).toContainEqual({ ok: false, problem: 'changed meanwhile' })
})

test('14.2 the same press twice corrects once', async () => {
  const act = actBy(database, worker)
  const wanted = { personId, ...said, says: { kind: 'sex', value: 'F' } } as const
  expect(await correctIdentity(act, wanted)).toEqual({ ok: true, value: 2 })
  expect(await correctIdentity(act, wanted)).toEqual({ ok: true, value: 2 })
  expect(await person()).toMatchObject({ version: 2 })
})

test('who does not work with them is refused', async () => {
  const stranger = await aWorker(database, { name: 'Lee Park', teamId: await aTeam(database, 'South') })
  const wanted = { personId, ...said, says: { kind: 'sex', value: 'F' } } as const
  await expect(correctIdentity(actBy(database, stranger), wanted)).rejects.toThrow(Refused)
})

test('an unborn child is born on the same record', async () => {
  const id = await ofMine({ family: 'Okafor', dueOn: plainDate('2026-03-10') })
  const born = {
    personId: id,
    version: 1,
    bornOn: plainDate('2026-02-27'),
    given: 'Ada',
    family: 'Okafor',
    sex: 'F',
    source: 'hospital',
  } as const
  expect(await recordBirth(actBy(database, worker), born)).toEqual({ ok: true, value: 2 })
  expect(await person(id)).toMatchObject({
    id,
    given: 'Ada',
    born_on: '2026-02-27',
    born_precision: 'day',
    due_on: null,
    sex: 'F',
  })
  expect(await lastEvent(id)).toMatchObject({ type: 'child-born', on_day: '2026-02-27', key_event: true })
  expect(await recordBirth(actBy(database, worker), { ...born, version: 2 })).toEqual({
    ok: false,
    problem: 'not unborn',
  })
})

test.each([
  { given: { bornOn: plainDate('2026-03-03') }, problem: 'in the future' },
  { given: { version: 5 }, problem: 'changed meanwhile' },
])('a birth is not recorded: $problem', async ({ given, problem }) => {
  const id = await ofMine({ dueOn: plainDate('2026-03-10') })
  const wanted = { personId: id, version: 1, bornOn: plainDate('2026-03-01'), source: 'the mother', ...given }
  expect(await recordBirth(actBy(database, worker), wanted)).toEqual({ ok: false, problem })
})

test('a child who is not born yet gets no date of birth by a correction', async () => {
  const id = await ofMine({ dueOn: plainDate('2026-03-10') })
  const says = {
    kind: 'birth-date',
    on: plainDate('2026-03-01'),
    precision: 'day',
    estimated: false,
  } as const
  expect(await correct(says, { personId: id })).toEqual({ ok: false, problem: 'not yet born' })
})

test('the boy at number 12 gets his name on the same record, and stays to be read as he was described', async () => {
  const id = await ofMine({ describedAs: 'The boy at number 12' })
  const wanted = { personId: id, version: 1, given: 'Idris', family: 'Vaughan', source: 'the school' }
  expect(await identify(actBy(database, worker), wanted)).toEqual({ ok: true, value: 2 })
  expect(await person(id)).toMatchObject({ given: 'Idris', family: 'Vaughan', described_as: null })
  expect(await lastEvent(id)).toMatchObject({ type: 'person-identified', key_event: true })
  expect(await identify(actBy(database, worker), { ...wanted, version: 2 })).toEqual({
    ok: false,
    problem: 'already named',
  })
})

test('somebody is not identified without a name', async () => {
  const id = await ofMine({ describedAs: 'The girl with the red bag' })
  expect(await identify(actBy(database, worker), { personId: id, version: 1, source: 'the school' })).toEqual(
    { ok: false, problem: 'no name' },
  )
})
