import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { idOf, type TownHall, townHall } from './town-hall.ts'

let hall: TownHall
let worker: Browser
let manager: Browser
beforeAll(async () => {
  hall = await townHall()
  worker = await hall.signedIn('socialWorker')
  manager = await hall.signedIn('assessmentManager')
})
afterAll(() => hall.close())

const conflictOf = async (person: string) =>
  (
    await hall.database.owner
      .selectFrom('access.conflict')
      .select(['id', 'to_at as toAt'])
      .where('person_id', '=', person)
      .execute()
  )[0]

describe('3.5 I know this person', () => {
  test('the record closes at once to the one who says so and to nobody else, and their manager gets a task', async () => {
    const child = await hall.aChild({ worker: 'socialWorker', name: 'Linnet' })
    expect((await worker.get(`/people/${child}`)).text).toContain(`/people/${child}/i-know`)
    const said = await worker.post(`/people/${child}/i-know`, { kind: 'kin', words: 'My niece.' })
    expect(said.status).toBe(303)
    expect(await hall.status(worker, `/people/${child}`)).toBe(404)
    expect(await hall.status(worker, `/people/${child}/notes/new`)).toBe(404)
    expect(await hall.status(manager, `/people/${child}`)).toBe(200)
    const home = (await manager.get('/')).text
    expect(home).toContain('Test Social Worker knows a person whose record they came to')
    const conflict = await conflictOf(child)
    const task = /\/tasks\/[0-9a-f-]{36}/.exec(home)?.[0] ?? ''
    expect((await manager.get(task)).text).toContain(`/declared-interests/${conflict?.id}/end`)
    const own = (await worker.get('/people-i-know')).text
    expect(own).toContain('Family or close relative')
    expect(own).not.toContain('Linnet')
  })

  test('7.1 it is traced as a right, against the person', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    await worker.post(`/people/${child}/i-know`, { kind: 'friend' })
    const entry = await hall.database.owner
      .selectFrom('audit.entry')
      .select(['kind', 'worker_id as by'])
      .where('person_id', '=', child)
      .where('action', '=', 'declare interest in person')
      .executeTakeFirst()
    expect(entry).toEqual({ kind: 'right', by: idOf('socialWorker') })
  })

  test('3.7 the page that can’t be shown leads there, alike whether or not there is anybody', async () => {
    const hidden = await hall.aChild()
    for (const person of [hidden, randomUUID()]) {
      const page = await worker.get(`/people/${person}`)
      expect(page.text).toContain('href="?i-know=yes"')
      const led = await worker.get(`/people/${person}?i-know=yes`)
      expect([led.status, led.headers['location']]).toEqual([303, `/people/${person}/i-know`])
      expect(await hall.status(worker, `/people/${person}/i-know`)).toBe(200)
      const said = await worker.post(`/people/${person}/i-know`, { kind: 'friend' })
      expect([said.status, said.headers['location']]).toEqual([303, '/people-i-know'])
    }
  })

  test('said twice it is one refusal and one task', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    for (const kind of ['friend', 'kin']) await worker.post(`/people/${child}/i-know`, { kind })
    const conflicts = await hall.database.owner
      .selectFrom('access.conflict')
      .select('kind')
      .where('person_id', '=', child)
      .execute()
    expect(conflicts).toEqual([{ kind: 'friend' }])
  })

  test('a manager’s own is told to the manager above', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    await manager.post(`/people/${child}/i-know`, { kind: 'household' })
    expect(await hall.status(manager, `/people/${child}`)).toBe(404)
    const above = await hall.signedIn('serviceManager')
    expect((await above.get('/')).text).toContain('Test Assessment Manager knows a person')
  })
})

describe('2.2, 3.5 who ends it', () => {
  test.each([
    { who: 'assessmentManager', status: 303, ends: true },
    { who: 'administrator', status: 303, ends: true },
    { who: 'frontDoorManager', status: 404, ends: false },
    { who: 'workerElsewhere', status: 403, ends: false },
    { who: 'socialWorker', status: 403, ends: false },
  ] as const)('$who: $status', async ({ who, status, ends }) => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    await worker.post(`/people/${child}/i-know`, { kind: 'friend' })
    const conflict = await conflictOf(child)
    const someone = await hall.signedIn(who)
    const path = `/declared-interests/${conflict?.id}/end`
    expect((await someone.post(path, { because: 'It was another family.' })).status).toBe(status)
    expect((await conflictOf(child))?.toAt !== null).toBe(ends)
    expect(await hall.status(worker, `/people/${child}`)).toBe(ends ? 200 : 404)
  })

  test('nobody their own, also as a manager', async () => {
    const above = await hall.signedIn('serviceManager')
    const child = await hall.aChild({ worker: 'socialWorker' })
    await above.post(`/people/${child}/i-know`, { kind: 'friend' })
    const conflict = await conflictOf(child)
    const answer = await above.post(`/declared-interests/${conflict?.id}/end`, { because: 'x' })
    expect(answer.text).toContain('Nobody ends their own declared interest')
    expect((await conflictOf(child))?.toAt).toBeNull()
  })
})

describe('3.5 people I know, by name', () => {
  test('declared, listed for the worker and the manager, ended by the manager', async () => {
    const declared = await worker.post('/people-i-know', {
      name: 'Made-Up Neighbour',
      kind: 'friend',
      'sinceOn-day': '',
      'sinceOn-month': '',
      'sinceOn-year': '',
    })
    expect(declared.status).toBe(303)
    expect((await worker.get('/people-i-know')).text).toContain('Made-Up Neighbour')
    const list = (await manager.get('/declared-interests')).text
    expect(list).toContain('Made-Up Neighbour')
    expect((await (await hall.signedIn('frontDoorManager')).get('/declared-interests')).text).not.toContain(
      'Made-Up',
    )
    const row = await hall.database.owner
      .selectFrom('access.interest_declared')
      .select('id')
      .executeTakeFirstOrThrow()
    await manager.post(`/declared-interests/${row.id}/end`, { because: 'They moved away.' })
    expect((await worker.get('/people-i-know')).text).not.toContain('Made-Up Neighbour')
  })

  test.each([
    { what: 'no name', fields: { kind: 'friend' }, says: 'Enter the name of the person' },
    { what: 'no way of knowing', fields: { name: 'A' }, says: 'Select how you know them' },
  ])('$what: told in words', async ({ fields, says }) => {
    expect((await worker.post('/people-i-know', fields)).text).toContain(says)
  })

  test('whoever looks after nobody does not see the list', async () => {
    expect(await hall.status(worker, '/declared-interests')).toBe(403)
  })
})
