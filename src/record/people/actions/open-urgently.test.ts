import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decide, findFacts, type Viewer } from '../../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../../platform/db.ts'
import { addHours } from '../../../platform/instant.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { recordPerson } from '../../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker, monday } from '../../involvements/testing/town.ts'
import { change } from '../../shell/change.ts'
import { Refused } from '../../shell/refused.ts'
import { openRecordUrgently } from './open-urgently.ts'

let database: TestDatabase
let teamId: string
let worker: Viewer
let manager: Viewer
let lead: Viewer
let asker: Viewer
let childId: string
const words = 'Found alone at the bus station'

beforeAll(async () => {
  database = await aStore()
  teamId = await aTeam(database, 'North')
  worker = await aWorker(database, { name: 'Sam Reid', teamId })
  manager = await aWorker(database, { name: 'Ola Berg', teamId })
  lead = await aWorker(database, { name: 'Lee Park', teamId: await aTeam(database, 'Information') })
  await hold(manager, 'team-manager')
  await hold(lead, 'privacy-lead')
})
beforeEach(async () => {
  asker = await aWorker(database, { name: 'Jo Marsh', teamId: await aTeam(database, 'South') })
  childId = await recordPerson(actBy(database, worker), { given: 'Amara', family: 'Osei' })
  await database.owner
    .insertInto('record.allocation')
    .values({
      id: childId,
      person_id: childId,
      worker_id: worker.id,
      team_id: teamId,
      from_on: plainDate('2026-01-05'),
      recorded_at: monday,
      recorded_by: worker.id,
    })
    .execute()
})
afterAll(() => database.close())

async function hold(viewer: Viewer, role: string): Promise<void> {
  await database.owner
    .insertInto('access.role_held')
    .values({ worker_id: viewer.id, role, from_at: monday, reviewed_at: monday })
    .execute()
}

const ask = (viewer: Viewer, personId = childId) =>
  openRecordUrgently(actBy(database, viewer), { personId, ground: 'child at risk now', words })

async function mayRead(now = monday): Promise<boolean> {
  const facts = await inContext(database.staff, asker, (trx) => findFacts(trx, asker, [childId]))
  const known = facts.get(childId)
  return known !== undefined && decide(asker, known, { part: 'notes', now }).allowed
}

test('5.2 opens the record to read for four hours, and not a second longer', async () => {
  expect(await mayRead()).toBe(false)
  expect(await ask(asker)).toEqual({ ok: true, value: { until: addHours(monday, 4) } })
  expect(await mayRead()).toBe(true)
  expect(await mayRead(addHours(monday, 4))).toBe(false)
})

test('5.2 it opens for reading only', async () => {
  await ask(asker)
  const writing = change(
    actBy(database, asker),
    { action: 'write', about: [childId], access: 'notes' },
    async () => ({ ok: true, value: { value: null, write: async () => {}, events: [] } }),
  )
  await expect(writing).rejects.toThrow(Refused)
})

test('5.3 worker, manager and privacy lead hear of it at once, by a reference alone', async () => {
  await ask(asker)
  const reason = await database.owner
    .selectFrom('access.reason')
    .select('source_id')
    .where('person_id', '=', childId)
    .executeTakeFirstOrThrow()
  const sent = await database.owner
    .selectFrom('record.outbox')
    .selectAll()
    .where('reference', '=', `U-${reason.source_id.slice(0, 8).toUpperCase()}`)
    .where('kind', '=', 'urgent access')
    .execute()
  expect(sent.map(({ to_worker_id }) => to_worker_id).toSorted()).toEqual(
    [worker.id, manager.id, lead.id].toSorted(),
  )
  expect(JSON.stringify(sent)).not.toMatch(/Amara|Osei|bus station/)
})

async function askedOf(opener: Viewer) {
  await ask(opener)
  const { owner } = database
  const review = await owner
    .selectFrom('access.urgent_review')
    .selectAll()
    .where('person_id', '=', childId)
    .executeTakeFirstOrThrow()
  const task = await owner
    .selectFrom('record.task')
    .selectAll()
    .where('source_id', '=', review.id)
    .executeTakeFirst()
  return { review, task }
}

test('5.3 the manager reviews it by the next working day', async () => {
  const { review, task } = await askedOf(asker)
  expect(review).toMatchObject({ opened_by: asker.id, reviewer_id: manager.id, due_on: '2026-03-03' })
  expect(task).toMatchObject({
    worker_id: manager.id,
    due_on: '2026-03-03',
    href: `/urgent-reviews/${review.id}`,
    done_by_work: true,
  })
})

test('5.3 a manager does not review their own opening', async () => {
  const { review, task } = await askedOf(manager)
  expect(review).toMatchObject({ reviewer_id: lead.id })
  expect(task).toMatchObject({ worker_id: lead.id, href: `/urgent-reviews/${review.id}` })
})

test('5.3 the task names nobody, so that a privacy lead to whom the record is closed sees it', async () => {
  const { task } = await askedOf(manager)
  expect(task).toMatchObject({ person_id: null })
  expect(JSON.stringify(task)).not.toMatch(/Amara|Osei|bus station/)
})

test('5.2 not more than three a day', async () => {
  for (let n = 0; n < 3; n++) expect((await ask(asker)).ok).toBe(true)
  expect(await ask(asker)).toEqual({ ok: false, problem: 'too many today' })
})

test('7.1 the opening is in the trace with its reason', async () => {
  await ask(asker)
  const entries = await inContext(database.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').selectAll().where('worker_id', '=', asker.id).execute(),
  )
  expect(entries).toMatchObject([
    { kind: 'change', action: 'open record urgently', person_id: childId, subject_kind: 'urgent access' },
  ])
})

test('3.5 a conflict of interest, and somebody who is not there, answer alike', async () => {
  await database.owner
    .insertInto('access.conflict')
    .values({ worker_id: asker.id, person_id: childId, kind: 'kin', from_at: monday })
    .execute()
  expect(await ask(asker)).toEqual({ ok: false, problem: 'closed to you' })
  expect(await ask(asker, '00000000-0000-4000-8000-00000000dead')).toEqual({
    ok: false,
    problem: 'closed to you',
  })
})

test('a role that does not work with children is refused, and the refusal is traced', async () => {
  await expect(ask({ ...asker, roles: new Set(['analyst']) })).rejects.toThrow(Refused)
  const [denial] = await inContext(database.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').selectAll().where('worker_id', '=', asker.id).execute(),
  )
  expect(denial).toMatchObject({
    kind: 'denial',
    outcome: 'refused',
    person_id: childId,
    reason: 'not your role',
  })
})
