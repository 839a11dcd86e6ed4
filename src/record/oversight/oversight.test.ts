import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { formFaults } from '../../mechanisms/forms/index.ts'
import { inContext } from '../../platform/db.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { aDesk, open, send } from '../involvements/testing/desk.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import { writeNote } from '../notes/actions/write-note.ts'
import type { Desk } from '../shell/desk.ts'
import { oversightForm } from './form.ts'
import { oversightOf } from './records.ts'
import { oversightRoutes } from './routes.tsx'

let db: TestDatabase
let desk: Desk
let manager: Viewer
let workerAndManagerElsewhere: Viewer
let outsider: Viewer
let [ada, other, noteId] = ['', '', '']

beforeAll(async () => {
  db = await aStore()
  const north = await aTeam(db, 'North')
  const south = await aTeam(db, 'South')
  manager = await aWorker(db, { name: 'Mo Manager', teamId: north, manages: [north] })
  workerAndManagerElsewhere = await aWorker(db, { name: 'Priya Shah', teamId: north, manages: [south] })
  outsider = await aWorker(db, { name: 'Olu South', teamId: south, manages: [south] })
  ada = await aPerson(db, 'Ada')
  other = await aPerson(db, 'Other')
  await withReasons(
    db,
    [ada, other].map((personId) => ({
      personId,
      kind: 'allocated worker' as const,
      opens: 'whole' as const,
      workerId: workerAndManagerElsewhere.id,
      teamId: north,
      fromAt: monday,
      sourceId: randomUUID(),
    })),
  )
  const note = await writeNote(actBy(db, workerAndManagerElsewhere), {
    kind: 'visit',
    happenedAt: monday,
    title: 'Home visit',
    text: 'Warm',
    parts: new Map([[ada, null]]),
  })
  noteId = note.ok ? note.value : ''
  desk = aDesk(db, [manager, workerAndManagerElsewhere, outsider])
  oversightRoutes(desk)
})
afterAll(async () => {
  await desk.app.close()
  await db.close()
})

const words = () => ({
  idempotencyKey: randomUUID(),
  text: 'Good visit.\nSee school next.',
  direction: 'Priya to ring the school by Friday',
})

test('the form is sound', () => expect(formFaults(oversightForm)).toEqual([]))

test('a manager over the team adds a view to a note, and it stands among the key events', async () => {
  const url = `/people/${ada}/oversight/case-note/${noteId}`
  expect((await open(desk.app, manager, url)).body).toContain('Visit: Home visit')
  expect((await send(desk.app, manager, { url, body: words() })).statusCode).toBe(303)
  const kept = await inContext(db.staff, manager, (trx) => oversightOf(trx, ada))
  expect(kept).toMatchObject([{ about: { kind: 'case-note', id: noteId }, managerName: 'Mo Manager' }])
  const event = await db.owner
    .selectFrom('record.event')
    .select(['headline', 'key_event'])
    .where('source_id', '=', kept[0]?.id ?? '')
    .executeTakeFirst()
  expect(event).toEqual({ headline: 'Management oversight: Good visit.', key_event: true })
})

test.each([
  { who: 'a worker of the team who manages another', viewer: () => workerAndManagerElsewhere, sent: 403 },
  { who: 'a manager of a team that does not work with the child', viewer: () => outsider, sent: 404 },
])('$who may not', async ({ viewer, sent }) => {
  const url = `/people/${ada}/oversight/new`
  expect((await open(desk.app, viewer(), url)).statusCode).toBe(404)
  expect((await send(desk.app, viewer(), { url, body: words() })).statusCode).toBe(sent)
})

test('a note of one child can’t be reached through the address of another', async () => {
  const url = `/people/${other}/oversight/case-note/${noteId}`
  expect((await open(desk.app, manager, url)).statusCode).toBe(404)
  expect((await send(desk.app, manager, { url, body: words() })).statusCode).not.toBe(303)
  expect(await inContext(db.staff, manager, (trx) => oversightOf(trx, other))).toEqual([])
})
