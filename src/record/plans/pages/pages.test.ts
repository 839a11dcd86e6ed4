import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../../platform/db.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { aDesk, open, send } from '../../involvements/testing/desk.ts'
import {
  aFamily,
  aPerson,
  aStore,
  aTeam,
  aWorker,
  monday,
  withReasons,
} from '../../involvements/testing/town.ts'
import type { Desk } from '../../shell/desk.ts'
import { visitRoutes } from '../../visits/routes.tsx'
import { voiceRoutes } from '../../voice/routes.tsx'
import { planRoutes } from '../routes.ts'

let db: TestDatabase
let desk: Desk
let sam: Viewer
let [ada, ben] = ['', '']

beforeAll(async () => {
  db = await aStore()
  sam = await aWorker(db, { name: 'Sam Okoro', teamId: await aTeam(db, 'North') })
  ada = await aPerson(db, 'Ada')
  ben = await aPerson(db, 'Ben')
  await aFamily(db, [ada, ben])
  const reason = { kind: 'allocated worker', opens: 'whole', workerId: sam.id, fromAt: monday } as const
  await withReasons(
    db,
    [ada, ben].map((personId) => ({ ...reason, personId, sourceId: personId })),
  )
  desk = aDesk(db, [sam])
  planRoutes(desk)
  visitRoutes(desk)
  voiceRoutes(desk)
})
afterAll(async () => {
  await desk.app.close()
  await db.close()
})

const page = async (url: string) => {
  const { statusCode, body } = await open(desk.app, sam, url)
  expect([url, statusCode]).toEqual([url, 200])
  return body
}

/** Sends a form with the key and the version that its page showed. Answers where it led, or the page that came back. */
async function press(url: string, body: Readonly<Record<string, string>>) {
  const shown = await page(url)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown)?.[1] ?? ''
  const around = { version: hidden('version'), idempotencyKey: hidden('idempotencyKey') }
  const answer = await send(desk.app, sam, { url, body: { ...body, ...around } })
  return { to: String(answer.headers['location'] ?? ''), status: answer.statusCode, body: answer.body }
}

const day = (name: string, [d, m, y]: readonly [number, number, number]) => ({
  [`${name}-day`]: String(d),
  [`${name}-month`]: String(m),
  [`${name}-year`]: String(y),
})

test('a plan is written in parts, is not final while something is missing, and then holds', async () => {
  const begun = await press(`/people/${ada}/plans/new`, {
    kind: 'child-in-need',
    [`on-for-${ada}`]: 'yes',
    [`on-for-${ben}`]: 'yes',
  })
  const write = begun.to
  const plan = write.replace('/write', '')
  const frame = { purpose: 'Calm mornings', contingency: 'Grandma helps' }
  await press(`${plan}/frame`, { ...frame, ...day('reviewOn', [20, 5, 2026]) })

  const outcome = /href="([^"]*outcomes[^"]*)"/.exec(await page(write))?.[1] ?? ''
  const actions = {
    'text-for-new-1': 'Ring the school',
    'owner-for-new-1': 'me',
    'text-for-new-2': '',
    'owner-for-new-2': 'Mum',
  }
  const words = { words: 'Breakfast every day', howKnown: 'The teacher says so' }
  const unnamed = await press(outcome, { ...words, ...actions })
  expect(unnamed.status).toBe(422)
  expect(unnamed.body).toContain('Enter what will be done, or take out who and when')
  await press(outcome, { ...words, ...actions, 'owner-for-new-2': '' })

  const today = day('on', [2, 3, 2026])
  const early = await press(write, today)
  expect(early.body).toContain('Enter by when it will be done')
  expect(await page(outcome)).toContain('Check: Enter by when it will be done')

  const box = /name="dueOn-for-([0-9a-f-]{36})-day"/.exec(await page(outcome))?.[1] ?? ''
  const named = { [`text-for-${box}`]: 'Ring the school', [`owner-for-${box}`]: 'Sam Okoro' }
  await press(outcome, { ...words, ...named, ...day(`dueOn-for-${box}`, [9, 3, 2026]) })
  expect((await press(write, today)).to).toBe(plan)
  expect(await page(plan)).toContain('Breakfast every day')
  const tasks = await inContext(db.owner, systemActor, (trx) =>
    trx.selectFrom('record.task').select(['title', 'href']).where('worker_id', '=', sam.id).execute(),
  )
  expect(tasks).toEqual([{ title: 'Ring the school', href: `${plan}/actions/${box}` }])

  await press(`${plan}/actions/${box}`, { state: 'done', ...today, note: 'A place from Monday' })
  expect(await page(plan)).toContain('Done 2 March 2026: A place from Monday')

  const score = /name="(score-for-[^"]*)"/.exec(await page(`${plan}/review`))?.[1] ?? ''
  const review = { ...today, [score]: '11', words: 'Better', decision: 'continue' }
  const tooFar = await press(`${plan}/review`, review)
  expect(tooFar.status).toBe(422)
  const next = day('nextReviewOn', [20, 6, 2026])
  expect((await press(`${plan}/review`, { ...review, [score]: '6', ...next })).to).toBe(plan)
  expect(await page(`${plan}/print`)).toContain('6 out of 10 on 2 March 2026')

  const again = await press(`/people/${ada}/plans/new`, {
    kind: 'child-in-need',
    [`on-for-${ada}`]: 'yes',
    [`on-for-${ben}`]: 'no',
  })
  expect(again.body).toContain('A child is on a plan of this kind already')

  const ending = { because: 'goals met', ...today, [`leaves-for-${ada}`]: 'yes' }
  await press(`${plan}/end`, { ...ending, [`leaves-for-${ben}`]: 'yes' })
  expect(await page(plan)).toContain('What we wanted to be different is different')
  // A review that was being written meanwhile comes back with its words.
  expect((await open(desk.app, sam, `${plan}/review`)).statusCode).toBe(404)
  const late = await send(desk.app, sam, {
    url: `${plan}/review`,
    body: { ...review, [score]: '6', ...next },
  })
  expect(late.statusCode).toBe(422)
  expect(late.body).toContain('This plan has ended: nothing of it can be changed any more')
  expect(late.body).toContain('Better')
})

test('two children are visited on one page; what one said stands where it is decided', async () => {
  const url = `/people/${ada}/visits/new`
  const when = { ...day('visitedAt', [2, 3, 2026]), 'visitedAt-time': '9:30' }
  const visit = { ...when, kind: 'assessment', planned: 'no', place: 'home', [`seen-for-${ada}`]: 'alone' }
  const words = { [`said-for-${ada}`]: 'I sleep at Nan’s', [`said-for-${ben}`]: 'Hello' }
  const asked = await press(url, { ...visit, ...words, [`seen-for-${ben}`]: 'not meant' })
  expect(asked.body).toContain('Say that you saw Ben Testcase, or take out what they said and did')
  expect(asked.body).toContain('I sleep at Nan’s')
  const late = { ...visit, ...words, ...day('visitedAt', [3, 3, 2026]), [`seen-for-${ben}`]: 'alone' }
  expect((await press(url, late)).status).toBe(422)

  const made = await press(url, { ...visit, ...words, [`seen-for-${ben}`]: 'alone' })
  expect(await page(made.to)).toContain('I sleep at Nan’s')
  expect(await page(`/people/${ben}/visits`)).toContain('Assessment visit, unannounced')
  const answer = /href="(\/people\/[^"]*\/voice\/[0-9a-f-]{36})"/.exec(
    await page(`/people/${ada}/voice`),
  )?.[1]
  await press(answer ?? '', { changed: 'yes', words: 'We asked Nan' })
  expect(await page(`/people/${ada}/voice`)).toContain('We asked Nan')
})
