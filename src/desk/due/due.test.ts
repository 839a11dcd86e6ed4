import { afterAll, beforeAll, expect, test } from 'vitest'
import { house } from '../../journey/house.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { allocateWorker } from '../../record/involvements/actions/allocate-worker.ts'
import { aDesk, open, send } from '../../record/involvements/testing/desk.ts'
import type { Desk } from '../../record/shell/desk.ts'
import { allPosts, type Post, viewerOf } from '../../testing/council.ts'
import {
  aNewChild,
  type FrontDoorStory,
  frontDoorStory,
  type StandingContact,
} from '../../testing/front-door.ts'
import { dueHref } from './due-address.ts'
import { dueRoutes } from './routes.tsx'

const wednesday = instantOf('2026-03-04T10:00:00Z')
let story: FrontDoorStory
let desk: Desk
let contacts: readonly StandingContact[]
let referralId: string

// Ada's contact waits and is late. Bo's became a referral, whose decision is late too; the social worker is allocated.
beforeAll(async () => {
  story = await frontDoorStory()
  contacts = [
    ...(await story.aContactAbout([aNewChild('Ada')])),
    ...(await story.aContactAbout([aNewChild('Bo')])),
  ]
  const bo = contacts[1]?.contactId ?? ''
  await story.decides('practitioner', bo, { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', bo)
  await allocate()
  const base = aDesk(story.database, allPosts.map(viewerOf), wednesday)
  desk = { ...base, actOf: (request) => ({ ...base.actOf(request), house }) }
  dueRoutes(desk)
})
afterAll(() => story.close())

async function allocate(): Promise<void> {
  const personId = contacts[1]?.childId ?? ''
  const [involvement, referral] = await behind(async (trx) => [
    await trx
      .selectFrom('record.involvement')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirst(),
    await trx
      .selectFrom('front_door.referral')
      .select('id')
      .where('child_id', '=', personId)
      .executeTakeFirst(),
  ])
  referralId = referral?.id ?? ''
  const done = await allocateWorker(story.act('serviceManager'), {
    personId,
    involvementId: involvement?.id ?? '',
    workerId: viewerOf('socialWorker').id,
    role: 'allocated worker',
    on: plainDate('2026-03-02'),
  })
  expect(done.ok).toBe(true)
}

const behind = <Answer>(work: Parameters<typeof inContext<Answer>>[2]) =>
  inContext(story.database.owner, systemActor, work)
const adas = () => address('contact-decision', contacts[0], contacts[0]?.contactId)
const bos = () => address('referral-decision', contacts[1], referralId)
const address = (timescale: string, contact: StandingContact | undefined, key = '') =>
  dueHref({ personId: contact?.childId ?? '', timescale, key })
const get = (post: Post, path: string) => open(desk.app, viewerOf(post), path)
const post = (who: Post, url: string, body: Record<string, string>) =>
  send(desk.app, viewerOf(who), { url, body })
const stored = (timescale: string, key: string) =>
  behind((trx) =>
    trx
      .selectFrom('timescales.obligation')
      .select(['outcome', 'lateness_reason as late', 'exempt_reason as exempt', 'agreed_by as agreedBy'])
      .where('timescale', '=', timescale)
      .where('key', '=', key)
      .executeTakeFirst(),
  )

test('says step by step why it is due then, and what one can do', async () => {
  const { statusCode, body } = await get('frontDoorManager', adas())
  expect(statusCode).toBe(200)
  expect(body).toContain('It started on Monday 2 March 2026 at 10:00 with: contact received. That is day 0.')
  expect(body).toContain('So it is due by Tuesday 3 March 2026 at 17:00.')
  expect(body).toContain('since yesterday at 17:00')
  expect(body).toContain(`href="${adas()}/late"`)
  expect(body).toContain(`href="/contact/${contacts[0]?.contactId}"`)
})

test.each<{ who: Post; page: 'adas' | 'bos'; suffix: string; status: number; because: string }>([
  { who: 'practitioner', page: 'adas', suffix: '', status: 200, because: 'the team’s own work' },
  {
    who: 'practitioner',
    page: 'adas',
    suffix: '/late',
    status: 404,
    because: 'reasons are for managers and workers',
  },
  { who: 'frontDoorManager', page: 'adas', suffix: '/late', status: 200, because: 'manages the team' },
  { who: 'frontDoorManager', page: 'adas', suffix: '/not-needed', status: 200, because: 'manages the team' },
  { who: 'socialWorker', page: 'adas', suffix: '', status: 404, because: 'does not work with Ada' },
  { who: 'socialWorker', page: 'bos', suffix: '', status: 200, because: 'is allocated' },
  { who: 'socialWorker', page: 'bos', suffix: '/late', status: 200, because: 'is allocated' },
  { who: 'socialWorker', page: 'bos', suffix: '/not-needed', status: 404, because: 'that is the manager’s' },
  { who: 'assessmentManager', page: 'bos', suffix: '/not-needed', status: 200, because: 'manages the team' },
  {
    who: 'practitioner',
    page: 'bos',
    suffix: '',
    status: 404,
    because: 'sees the contact, not the referral’s clock',
  },
  { who: 'analyst', page: 'adas', suffix: '', status: 404, because: 'browses nobody' },
])('$who at $page $suffix gets $status: $because', async ({ who, page, suffix, status }) => {
  expect((await get(who, `${page === 'adas' ? adas() : bos()}${suffix}`)).statusCode).toBe(status)
})

test.each(['/due/contact-decision/no-such-key', '/due/no-such-clock/2026-03-02'])(
  '%s is not there',
  async (path) => {
    expect((await get('frontDoorManager', `/people/${contacts[0]?.childId}${path}`)).statusCode).toBe(404)
  },
)

test('the allocated worker says why it is late, and which manager agreed', async () => {
  const url = `${bos()}/late`
  const form = await get('socialWorker', url)
  expect(form.body).toContain('Test Assessment Manager')
  expect(form.body).toContain('Test Service Manager')
  expect(form.body.includes('Test Front Door Manager')).toBe(false)
  const wrong = await post('socialWorker', url, { reason: '' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Enter why it is late')
  expect(wrong.body).toContain('Select the manager who agreed the reason')
  const agreedBy = viewerOf('assessmentManager').id
  const done = await post('socialWorker', url, { reason: 'The school was closed', agreedBy })
  expect(done.headers['location']).toBe(bos())
  expect(await stored('referral-decision', referralId)).toMatchObject({
    outcome: 'open',
    late: 'The school was closed',
    agreedBy,
  })
  const { body } = await get('assessmentManager', bos())
  expect(body).toContain('The school was closed')
  expect(body).toContain('Test Assessment Manager')
})

test('nobody can be named as having agreed who does not manage the team', async () => {
  const agreedBy = viewerOf('frontDoorManager').id
  const wrong = await post('socialWorker', `${bos()}/late`, { reason: 'Because', agreedBy })
  expect(wrong.statusCode).toBe(422)
})

test('what is not late has nothing to explain, and the words come back', async () => {
  const escalation = address('contact-escalation', contacts[0], contacts[0]?.contactId)
  const agreedBy = viewerOf('frontDoorManager').id
  const wrong = await post('frontDoorManager', `${escalation}/late`, { reason: 'My own words', agreedBy })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('This is not late, so there is nothing to explain')
  expect(wrong.body).toContain('My own words')
})

test('a manager says that it is not needed, once', async () => {
  const url = `${adas()}/not-needed`
  const reason = 'Recorded twice by mistake'
  expect((await post('frontDoorManager', url, { reason })).statusCode).toBe(303)
  expect(await stored('contact-decision', contacts[0]?.contactId ?? '')).toMatchObject({
    outcome: 'exempt',
    exempt: reason,
    agreedBy: viewerOf('frontDoorManager').id,
  })
  const { body } = await get('frontDoorManager', adas())
  expect(body).toContain('Not needed')
  expect(body).toContain(reason)
  const again = await post('frontDoorManager', url, { reason: 'Again' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('This is done or over already')
  expect(await story.headlines(contacts[0]?.childId ?? '')).toContain('Not needed: Decide on the contact')
})

test.each<{ who: Post; suffix: string; status: number }>([
  { who: 'practitioner', suffix: '/not-needed', status: 403 },
  { who: 'practitioner', suffix: '/late', status: 403 },
  { who: 'socialWorker', suffix: '/not-needed', status: 404 },
])('$who may not send $suffix of Ada: $status', async ({ who, suffix, status }) => {
  const agreed = { agreedBy: viewerOf('frontDoorManager').id }
  const body = { reason: 'Because', ...(suffix === '/late' ? agreed : {}) }
  const answer = await post(who, `${adas()}${suffix}`, body)
  expect(answer.statusCode).toBe(status)
})
