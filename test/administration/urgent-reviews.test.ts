import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runNightly } from '../../src/desk/nightly.ts'
import { inContext, systemActor } from '../../src/platform/db.ts'
import { addHours, momentAt } from '../../src/platform/instant.ts'
import { addDays, type PlainDate } from '../../src/platform/plain-date.ts'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { type Post, teamIds } from '../../src/testing/council.ts'
import { idOf, type Somebody, type TownHall, townHall } from './town-hall.ts'

let hall: TownHall
let lead: Browser
let frontDoor: Browser
beforeAll(async () => {
  hall = await townHall()
  lead = await hall.signedIn('privacyLead')
  frontDoor = await hall.signedIn('frontDoorManager')
})
// Each test has its own nights.
beforeEach(async () => {
  await hall.database.owner.deleteFrom('hearth.job_done').execute()
})
afterAll(() => hall.close())

const words = 'Found alone at the bus station'
const because = 'Nobody else was on duty that night.'

/** Somebody opens a child's record urgently. Answers the review. */
async function opened(by: Browser, child: string): Promise<{ id: string; path: string; due: PlainDate }> {
  const answer = await by.post(`/people/${child}/urgent`, { ground: 'child at risk now', words })
  expect(answer.status).toBe(303)
  const { id, due_on: due } = await hall.database.owner
    .selectFrom('access.urgent_review')
    .select(['id', 'due_on'])
    .where('person_id', '=', child)
    .executeTakeFirstOrThrow()
  return { id, path: `/urgent-reviews/${id}`, due }
}

const review = (id: string) =>
  hall.database.owner
    .selectFrom('access.urgent_review')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

const tasksFrom = async (sourceId: string) =>
  (
    await hall.database.owner
      .selectFrom('record.task')
      .select(['worker_id as workerId', 'title', 'person_id as personId'])
      .where('source_id', '=', sourceId)
      .where('done_at', 'is', null)
      .execute()
  ).toSorted((one, other) => (one.title < other.title ? -1 : 1))

const traced = (id: string) =>
  inContext(hall.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('audit.entry')
      .select(['action', 'kind', 'worker_id as workerId'])
      .where('subject_kind', '=', 'urgent review')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute(),
  )

const night = (on: PlainDate) => runNightly(hall.database.staff, momentAt(on, '03:00'))

/** Each has their own opener, so that nobody comes to three a day. */
const openers: Post[] = ['socialWorker', 'earlyHelpWorker', 'workerElsewhere', 'practitioner']
const nextOpener = () => hall.signedIn(openers.shift() ?? 'secondPractitioner')

test('5.3 a review from its task to its outcome', async () => {
  const worker = await nextOpener()
  const child = await hall.aChild({ name: 'Marigold' })
  const { id, path } = await opened(worker, child)
  await worker.get(`/people/${child}`)
  await worker.get(`/people/${child}/chronology`)

  expect((await lead.get('/')).text).toContain(path)
  const page = await lead.get(path)
  for (const said of [
    'Test Social Worker',
    'Marigold',
    'born 2018',
    'A child is at risk now',
    words,
    'chronology',
  ])
    expect(page.text).toContain(said)
  // Left out: said where it is missing, and kept.
  expect((await lead.post(path, { outcome: '', because })).text).toContain('Select what you found')

  const key = randomUUID()
  const sent = { outcome: 'proper', because, version: '1', idempotencyKey: key }
  expect((await lead.post(path, sent)).status).toBe(303)
  expect((await lead.post(path, sent)).status).toBe(303)
  expect(await review(id)).toMatchObject({
    ...{ outcome: 'proper', because, reviewed_by: idOf('privacyLead'), version: 2, told: [] },
  })
  expect(await tasksFrom(id)).toEqual([])
  const events = await hall.database.owner
    .selectFrom('record.event')
    .select(['type', 'headline'])
    .where('person_id', '=', child)
    .execute()
  expect(events.map(({ type }) => type)).toEqual(['urgent-access-reviewed'])
  expect(events[0]?.headline).not.toMatch(/proper|right/)
  const did = await traced(id)
  expect(did.filter(({ kind }) => kind === 'change')).toEqual([
    { action: 'review urgent opening', kind: 'change', workerId: idOf('privacyLead') },
  ])
  expect((await lead.get(path)).text).toContain('Right to open it')
  expect((await lead.get('/urgent-reviews')).text).toContain(path)
})

test('5.3 nobody reviews their own, and nobody who was not asked', async () => {
  const worker = await nextOpener()
  const { path } = await opened(worker, await hall.aChild())
  const tried = { outcome: 'proper', because, version: '1' }
  const keeper = await hall.signedIn('keeper')
  const manager = await hall.signedIn('assessmentManager')
  for (const somebody of [worker, keeper, manager, frontDoor]) {
    expect(await hall.status(somebody, path)).toBe(404)
    expect((await somebody.post(path, tried)).status).toBe(404)
  }
  expect(await hall.status(worker, '/urgent-reviews')).toBe(403)
  expect(await hall.status(keeper, '/urgent-reviews')).toBe(200)
  expect(await hall.status(lead, path)).toBe(200)
})

test('5.3 not done in time it goes up, night by night; whoever was asked may still do it', async () => {
  const worker = await nextOpener()
  const child = await hall.aChild()
  const { id, path, due } = await opened(worker, child)
  await night(due)
  expect(await review(id)).toMatchObject({ reviewer_id: idOf('privacyLead') })
  await night(addDays(due, 1))
  const second = await review(id)
  expect(second).toMatchObject({ reviewer_id: idOf('frontDoorManager'), due_on: due })
  expect(await tasksFrom(id)).toMatchObject([{ workerId: idOf('frontDoorManager'), personId: null }])
  // The same night again changes nothing.
  await night(addDays(due, 1))
  expect(await review(id)).toEqual(second)
  await night(addDays(second.answer_by, 1))
  const third = await review(id)
  expect(third).toMatchObject({ reviewer_id: idOf('serviceManager') })
  expect(third.asked).toEqual((['privacyLead', 'frontDoorManager', 'serviceManager'] as const).map(idOf))
  expect(await hall.status(frontDoor, path)).toBe(200)
  expect((await lead.get('/urgent-reviews')).text).toContain('Test Service Manager')
  expect((await traced(id)).filter(({ action }) => action === 'pass on urgent review')).toHaveLength(2)
})

test.each([
  { outcome: 'learning', told: ['assessmentManager'] },
  { outcome: 'concern', told: ['privacyLead', 'assessmentManager'] },
] as const)('5.3 of $outcome $told get a task that names nobody', async ({ outcome, told }) => {
  const colleague = await addColleague()
  const { id, path } = await opened(colleague, await hall.aChild())
  await lead.post(path, { outcome, because, version: '1' })
  const tasks = await tasksFrom(id)
  expect(tasks.map(({ workerId }) => workerId).toSorted()).toEqual(told.map(idOf).toSorted())
  expect(tasks.every(({ personId }) => personId === null)).toBe(true)
  const manager = await hall.signedIn('assessmentManager')
  const read = (await manager.get(path)).text
  expect(read).toContain(because)
  expect(read).toContain('Test Assessment Manager')
  // They read it; what was found stands.
  const again = await manager.post(path, { outcome: 'proper', because: 'My own view of it.', version: '1' })
  expect(again.status).toBe(404)
  expect(await review(id)).toMatchObject({ outcome })
})

/** A social worker of the assessment team who has opened nothing today. */
async function addColleague(): Promise<Browser> {
  const { owner } = hall.database
  const id = randomUUID()
  const since = addHours(hall.now(), -48)
  await owner
    .insertInto('access.worker')
    .values({ id, name: 'Test Colleague', title: 'Social worker', team_id: teamIds.assessment })
    .execute()
  await owner
    .insertInto('access.role_held')
    .values({ worker_id: id, role: 'social-worker', from_at: since, reviewed_at: since })
    .execute()
  return hall.signedInAs(id)
}

test('14.3 of two who review at once the second is shown what the first found, and keeps their words', async () => {
  const { id, path, due } = await opened(await addColleague(), await hall.aChild())
  await night(addDays(due, 1))
  expect((await frontDoor.post(path, { outcome: 'proper', because, version: '1' })).status).toBe(303)
  const second = await lead.post(path, { outcome: 'concern', because: 'I see it otherwise.', version: '1' })
  expect(second.text).toContain('Somebody reviewed this before you')
  expect(second.text).toContain(because)
  expect(second.text).toContain('I see it otherwise.')
  expect(await review(id)).toMatchObject({ outcome: 'proper', version: 2 })
})

test('5.3 the nearest manager over the child’s team is asked first, and reads it without a reason of their own', async () => {
  const child = await hall.aChild()
  await hall.database.owner
    .insertInto('record.involvement')
    .values({
      ...{
        id: randomUUID(),
        person_id: child,
        service: 'assessment',
        team_id: teamIds.assessment,
        opened_because: 'x',
      },
      ...{ opened_on: hall.today(), recorded_at: hall.now(), recorded_by: idOf('assessmentManager') },
    })
    .execute()
  const { id, path } = await opened(await addColleague(), child)
  expect(await review(id)).toMatchObject({ reviewer_id: idOf('assessmentManager') })
  expect(await hall.status(await hall.signedIn('assessmentManager'), path)).toBe(200)
})

test.each<{ what: string; close: (child: string) => Promise<void>; to: Somebody }>([
  { what: 'a declared interest', close: declareInterest, to: 'frontDoorManager' },
  { what: 'a restriction to a keeper', close: restrict, to: 'secondKeeper' },
])('3.5, 4.1 after $what the review goes to somebody to whom the record is open', async ({ close, to }) => {
  const child = await hall.aChild({ name: 'Celandine' })
  const { id, path, due } = await opened(await addColleague(), child)
  await close(child)
  const shut = await lead.get(path)
  expect(shut.status).toBe(404)
  expect(shut.text).not.toContain('Celandine')
  await night(due)
  expect(await review(id)).toMatchObject({ reviewer_id: idOf(to) })
  expect((await (await hall.signedIn(to)).get(path)).text).toContain('Celandine')
})

async function declareInterest(child: string): Promise<void> {
  await hall.database.owner
    .insertInto('access.conflict')
    .values({
      worker_id: idOf('privacyLead'),
      person_id: child,
      kind: 'friend',
      from_at: addHours(hall.now(), -2),
    })
    .execute()
}

async function restrict(child: string): Promise<void> {
  const { owner } = hall.database
  const id = randomUUID()
  await owner
    .insertInto('access.restriction')
    .values({
      ...{ id, person_id: child, because: 'x', from_at: addHours(hall.now(), -2) },
      ...{ set_by: idOf('keeper'), second_by: idOf('secondKeeper'), review_on: addDays(hall.today(), 30) },
    })
    .execute()
  await owner
    .insertInto('access.restriction_member')
    .values({ restriction_id: id, worker_id: idOf('secondKeeper') })
    .execute()
}

test('5.3 the task is done by reviewing, and by no press of its own', async () => {
  const { id } = await opened(await addColleague(), await hall.aChild())
  const task = await hall.database.owner
    .selectFrom('record.task')
    .select('id')
    .where('source_id', '=', id)
    .executeTakeFirstOrThrow()
  expect((await lead.get(`/tasks/${task.id}`)).text).not.toContain('This is done')
  expect((await lead.post(`/tasks/${task.id}`)).text).toContain('done when the work that it leads to is done')
  expect(await tasksFrom(id)).toHaveLength(1)
})
