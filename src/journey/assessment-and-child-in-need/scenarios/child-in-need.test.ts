import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { ok } from '../../../platform/result.ts'
import { allocateWorker } from '../../../record/involvements/actions/allocate-worker.ts'
import { openInvolvement } from '../../../record/involvements/open-involvement.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { sendLetter } from '../../../record/letters/actions.ts'
import { startPlan } from '../../../record/plans/actions/make-final.ts'
import { childInNeedPlan } from '../../../record/plans/kinds.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import { recordVisit } from '../../../record/visits/actions/record-visit.ts'
import { teamIds, viewerOf } from '../../../testing/council.ts'
import { type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { recordPerson } from '../../../testing/people.ts'
import { challengeCinPlan } from '../actions/challenge-cin-plan.ts'
import { closeChildInNeed } from '../actions/close-child-in-need.ts'
import { reviewCinPlan } from '../actions/review-cin-plan.ts'
import { closingLetter } from '../letters/closing.ts'
import { assessmentRoutes } from '../routes.ts'

let story: FrontDoorStory
let desk: Desk
const worker = viewerOf('socialWorker')
const manager = viewerOf('assessmentManager')
beforeAll(async () => {
  story = await frontDoorStory()
  story.todayIs('2026-03-02T10:00Z')
})
afterAll(async () => {
  await desk?.app.close()
  await story.close()
})

/** A child in need with an allocated worker and a plan of one outcome. */
async function aChildInNeed(given: string) {
  const act = story.act('assessmentManager')
  const personId = await recordPerson(act, { given, family: 'Made-Up', bornOn: plainDate('2015-06-01') })
  const opening = openInvolvement(
    { personId, service: 'child-in-need', on: act.today, because: 'Help', teamId: teamIds.assessment },
    byOf(act),
  )
  await change(
    act,
    { action: 'arrange', about: [], access: () => ({ allowed: true, because: 'role' }) },
    async () => ok({ value: null, write: opening.write, events: opening.events, give: opening.give }),
  )
  const wanted = { personId, involvementId: opening.id, workerId: worker.id, on: act.today }
  await allocateWorker(story.act('assessmentManager'), { ...wanted, role: 'allocated worker' })
  const outcomeId = randomUUID()
  const owner = { workerId: worker.id, name: worker.name }
  const action = { id: randomUUID(), text: 'Ask the food bank', owner, dueOn: plainDate('2026-03-20') }
  const content = {
    purpose: 'Enough to eat',
    outcomes: [{ id: outcomeId, words: 'We eat together', howKnown: 'They say so', actions: [action] }],
    difficulties: [],
    contingency: 'Ring the worker',
    reviewOn: plainDate('2026-05-01'),
  }
  const begun = await startPlan(story.act('socialWorker'), childInNeedPlan, {
    children: [personId],
    content,
    on: act.today,
  })
  if (!begun.ok) throw new TypeError(begun.problem)
  return { personId, planId: begun.value, outcomeId, involvementId: opening.id }
}

async function clock(personId: string, timescale: string) {
  const rows = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('timescales.obligation')
      .select(['due_on as dueOn', 'outcome', 'in_time as inTime'])
      .where('person_id', '=', personId)
      .where('timescale', '=', timescale)
      .orderBy('started_on')
      .execute(),
  )
  return rows
}

const reviewOf = (
  { personId, planId, outcomeId }: Awaited<ReturnType<typeof aChildInNeed>>,
  decision: string,
) => ({
  planId,
  children: [personId],
  on: plainDate('2026-05-04'),
  decision,
  words: 'Better, says Mum.',
  progress: [{ outcomeId, score: 8, words: null }],
  nextReviewOn: plainDate('2026-07-01'),
  there: [{ agency: 'family', name: 'Mum', sent: false }],
})

test('a plan is visited, reviewed with those who were there, challenged, and ends with a letter in time', async () => {
  story.todayIs('2026-03-02T11:00Z')
  const child = await aChildInNeed('Gil')
  const { personId, planId } = child
  expect(await clock(personId, 'cin-visit')).toMatchObject([{ dueOn: '2026-03-30', outcome: 'open' }])
  story.todayIs('2026-03-16T16:00Z')
  const visited = await recordVisit(story.act('socialWorker'), {
    kind: 'child-in-need',
    visitedAt: story.now(),
    planned: true,
    place: 'home',
    children: [{ personId, seen: true, alone: true, said: 'We had pasta.', observed: 'Laughing' }],
  })
  expect(visited.ok).toBe(true)
  expect(await clock(personId, 'cin-visit')).toMatchObject([{ inTime: true }, { dueOn: '2026-04-15' }])

  story.todayIs('2026-05-04T12:00Z')
  const nobody = { ...reviewOf(child, 'continue'), there: [] }
  expect(await reviewCinPlan(story.act('socialWorker'), nobody)).toEqual({
    ok: false,
    problem: 'nobody there',
  })
  const late = { ...reviewOf(child, 'continue'), nextReviewOn: null }
  expect(await reviewCinPlan(story.act('socialWorker'), late)).toMatchObject({ problem: 'no next review' })
  expect((await reviewCinPlan(story.act('socialWorker'), reviewOf(child, 'close'))).ok).toBe(true)
  expect(await clock(personId, 'cin-review')).toMatchObject([
    { dueOn: '2026-06-02', inTime: true },
    { dueOn: '2026-08-04', outcome: 'open' },
  ])
  const challenge = { planId, children: [personId], text: 'What is left to do?', direction: '' }
  expect((await challengeCinPlan(story.act('assessmentManager'), challenge)).ok).toBe(true)
  expect(await clock(personId, 'cin-long-plan')).toMatchObject([{ outcome: 'met' }])

  const closing = {
    planId,
    children: [personId],
    because: 'goals met',
    whatChanged: 'You eat together.',
    supportRemains: 'Gran',
    whoToCall: 'The front door',
    toName: 'Mrs Made-Up',
    toAddress: '1 Test Street\nDunmoor',
  }
  await expect(closeChildInNeed(story.act('socialWorker'), closing)).rejects.toThrow()
  const closed = await closeChildInNeed(story.act('assessmentManager'), closing)
  if (!closed.ok) throw new TypeError(closed.problem)
  expect(await clock(personId, 'cin-visit')).toMatchObject([{ inTime: true }, { outcome: 'stopped' }])
  expect(await clock(personId, 'closure-letter')).toMatchObject([{ dueOn: '2026-05-11', outcome: 'open' }])
  story.todayIs('2026-05-06T12:00Z')
  const sent = {
    letterId: closed.value,
    about: [personId],
    version: 1,
    how: 'post',
    confirmed: true,
  } as const
  expect((await sendLetter(story.act('assessmentManager'), closingLetter, sent)).ok).toBe(true)
  expect(await clock(personId, 'closure-letter')).toMatchObject([{ inTime: true }])
  expect(await closeChildInNeed(story.act('assessmentManager'), closing)).toMatchObject({ ok: false })
})

test('the pages of a review, of the end, of what is next and of the team', async () => {
  story.todayIs('2026-03-02T12:00Z')
  const child = await aChildInNeed('Hal')
  const { personId, planId } = child
  desk = aDesk(story.database, [worker, manager, viewerOf('earlyHelpWorker')], story.now())
  assessmentRoutes(desk)
  const next = (await open(desk.app, worker, `/people/${personId}/next`)).body
  expect(next).toContain(`/plans/${planId}/cin-review`)
  expect(next).toContain('This is for a manager of the team')
  expect(next).toContain('Child in need visit')
  expect((await open(desk.app, viewerOf('earlyHelpWorker'), `/people/${personId}/next`)).statusCode).toBe(404)
  expect((await open(desk.app, worker, `/plans/${planId}/close`)).statusCode).toBe(404)
  expect((await open(desk.app, manager, `/plans/${planId}/close`)).body).toContain('What the letter says')
  const url = `/plans/${planId}/cin-review`
  expect((await open(desk.app, worker, url)).body).toContain('We eat together')
  const empty = await send(desk.app, worker, { url, body: { idempotencyKey: randomUUID() } })
  expect(empty.body).toContain('Enter who came of the family')
  expect(empty.body).toContain('Select what was decided')
  const held = await send(desk.app, worker, {
    url,
    body: {
      idempotencyKey: randomUUID(),
      family: 'Mum',
      child: 'sent',
      'on-day': '2',
      'on-month': '3',
      'on-year': '2026',
      [`score-for-${child.outcomeId}`]: '3',
      words: 'A first step.',
      decision: 'step up',
      'nextReviewOn-day': '1',
      'nextReviewOn-month': '6',
      'nextReviewOn-year': '2026',
    },
  })
  expect(held.headers['location']).toBe(`/plans/${planId}`)
  const board = await open(desk.app, manager, '/team/board')
  expect(board.body).toContain('Decisions waiting for you')
  expect(board.body).toContain('Test Social Worker')
  expect((await open(desk.app, worker, '/team/board')).statusCode).toBe(403)
})
