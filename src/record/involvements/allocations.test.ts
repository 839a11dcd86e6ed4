import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decide, findFacts, type Part, type Viewer } from '../../mechanisms/access/index.ts'
import { inContext } from '../../platform/db.ts'
import { addHours, type Instant, instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { ok, problem } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { change } from '../shell/change.ts'
import { Refused } from '../shell/refused.ts'
import { allocateWorker } from './actions/allocate-worker.ts'
import { close } from './actions/close.ts'
import { handOver } from './actions/hand-over.ts'
import { move } from './actions/move.ts'
import { openInvolvement } from './open-involvement.ts'
import { allocationsOf, involvementsOf, waitingIn, workersToChoose } from './records.ts'
import { involvementRoutes } from './routes.tsx'
import { aDesk, open, send } from './testing/desk.ts'
import { actBy, aFamily, aPerson, aStore, aTeam, aWorker, monday } from './testing/town.ts'

let db: TestDatabase
let north: string
let south: string
let manager: Viewer
let priya: Viewer
let tom: Viewer
let outsider: Viewer
let child: string
let sister: string
let involvementId: string

beforeAll(async () => {
  db = await aStore()
  north = await aTeam(db, 'North')
  south = await aTeam(db, 'South')
  manager = await aWorker(db, {
    name: 'Mo Manager',
    teamId: north,
    roles: ['team-manager'],
    manages: [north],
  })
  priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
  tom = await aWorker(db, { name: 'Tom Reed', teamId: north })
  outsider = await aWorker(db, {
    name: 'Olu South',
    teamId: south,
    roles: ['team-manager'],
    manages: [south],
  })
})
afterAll(() => db.close())

beforeEach(async () => {
  child = await aPerson(db, 'Ada')
  sister = await aPerson(db, 'Bea')
  await aFamily(db, [child, sister])
  involvementId = await anInvolvement(child)
})

async function anInvolvement(personId: string): Promise<string> {
  const opening = openInvolvement(
    { personId, service: 'assessment', on: plainDate('2026-02-23'), because: 'Referral', teamId: north },
    { workerId: manager.id, now: instantOf('2026-02-23T09:00:00Z') },
  )
  await change(
    actBy(db, manager),
    { action: 'arrange', about: [], access: () => ({ allowed: true, because: 'role' }) },
    async () => ok({ value: null, ...opening }),
  )
  return opening.id
}

const today = plainDate('2026-03-02')
const toPriya = () =>
  ({ personId: child, involvementId, workerId: priya.id, role: 'allocated worker', on: today }) as const

async function judged(viewer: Viewer, { of, part, now }: { of: string; part: Part; now: Instant }) {
  const facts = await inContext(db.staff, viewer, (trx) => findFacts(trx, viewer, [of]))
  return decide(viewer, facts.get(of) ?? { reasons: [], restrictedTo: null, conflict: false }, { part, now })
}

async function waiting(viewer: Viewer) {
  const asked = { viewer, teamIds: [...viewer.managedTeams], now: monday }
  const rows = await inContext(db.staff, viewer, (trx) => waitingIn(trx, asked))
  return rows.filter(({ personId }) => personId === child).map(({ name }) => name)
}

test('3.3: a child waits in the team until a worker is allocated, and the worker then sees child and sister', async () => {
  expect(await waiting(manager)).toEqual(['Ada Testcase'])
  expect((await allocateWorker(actBy(db, manager), toPriya())).ok).toBe(true)
  expect(await waiting(manager)).toEqual([])
  expect(await judged(priya, { of: child, part: 'notes', now: monday })).toEqual({
    allowed: true,
    because: 'allocated worker',
  })
  expect(await judged(priya, { of: sister, part: 'family', now: monday })).toEqual({
    allowed: true,
    because: 'worker of the family',
  })
  expect(await judged(priya, { of: sister, part: 'notes', now: monday })).toEqual({
    allowed: false,
    because: 'not this part',
  })
  expect(await judged(tom, { of: child, part: 'notes', now: monday })).toEqual({
    allowed: true,
    because: 'team of the allocated worker',
  })
})

test('the caseload that the manager sees counts each child once', async () => {
  const before = await loadOf(priya)
  await allocateWorker(actBy(db, manager), toPriya())
  const second = await anInvolvement(child)
  await allocateWorker(actBy(db, manager), { ...toPriya(), involvementId: second })
  expect((await loadOf(priya)) - before).toBe(1)
})

async function loadOf({ id }: Viewer): Promise<number> {
  const workers = await inContext(db.staff, manager, (trx) => workersToChoose(trx, [north]))
  return workers.find((worker) => worker.id === id)?.caseload ?? Number.NaN
}

test.each([
  { who: 'a worker of the team', actor: () => tom, because: 'not your role' },
  { who: 'the manager of another team', actor: () => outsider, because: 'no working relationship' },
])('$who can’t allocate: $because', async ({ actor, because }) => {
  const refusal = await allocateWorker(actBy(db, actor()), toPriya()).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refused)
  expect(refusal).toMatchObject({ decision: { allowed: false, because } })
  expect(await inContext(db.staff, manager, (trx) => allocationsOf(trx, child))).toEqual([])
})

test.each([
  { what: 'a day before our work began', given: { on: plainDate('2026-02-22') }, is: 'before it opened' },
  { what: 'a day to come', given: { on: plainDate('2026-03-03') }, is: 'in the future' },
])('$what is refused', async ({ given, is }) => {
  expect(await allocateWorker(actBy(db, manager), { ...toPriya(), ...given })).toEqual(problem(is))
})

test('14.5: of two managers who allocate at once one is told that somebody is allocated', async () => {
  const both = await Promise.all([
    allocateWorker(actBy(db, manager), toPriya()),
    allocateWorker(actBy(db, manager), { ...toPriya(), workerId: tom.id }),
  ])
  expect(both.filter((done) => done.ok)).toHaveLength(1)
  expect(both.find((done) => !done.ok)).toEqual(problem('already allocated'))
})

test('the same press twice allocates once', async () => {
  const act = actBy(db, manager)
  const first = await allocateWorker(act, toPriya())
  expect(await allocateWorker(act, toPriya())).toEqual(first)
  expect(await inContext(db.staff, manager, (trx) => allocationsOf(trx, child))).toHaveLength(1)
})

test('3.5: a worker with a declared interest is never allocated, and a manager with one neither sees nor allocates', async () => {
  await declareInterest(priya, child)
  expect(await allocateWorker(actBy(db, manager), toPriya())).toEqual(problem('shut out'))
  const conflicted = await aWorker(db, {
    name: 'Con Flict',
    teamId: north,
    roles: ['team-manager'],
    manages: [north],
  })
  await declareInterest(conflicted, child)
  expect(await waiting(conflicted)).toEqual([])
  const refusal = await allocateWorker(actBy(db, conflicted), { ...toPriya(), workerId: tom.id }).catch(
    (error: unknown) => error,
  )
  expect(refusal).toMatchObject({ decision: { because: 'conflict of interest' } })
})

async function declareInterest({ id }: Viewer, personId: string): Promise<void> {
  await db.owner
    .insertInto('access.conflict')
    .values({
      worker_id: id,
      person_id: personId,
      kind: 'neighbour',
      from_at: instantOf('2026-01-01T00:00:00Z'),
    })
    .execute()
}

test('3.3: a worker who hands over keeps the view for 20 working days, over Easter, and not a minute longer', async () => {
  const allocated = await allocateWorker(actBy(db, manager), { ...toPriya(), on: plainDate('2026-02-24') })
  const allocationId = allocated.ok ? allocated.value : ''
  const later = instantOf('2026-03-12T10:00:00Z')
  const over = {
    personId: child,
    allocationId,
    because: 'workload',
    on: plainDate('2026-03-12'),
    toWorkerId: tom.id,
  } as const
  expect(await handOver(actBy(db, manager, later), over)).toEqual(ok(allocationId))
  const away = await aTeam(db, 'Far')
  const movedAway = { ...priya, teams: new Set([away]) }
  // Good Friday and Easter Monday do not count: the 20th working day is 13 April, until the council closes at 17:00.
  const end = instantOf('2026-04-13T16:00:00Z')
  expect(await judged(movedAway, { of: child, part: 'notes', now: addHours(end, -0.1) })).toEqual({
    allowed: true,
    because: 'allocated worker',
  })
  expect(await judged(movedAway, { of: child, part: 'notes', now: end })).toEqual({
    allowed: false,
    because: 'no working relationship',
  })
  expect(await judged(movedAway, { of: sister, part: 'family', now: end })).toEqual({
    allowed: false,
    because: 'no working relationship',
  })
  const [now] = await inContext(db.staff, manager, (trx) => involvementsOf(trx, child))
  expect(now?.workers.map(({ name }) => name)).toEqual(['Tom Reed'])
  expect(await handOver(actBy(db, manager, later), over)).toEqual(problem('already ended'))
})

test('an allocation that ends without a successor puts the child back on the waiting list', async () => {
  const allocated = await allocateWorker(actBy(db, manager), toPriya())
  const allocationId = allocated.ok ? allocated.value : ''
  await handOver(actBy(db, manager), {
    personId: child,
    allocationId,
    because: 'worker left',
    on: today,
    toWorkerId: null,
  })
  expect(await waiting(manager)).toEqual(['Ada Testcase'])
  expect(await judged(tom, { of: child, part: 'notes', now: addHours(monday, 24 * 365) })).toEqual({
    allowed: true,
    because: 'waiting for allocation',
  })
})

test('ending our work asks what changed, ends the allocations, and is done once', async () => {
  await allocateWorker(actBy(db, manager), toPriya())
  const words = {
    whatChanged: 'Ada is at school each day',
    supportRemains: 'Her aunt',
    whoToCall: 'School, 020 7946 0001',
  }
  const ending = { personId: child, involvementId, on: today, because: 'goals met', ...words } as const
  expect(await close(actBy(db, manager), ending)).toEqual(ok(involvementId))
  const kept = await db.owner
    .selectFrom('record.involvement_closing')
    .selectAll()
    .where('involvement_id', '=', involvementId)
    .execute()
  expect(kept).toMatchObject([
    { what_changed: words.whatChanged, support_remains: 'Her aunt', who_to_call: words.whoToCall },
  ])
  const [one] = await inContext(db.staff, manager, (trx) => allocationsOf(trx, child))
  expect(one).toMatchObject({ toOn: today, changeReason: 'goals met' })
  const headlines = await db.owner
    .selectFrom('record.event')
    .select('headline')
    .where('person_id', '=', child)
    .orderBy('sequence')
    .execute()
  expect(headlines.map(({ headline }) => headline)).toEqual([
    'Children’s social care assessment started',
    'Priya Shah became the allocated worker',
    'Priya Shah stopped being the allocated worker',
    'Children’s social care assessment ended: what we set out to do is done',
  ])
  expect(await close(actBy(db, manager), ending)).toEqual(problem('closed'))
})

test('3.3: work handed to another team waits there for a worker; the first team keeps its view for 20 working days', async () => {
  await allocateWorker(actBy(db, manager), toPriya())
  const moving = { personId: child, involvementId, teamId: south, because: 'The family moved to the south' }
  expect(await move(actBy(db, manager), moving)).toEqual(ok(involvementId))
  expect(await waiting(manager)).toEqual([])
  expect(await waiting(outsider)).toEqual(['Ada Testcase'])
  const end = instantOf('2026-03-30T16:00:00Z')
  expect((await judged(tom, { of: child, part: 'notes', now: addHours(end, -0.1) })).allowed).toBe(true)
  expect((await judged(tom, { of: child, part: 'notes', now: end })).allowed).toBe(false)
  const headlines = await db.owner
    .selectFrom('record.event')
    .select('headline')
    .where('person_id', '=', child)
    .orderBy('sequence', 'desc')
    .limit(2)
    .execute()
  expect(headlines.map(({ headline }) => headline)).toEqual([
    'South took over: The family moved to the south',
    'Priya Shah stopped being the allocated worker',
  ])
  const refusal = await move(actBy(db, manager), { ...moving, teamId: north }).catch(
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(Refused)
  expect(await move(actBy(db, outsider), moving)).toEqual(problem('already there'))
})

test('the manager allocates, ends and hands over on the pages, and nobody else sees them', async () => {
  const desk = aDesk(db, [manager, tom, outsider])
  involvementRoutes(desk)
  const person = `/people/${child}`
  const work = `${person}/involvements/${involvementId}`
  const allocate = {
    workerId: priya.id,
    role: 'allocated worker',
    'on-day': '2',
    'on-month': '3',
    'on-year': '2026',
  }
  expect((await open(desk.app, manager, '/team/allocate')).body).toContain(`${work}/allocate`)
  expect((await open(desk.app, manager, `${work}/allocate`)).body).toMatch(/Priya Shah, North \(\d+\)/)
  expect((await send(desk.app, manager, { url: `${work}/allocate`, body: allocate })).statusCode).toBe(303)
  const second = await send(desk.app, manager, {
    url: `${work}/allocate`,
    body: { ...allocate, workerId: tom.id },
  })
  expect(second.body).toContain('Somebody is the allocated worker already')
  const history = await open(desk.app, manager, `${person}/allocations`)
  const [, allocationId] = /allocations\/([0-9a-f-]{36})\/end/.exec(history.body) ?? []
  const over = {
    because: 'workload',
    'on-day': '2',
    'on-month': '3',
    'on-year': '2026',
    someone: 'yes',
    workerId: tom.id,
  }
  expect(
    (await send(desk.app, manager, { url: `${person}/allocations/${allocationId}/end`, body: over }))
      .statusCode,
  ).toBe(303)
  for (const url of [
    `${work}/allocate`,
    `${work}/move`,
    `${work}/close`,
    `${person}/allocations/${allocationId}/end`,
  ]) {
    expect((await open(desk.app, manager, url)).statusCode).toBe(200)
    expect((await open(desk.app, tom, url)).statusCode).toBe(404)
    expect((await open(desk.app, outsider, url)).statusCode).toBe(404)
  }
  expect((await open(desk.app, tom, `${person}/allocations`)).body).not.toContain('/close')
  expect(
    (await send(desk.app, tom, { url: `${work}/allocate`, body: { ...allocate, workerId: tom.id } }))
      .statusCode,
  ).not.toBe(303)
  expect(
    (await send(desk.app, manager, { url: `${person}/involvements/none/close`, body: {} })).statusCode,
  ).toBe(404)
  await desk.app.close()
})
