import { afterAll, beforeAll, expect, test } from 'vitest'
import { clocks, house } from '../../journey/house.ts'
import { within } from '../../mechanisms/timescales/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { aDesk, open, send } from '../../record/involvements/testing/desk.ts'
import type { Desk } from '../../record/shell/desk.ts'
import { allPosts, type Post, viewerOf } from '../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../testing/front-door.ts'
import { settingsRoutes } from './routes.tsx'
import { setStandard } from './set-standard.ts'
import { localStandards } from './standards.ts'

const url = '/settings/timescales/contact-escalation'
let story: FrontDoorStory
let desk: Desk
let friday: string
let monday: string

// A contact of Friday 27 February and one of Monday 2 March, which is today.
beforeAll(async () => {
  story = await frontDoorStory()
  story.todayIs('2026-02-27T10:00:00Z')
  friday = (await story.aContactAbout([aNewChild('Ada')]))[0]?.contactId ?? ''
  story.todayIs('2026-03-02T10:00:00Z')
  monday = (await story.aContactAbout([aNewChild('Bo')]))[0]?.contactId ?? ''
  const base = aDesk(story.database, allPosts.map(viewerOf), story.now())
  desk = { ...base, actOf: (request) => ({ ...base.actOf(request), house }) }
  settingsRoutes(desk)
})
afterAll(() => story.close())

const get = (post: Post, path: string) => open(desk.app, viewerOf(post), path)
const set = (who: Post, [day, month, year]: readonly string[], count = '2') =>
  send(desk.app, viewerOf(who), {
    url,
    body: {
      count,
      unit: 'working day',
      'from-day': day ?? '',
      'from-month': month ?? '',
      'from-year': year ?? '',
    },
  })
const escalation = async (contactId: string) => (await story.clock(contactId, 'contact-escalation')).dueAt
const dueOn = (day: string) => instantOf(`${day}T17:00:00Z`)
const rows = () =>
  inContext(story.database.owner, systemActor, (trx) =>
    trx.selectFrom('timescales.setting').selectAll().execute(),
  )

test('the list says the usual number, and that nobody has set another', async () => {
  const { body } = await get('serviceManager', '/settings/timescales')
  expect(body).toContain('3 working days, the usual number')
  expect(body).toContain(`href="${url}"`)
})

test.each<Post>(['frontDoorManager', 'practitioner', 'analyst', 'administrator'])(
  '%s sets no standard',
  async (who) => {
    expect((await get(who, '/settings/timescales')).statusCode).toBe(403)
    expect((await get(who, url)).statusCode).toBe(403)
    expect((await set(who, ['2', '3', '2026'])).statusCode).toBe(403)
    expect(await rows()).toEqual([])
  },
)

test.each([
  { day: ['1', '3', '2026'], count: '2', says: 'The day must be today or in the future' },
  { day: ['2', '3', '2026'], count: '0', says: 'The number must be 1 or more' },
  { day: ['2', '3', '2026'], count: '1.5', says: 'The number must be a whole number' },
  { day: ['31', '2', '2027'], count: '2', says: 'The day must be a real date' },
])('$day and $count: $says', async ({ day, count, says }) => {
  const wrong = await set('serviceManager', day, count)
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body.split(says)).toHaveLength(3)
  expect(await rows()).toEqual([])
})

test('the action itself keeps the past as it was', async () => {
  const [standard] = localStandards(clocks.timescales)
  if (!standard) throw new TypeError('No standard')
  const wanted = { standard, within: within.workingDays(2), from: plainDate('2026-03-01') }
  expect(await setStandard(story.act('serviceManager'), wanted)).toEqual({
    ok: false,
    problem: 'in the past',
  })
  await expect(setStandard(story.act('analyst'), wanted)).rejects.toThrow('not your role')
})

test('from a day to come nothing changes that has started, and what starts then goes by it', async () => {
  expect((await set('serviceManager', ['1', '4', '2026'], '5')).statusCode).toBe(303)
  expect(await escalation(monday)).toBe(dueOn('2026-03-05'))
  const { body } = await get('serviceManager', '/settings/timescales')
  expect(body).toContain('5 working days from 1 April 2026')
})

test('from today what started today goes by it at once, and what started before does not', async () => {
  expect((await set('serviceManager', ['2', '3', '2026'])).statusCode).toBe(303)
  expect(await escalation(friday)).toBe(dueOn('2026-03-04'))
  expect(await escalation(monday)).toBe(dueOn('2026-03-04'))
  const { body } = await get('serviceManager', url)
  expect(body).toContain('2 working days, our own since 2 March 2026')
  expect(body).toContain('Test Service Manager, 2 March 2026 at 10:00')
})

test('7.1 setting a number is traced as a setting, a refusal as a denial', async () => {
  const entries = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('audit.entry')
      .select(['kind', 'worker_id as workerId', 'outcome'])
      .where('action', '=', 'set local standard')
      .execute(),
  )
  const done = entries.filter(({ kind }) => kind === 'setting')
  expect(done).toHaveLength(2)
  expect(done[0]?.workerId).toBe(viewerOf('serviceManager').id)
  expect(entries.some(({ kind, outcome }) => kind === 'denial' && outcome === 'refused')).toBe(true)
})

test('while a long change reads the numbers, none is set, and that is said', async () => {
  const reading = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const long = inContext(story.database.staff, systemActor, async (trx) => {
    await trx.selectFrom('timescales.setting').selectAll().execute()
    reading.resolve()
    await over.promise
  })
  await reading.promise
  const answer = await set('serviceManager', ['3', '3', '2026'])
  over.resolve()
  await long
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Others are saving just now')
  expect(await rows()).toHaveLength(2)
})

test('a standard that there is not is not there', async () => {
  expect((await get('serviceManager', '/settings/timescales/nothing')).statusCode).toBe(404)
})
