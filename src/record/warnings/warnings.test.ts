import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { inContext } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { recordPerson } from '../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import { Refused } from '../shell/refused.ts'
import { addWarning } from './actions/add-warning.ts'
import { endWarning } from './actions/end-warning.ts'
import { warningsOf } from './records.ts'

let database: TestDatabase
let worker: Viewer
let personId: string
beforeAll(async () => {
  database = await aStore()
  worker = await aWorker(database, { name: 'Sam Reid', teamId: await aTeam(database, 'North') })
  personId = await recordPerson(actBy(database, worker), { given: 'Amara' })
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

const wanted = (given: object = {}) => ({
  personId,
  kind: 'risk-to-staff' as const,
  text: 'Ring before a visit',
  source: 'the police',
  fromOn: plainDate('2026-03-01'),
  reviewOn: plainDate('2026-09-01'),
  ...given,
})
const add = (given: object = {}, viewer = worker) => addWarning(actBy(database, viewer), wanted(given))
const inForce = () => inContext(database.staff, worker, (trx) => warningsOf(trx, personId))

test.each([
  { given: { text: ' ' }, problem: 'nothing said' },
  { given: { fromOn: plainDate('2026-03-03') }, problem: 'in the future' },
  { given: { reviewOn: plainDate('2026-03-02') }, problem: 'review is past' },
  { given: { reviewOn: plainDate('2027-03-03') }, problem: 'review is far' },
])('no warning: $problem', async ({ given, problem }) => {
  expect(await add(given)).toEqual({ ok: false, problem })
})

test('a warning stands, the gravest first, until it is ended with a reason', async () => {
  await add({ kind: 'language-need' })
  const grave = await add()
  expect((await inForce()).map(({ kind }) => kind)).toEqual(['risk-to-staff', 'language-need'])
  const end = (given: object = {}) =>
    endWarning(actBy(database, worker), {
      personId,
      warningId: grave.ok ? grave.value : '',
      version: 1,
      because: 'He moved away',
      ...given,
    })
  expect(await end({ because: ' ' })).toEqual({ ok: false, problem: 'no reason' })
  expect(await end({ version: 2 })).toEqual({ ok: false, problem: 'changed meanwhile' })
  expect(await end({ warningId: personId })).toEqual({ ok: false, problem: 'not there' })
  expect(await end()).toEqual({ ok: true, value: null })
  expect(await end({ version: 2 })).toEqual({ ok: false, problem: 'ended already' })
  expect((await inForce()).map(({ kind }) => kind)).toEqual(['language-need'])
})

test('who does not work with them adds none', async () => {
  const stranger = await aWorker(database, { name: 'Lee Park', teamId: await aTeam(database, 'South') })
  await expect(add({}, stranger)).rejects.toThrow(Refused)
})

test('who works with a brother says what is dangerous, and does not take it away', async () => {
  const sibling = await aWorker(database, { name: 'Ann Low', teamId: await aTeam(database, 'West') })
  await withReasons(database, [
    {
      personId,
      kind: 'worker of the family',
      opens: 'family',
      workerId: sibling.id,
      fromAt: monday,
      sourceId: personId,
    },
  ])
  const said = await add({}, sibling)
  expect(said.ok).toBe(true)
  const warningId = said.ok ? said.value : ''
  const ending = { personId, warningId, version: 1, because: 'He moved away' }
  await expect(endWarning(actBy(database, sibling), ending)).rejects.toThrow(Refused)
  expect(await endWarning(actBy(database, worker), ending)).toEqual({ ok: true, value: null })
})
