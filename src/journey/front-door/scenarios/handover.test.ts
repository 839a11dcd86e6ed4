import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../../platform/db.ts'
import { instantOf } from '../../../platform/instant.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { type Post, teamIds, viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { house } from '../../house.ts'
import { acceptHandover } from '../actions/accept-handover.ts'
import { leaveHandover, shiftEnd } from '../actions/leave-handover.ts'
import { handoverBoard } from '../handovers.records.ts'
import { tellOfLateHandovers } from '../jobs.ts'
import { frontDoorRoutes } from '../routes.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

test.each([
  { what: 'on a Monday evening', now: '2026-03-02T21:00Z', ends: '2026-03-03T08:30:00.000Z' },
  { what: 'in the small hours of a Tuesday', now: '2026-03-03T03:00Z', ends: '2026-03-03T08:30:00.000Z' },
  { what: 'on a Friday night', now: '2026-03-06T23:00Z', ends: '2026-03-09T08:30:00.000Z' },
  { what: 'on a Sunday', now: '2026-03-08T12:00Z', ends: '2026-03-09T08:30:00.000Z' },
  { what: 'before Good Friday', now: '2026-04-02T22:00Z', ends: '2026-04-07T07:30:00.000Z' },
])('the night $what ends when the next working day begins', ({ now, ends }) => {
  expect(shiftEnd(instantOf(now), house.workingDaysAfter)).toBe(ends)
})

async function left(given: { decidedFirst?: true; toDo?: readonly string[] } = {}) {
  const [contact] = await story.aContactAbout([aNewChild()])
  const { contactId, childId } = contact ?? { contactId: '', childId: '' }
  if (given.decidedFirst) await story.decides('practitioner', contactId, {})
  const toDo = given.toDo ?? ['Ring the school', 'See the child']
  const wanted = { contactId, childId, risk: 'high', riskWords: 'Alone at home.', toDo } as const
  const done = await leaveHandover(story.act('practitioner'), wanted)
  if (!done.ok) throw new TypeError(done.problem)
  return { contactId, childId, handoverId: done.value }
}

const board = (post: Post) =>
  inContext(story.database.staff, viewerOf(post), (trx) =>
    handoverBoard(trx, viewerOf(post), { now: story.now(), since: story.now() }),
  )

test('FD06 what the night left is taken on within two hours of the morning, and its tasks are whose it is', async () => {
  story.todayIs('2026-03-02T23:00Z')
  const about = await left()
  expect(await story.clock(about.handoverId, 'edt-handover')).toMatchObject({
    dueAt: '2026-03-03T10:30:00.000Z',
    outcome: 'open',
  })
  story.todayIs('2026-03-03T10:00Z')
  expect(await acceptHandover(story.act('secondPractitioner'), about)).toEqual({
    ok: true,
    value: 'accepted',
  })
  expect(await story.clock(about.handoverId, 'edt-handover')).toMatchObject({ outcome: 'met', inTime: true })
  const tasks = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('record.task')
      .select(['title', 'worker_id as workerId'])
      .where('source_id', '=', about.handoverId)
      .execute(),
  )
  expect(tasks.toSorted((a, b) => (a.title < b.title ? -1 : 1))).toEqual([
    { title: 'Ring the school', workerId: viewerOf('secondPractitioner').id },
    { title: 'See the child', workerId: viewerOf('secondPractitioner').id },
  ])
})

test('taken on before the morning it is in time, too', async () => {
  story.todayIs('2026-03-02T23:00Z')
  const about = await left()
  story.todayIs('2026-03-03T07:45Z')
  await acceptHandover(story.act('secondPractitioner'), about)
  expect(await story.clock(about.handoverId, 'edt-handover')).toMatchObject({ outcome: 'met', inTime: true })
})

test('of two who take it on at once one does', async () => {
  const about = await left()
  const both = await Promise.all([
    acceptHandover(story.act('practitioner'), about),
    acceptHandover(story.act('secondPractitioner'), about),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, problem: 'accepted already' }])
})

test('the day team sees what was left about a contact that the night decided; other teams do not', async () => {
  const { handoverId } = await left({ decidedFirst: true })
  const sees = async (post: Post) => (await board(post)).some(({ id }) => id === handoverId)
  expect([
    await sees('secondPractitioner'),
    await sees('frontDoorManager'),
    await sees('socialWorker'),
  ]).toEqual([true, true, false])
})

test('a contact is left once at a time, and not with nothing to do', async () => {
  const { contactId, childId } = await left()
  const again = { contactId, childId, risk: 'low', riskWords: 'Calm.', toDo: ['Ring'] } as const
  const act = () => story.act('practitioner')
  expect(await leaveHandover(act(), again)).toEqual({ ok: false, problem: 'left already' })
  expect(await leaveHandover(act(), { ...again, toDo: [] })).toEqual({ ok: false, problem: 'nothing to do' })
})

test('on the screen: left at night, overdue for the manager in the morning, taken on', async () => {
  story.todayIs('2026-03-02T23:00Z')
  const [contact] = await story.aContactAbout([aNewChild('Nighttime Child')])
  const manager = viewerOf('frontDoorManager')
  const me = viewerOf('practitioner')
  const night = aDesk(story.database, [me], story.now())
  frontDoorRoutes(night)
  const body = { risk: 'high', riskWords: 'Alone.', toDo: '- Ring the school\n\n- See her' }
  const done = await send(night.app, me, { url: `/contact/${contact?.contactId}/handover`, body })
  expect(done.statusCode).toBe(303)
  story.todayIs('2026-03-03T10:31Z')
  const morning = aDesk(story.database, [manager], story.now())
  frontDoorRoutes(morning)
  const shown = (await open(morning.app, manager, '/handovers')).payload
  expect(shown).toContain('Nighttime Child')
  expect(shown).toContain('past the hour: the duty manager says who takes them on')
  const [mine] = (await board('frontDoorManager')).filter(({ contactId }) => contactId === contact?.contactId)
  const url = `/handovers/${mine?.id}`
  expect((await open(morning.app, manager, url)).payload).toContain('See her')
  expect((await send(morning.app, manager, { url, body: {} })).headers['location']).toBe(
    '/handovers?done=accepted',
  )
  const twice = await send(morning.app, manager, { url, body: {} })
  expect(twice.payload).toContain('Somebody has taken this on already')
})

test('what nobody took on in its hours is told to the team by one message, and what was taken on is not', async () => {
  story.todayIs('2026-03-16T23:00Z')
  const { handoverId, childId } = await left()
  const taken = await left()
  story.todayIs('2026-03-17T09:00Z')
  await acceptHandover(story.act('secondPractitioner'), taken)
  const tell = (moment: string) =>
    inContext(story.database.staff, systemActor, (trx) => tellOfLateHandovers(trx, instantOf(moment)))
  const told = () =>
    inContext(story.database.owner, systemActor, (trx) =>
      trx
        .selectFrom('record.outbox')
        .select(['to_team_id as toTeamId', 'link', 'person_id as personId'])
        .where('kind', '=', 'handover late')
        .where('person_id', 'in', [childId, taken.childId])
        .execute(),
    )
  await tell('2026-03-17T10:29Z')
  expect(await told()).toEqual([])
  for (const moment of ['2026-03-17T10:31Z', '2026-03-17T10:36Z']) await tell(moment)
  const toTeamId = teamIds.frontDoor
  expect(await told()).toEqual([{ toTeamId, link: `/handovers/${handoverId}`, personId: childId }])
})
