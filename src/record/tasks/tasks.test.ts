import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { formFaults } from '../../mechanisms/forms/index.ts'
import { inContext } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { ok } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { openInvolvement } from '../involvements/open-involvement.ts'
import { aDesk, open, send } from '../involvements/testing/desk.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday } from '../involvements/testing/town.ts'
import { change } from '../shell/change.ts'
import type { Desk } from '../shell/desk.ts'
import { addTask } from './add-task.ts'
import { newTaskForm } from './forms/new-task.ts'
import { tasksOf } from './records.ts'
import { taskRoutes } from './routes.tsx'

let db: TestDatabase
let desk: Desk
let north: string
let priya: Viewer
let manager: Viewer
let olu: Viewer
let child: string

beforeAll(async () => {
  db = await aStore()
  north = await aTeam(db, 'North')
  const south = await aTeam(db, 'South')
  priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
  manager = await aWorker(db, { name: 'Mo Manager', teamId: south, manages: [north] })
  olu = await aWorker(db, { name: 'Olu South', teamId: south })
  child = await aPerson(db, 'Ada')
  const by = { workerId: priya.id, now: monday }
  const opening = openInvolvement(
    {
      personId: child,
      service: 'assessment',
      on: plainDate('2026-03-02'),
      because: 'Referral',
      teamId: north,
    },
    by,
  )
  await change(
    actBy(db, priya),
    { action: 'arrange', about: [], access: () => ({ allowed: true, because: 'role' }) },
    async () => ok({ value: null, ...opening }),
  )
  desk = aDesk(db, [priya, manager, olu])
  taskRoutes(desk)
})
afterAll(async () => {
  await desk.app.close()
  await db.close()
})

async function aTask(given: { personId?: string; workerId?: string; teamId?: string }): Promise<string> {
  const task = addTask({ title: 'Ring the school', by: { workerId: priya.id, now: monday }, ...given })
  await inContext(db.staff, priya, task.write)
  return task.id
}

const press = () => ({ idempotencyKey: randomUUID() })

test('the form is sound', () => expect(formFaults(newTaskForm)).toEqual([]))

test.each([
  {
    who: 'the worker it is for',
    given: () => ({ workerId: priya.id, personId: child }),
    viewer: () => priya,
    sees: true,
  },
  {
    who: 'a worker of the team it is for',
    given: () => ({ teamId: north, personId: child }),
    viewer: () => priya,
    sees: true,
  },
  {
    who: 'the manager of the worker',
    given: () => ({ workerId: priya.id, personId: child }),
    viewer: () => manager,
    sees: true,
  },
  {
    who: 'somebody of another team',
    given: () => ({ teamId: north, personId: child }),
    viewer: () => olu,
    sees: false,
  },
  {
    who: 'the worker it is for, about somebody closed to them',
    given: () => ({ workerId: olu.id, personId: child }),
    viewer: () => olu,
    sees: false,
  },
  {
    who: 'the worker it is for, about nobody',
    given: () => ({ workerId: olu.id }),
    viewer: () => olu,
    sees: true,
  },
])('$who: sees it and finishes it, $sees', async ({ given, viewer, sees }) => {
  const id = await aTask(given())
  expect((await open(desk.app, viewer(), `/tasks/${id}`)).statusCode).toBe(sees ? 200 : 404)
  const done = await send(desk.app, viewer(), { url: `/tasks/${id}`, body: press() })
  expect(done.statusCode).toBe(sees ? 303 : 404)
  const row = await db.owner
    .selectFrom('record.task')
    .select('done_by')
    .where('id', '=', id)
    .executeTakeFirst()
  expect(row?.done_by).toBe(sees ? viewer().id : null)
})

test('of two who finish a task the second is told', async () => {
  const id = await aTask({ teamId: north, personId: child })
  await send(desk.app, priya, { url: `/tasks/${id}`, body: press() })
  const second = await send(desk.app, manager, { url: `/tasks/${id}`, body: press() })
  expect(second.body).toContain('Somebody has done this task already')
  expect(second.body).not.toContain('This is done')
})

test('a task is given to those who work with the child, and to nobody else', async () => {
  const url = `/people/${child}/tasks/new`
  const words = {
    title: 'Book the visit',
    detail: 'After school',
    'dueOn-day': '9',
    'dueOn-month': '3',
    'dueOn-year': '2026',
  }
  const page = await open(desk.app, priya, url)
  expect(page.body).toContain('North')
  expect(page.body).not.toContain('Olu South')
  const wrong = await send(desk.app, priya, { url, body: { ...press(), ...words, to: olu.id } })
  expect(wrong.statusCode).toBe(422)
  expect((await send(desk.app, priya, { url, body: { ...press(), ...words, to: north } })).statusCode).toBe(
    303,
  )
  const waiting = await inContext(db.staff, priya, (trx) => tasksOf(trx, child))
  expect(waiting.filter(({ title }) => title === 'Book the visit')).toMatchObject([
    {
      detail: 'After school',
      teamName: 'North',
      workerName: null,
      dueOn: '2026-03-09',
      givenBy: 'Priya Shah',
    },
  ])
})
