import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { addHours } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { ok, problem } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { anAction, anOutcome, aPlanContent, aVisit, makePlan } from '../../testing/plans-and-visits.ts'
import { directWorkDone } from '../direct-work/record-direct-work.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import { change } from '../shell/change.ts'
import { Refused } from '../shell/refused.ts'
import { visitMade } from '../visits/actions/record-visit.ts'
import { viewAnswered, viewExpressed } from '../voice/actions.ts'
import { draftPlan, dropPlanDraft, planDrafted, redraftPlan } from './actions/draft.ts'
import { endPlan } from './actions/end.ts'
import { joinPlan, planJoined } from './actions/join.ts'
import { makePlanFinal, planMadeFinal, planStarted, startPlan } from './actions/make-final.ts'
import { reviewPlan } from './actions/review.ts'
import { settleAction } from './actions/settle.ts'
import { childInNeedPlan as kind, safetyPlan } from './kinds.ts'
import { findPlan, openPlansOf, plansOf } from './records.ts'

let db: TestDatabase
let sam: Viewer
let priya: Viewer
const today = plainDate('2026-03-02')

beforeAll(async () => {
  db = await aStore()
  const team = await aTeam(db, 'North')
  sam = await aWorker(db, { name: 'Sam Okoro', teamId: team })
  priya = await aWorker(db, { name: 'Priya Shah', teamId: team })
})
afterAll(() => db.close())

/** Brothers and sisters whose records are Sam's to see. */
async function children(...names: readonly string[]) {
  const ids: string[] = []
  for (const name of names) ids.push(await aPerson(db, name))
  const reason = { kind: 'allocated worker', opens: 'whole', workerId: sam.id, fromAt: monday } as const
  await withReasons(
    db,
    ids.map((personId) => ({ ...reason, personId, sourceId: personId })),
  )
  return ids
}

const on = (days: number) => actBy(db, sam, addHours(monday, days * 24))
const look = <Value>(read: Parameters<typeof inContext<Value>>[2]) => inContext(db.staff, sam, read)
const planOf = async (id: string) => {
  const plan = await look((trx) => findPlan(trx, id))
  if (!plan) throw new TypeError('no plan')
  return plan
}
const events = (personId: string) =>
  inContext(db.owner, systemActor, (trx) =>
    trx
      .selectFrom('record.event')
      .select(['type', 'headline'])
      .where('person_id', '=', personId)
      .orderBy('sequence')
      .execute(),
  )
const tasksOf = (workerId: string) =>
  inContext(db.owner, systemActor, (trx) =>
    trx
      .selectFrom('record.task')
      .select(['title', 'due_on as dueOn', 'done_at as doneAt'])
      .where('worker_id', '=', workerId)
      .orderBy('recorded_at')
      .execute(),
  )

describe('writing a plan', () => {
  test('given a plan with an action of nobody, it is kept as a draft and can’t be final until somebody does it', async () => {
    const ids = await children('Ada', 'Ben')
    const planId = await draftPlan(on(0), kind, { children: ids }).then((d) => (d.ok ? d.value : ''))
    const action = anAction({ owner: null })
    const outcome = anOutcome({ actions: [action] })
    const content = aPlanContent({ outcomes: [outcome] })
    const at = { planId, children: ids }
    expect(await redraftPlan(on(0), kind, { ...at, edits: 1, content })).toEqual(ok(2))
    expect(await makePlanFinal(on(0), kind, { ...at, edits: 2, on: today })).toEqual(problem('not ready'))
    expect(await events(ids[0] ?? '')).toEqual([])

    const owned = { ...outcome, actions: [{ ...action, owner: { workerId: sam.id, name: sam.name } }] }
    await redraftPlan(on(0), kind, { ...at, edits: 2, content: { ...content, outcomes: [owned] } })
    expect(await makePlanFinal(on(0), kind, { ...at, edits: 3, on: today })).toEqual(ok(1))
    expect(await events(ids[1] ?? '')).toEqual([
      { type: 'plan-started', headline: 'Child in need plan started' },
    ])
    expect(await tasksOf(sam.id)).toEqual([{ title: action.text, dueOn: action.dueOn, doneAt: null }])
  })

  test('two who write at once: the second learns of it, and nothing is written over', async () => {
    const ids = await children('Cy')
    const planId = await makePlan(on(0), kind, { children: ids })
    const { edits } = await planOf(planId)
    const write = (purpose: string) =>
      redraftPlan(on(0), kind, { planId, children: ids, edits, content: aPlanContent({ purpose }) })
    expect(await write('Mine')).toEqual(ok(edits + 1))
    expect(await write('Theirs')).toEqual(problem('changed meanwhile'))
    expect((await planOf(planId)).draft?.content.purpose).toBe('Mine')
    const at = { planId, children: ids }
    expect(await dropPlanDraft(on(0), kind, { ...at, edits })).toEqual(problem('changed meanwhile'))
    expect(await dropPlanDraft(on(0), kind, { ...at, edits: edits + 1 })).toEqual(ok('dropped'))
    expect((await planOf(planId)).draft).toBeNull()
  })

  test('a change is a new version with its reason; the chronology says what kind of change', async () => {
    const ids = await children('Dot')
    const act = anAction({ owner: { workerId: priya.id, name: priya.name } })
    const before = aPlanContent({ outcomes: [anOutcome({ actions: [act] })] })
    const planId = await makePlan(on(0), kind, { children: ids, content: before })
    const { edits } = await planOf(planId)
    const content = { ...before, outcomes: before.outcomes.map((one) => ({ ...one, actions: [anAction()] })) }
    await redraftPlan(on(1), kind, { planId, children: ids, edits, content })
    const making = { planId, children: ids, edits: edits + 1, on: plainDate('2026-03-03') }
    expect(await makePlanFinal(on(1), kind, making)).toEqual(problem('no reason'))
    expect(await makePlanFinal(on(1), kind, { ...making, because: 'Priya has left' })).toEqual(ok(2))
    const plan = await planOf(planId)
    expect(plan.versions.map(({ version, because }) => [version, because])).toEqual([
      [2, 'Priya has left'],
      [1, null],
    ])
    expect((await events(ids[0] ?? '')).at(-1)).toEqual({
      type: 'plan-changed',
      headline: 'Child in need plan changed: 1 new, 1 no longer in it',
    })
    expect((await tasksOf(priya.id)).map(({ doneAt }) => doneAt !== null)).toEqual([true])
  })

  test.each([
    { what: 'on a day to come', given: { on: plainDate('2026-03-09') }, problem: 'in the future' },
    { what: 'for nobody', given: { children: [] }, problem: 'no child' },
  ])('a plan can’t start $what', async ({ given, problem: why }) => {
    const ids = await children('Eve')
    const wanted = { children: ids, content: aPlanContent(), on: plainDate('2026-03-02'), ...given }
    expect(await startPlan(on(0), kind, wanted)).toEqual(problem(why))
  })

  test('a child has one open plan of a kind, but may have several safety plans', async () => {
    const [ada = '', ben = ''] = await children('Ada', 'Ben')
    await makePlan(on(0), kind, { children: [ada] })
    const second = { children: [ada, ben], content: aPlanContent(), on: today }
    expect(await startPlan(on(0), kind, second)).toEqual(problem('open plan already'))
    expect(await draftPlan(on(0), kind, { children: [ada] })).toEqual(problem('open plan already'))
    await makePlan(on(0), safetyPlan, { children: [ada] })
    await makePlan(on(0), safetyPlan, { children: [ada] })
    expect((await look((trx) => plansOf(trx, ada, today))).map((line) => line.kind).toSorted()).toEqual(
      [kind.id, safetyPlan.id, safetyPlan.id].toSorted(),
    )
  })

  test('only whoever the children’s records are open to writes it, and only whose work it is', async () => {
    const ids = await children('Fay')
    const wanted = { children: ids, content: aPlanContent(), on: today }
    await expect(startPlan(actBy(db, priya), kind, wanted)).rejects.toThrow(Refused)
    const analyst: Viewer = { ...sam, roles: new Set(['analyst']) }
    await expect(startPlan(actBy(db, analyst), kind, wanted)).rejects.toThrow(Refused)
  })
})

describe('a plan that holds', () => {
  const review = (given: object = {}) => ({
    ...{ on: plainDate('2026-03-12'), decision: 'continue', words: 'Mornings are better' },
    nextReviewOn: plainDate('2026-06-12'),
    ...given,
  })

  test('its review keeps how far each outcome is, and the day of the next', async () => {
    const ids = await children('Gil')
    const planId = await makePlan(on(0), kind, { children: ids })
    const [outcome] = (await planOf(planId)).versions[0]?.content.outcomes ?? []
    const progress = [{ outcomeId: outcome?.id ?? '', score: 6 }]
    const at = { planId, children: ids, progress }
    for (const [given, why] of [
      [{ progress: [] }, 'no progress'],
      [{ on: plainDate('2026-03-01') }, 'before it started'],
      [{ on: plainDate('2026-04-01') }, 'in the future'],
      [{ nextReviewOn: null }, 'no next review'],
      [{ decision: 'whatever' }, 'no such decision'],
      [{ words: ' ' }, 'no words'],
    ] as const)
      expect(await reviewPlan(on(10), kind, { ...at, ...review(), ...given })).toEqual(problem(why))
    expect((await reviewPlan(on(10), kind, { ...at, ...review() })).ok).toBe(true)
    const plan = await planOf(planId)
    expect(plan.reviewOn).toBe('2026-06-12')
    expect(plan.reviews.map((one) => one.progress)).toEqual([[{ ...progress[0], words: null }]])
  })

  test('an action is done, or not done and then why; its task ends', async () => {
    const ids = await children('Hal')
    const act = anAction({ text: 'Hal’s own action', owner: { workerId: sam.id, name: sam.name } })
    const content = aPlanContent({ outcomes: [anOutcome({ actions: [act] })] })
    const planId = await makePlan(on(0), kind, { children: ids, content })
    const settling = { planId, children: ids, actionId: act.id, on: plainDate('2026-03-03') }
    expect(await settleAction(on(1), kind, { ...settling, state: 'not done' })).toEqual(problem('no note'))
    expect(await settleAction(on(1), kind, { ...settling, state: 'done' })).toEqual(ok('settled'))
    expect(await settleAction(on(1), kind, { ...settling, state: 'done' })).toEqual(
      problem('settled already'),
    )
    const task = (await tasksOf(sam.id)).find(({ title }) => title === act.text)
    expect(task?.doneAt).not.toBeNull()
  })

  test('a sister joins late and leaves first; when it ends nobody reviews it any more, and another may start', async () => {
    const [ivy = '', jo = ''] = await children('Ivy', 'Jo')
    const planId = await makePlan(on(0), kind, { children: [ivy] })
    const joining = { planId, children: [ivy], joining: [jo], on: plainDate('2026-03-05') }
    expect(await joinPlan(on(4), kind, joining)).toEqual(ok('joined'))
    expect(await joinPlan(on(4), kind, { ...joining, children: [ivy, jo] })).toEqual(
      problem('on the plan already'),
    )
    const both = { planId, children: [ivy, jo] }
    const ending = { on: plainDate('2026-03-10'), because: 'goals met' }
    expect(await endPlan(on(10), kind, { ...both, ...ending, leaving: [jo] })).toEqual(ok(false))
    expect(await endPlan(on(10), kind, { planId, children: [ivy], ...ending })).toEqual(ok(true))
    const again = { planId, children: [ivy], progress: [], ...review() }
    expect(await reviewPlan(on(10), kind, again)).toEqual(problem('plan ended'))
    expect(await look((trx) => openPlansOf(trx, kind.id, [ivy, jo]))).toEqual(new Map())
    expect((await events(jo)).map(({ type }) => type)).toEqual(['plan-started', 'plan-ended'])
    expect(await makePlan(on(11), kind, { children: [ivy, jo] })).not.toBe(planId)
  })

  test('nobody reads it to whom one of its children is closed', async () => {
    const ids = await children('Kit')
    const planId = await makePlan(on(0), kind, { children: ids })
    expect((await inContext(db.staff, priya, (trx) => findPlan(trx, planId)))?.id).toBe(planId)
    await db.owner
      .insertInto('access.conflict')
      .values({
        worker_id: priya.id,
        person_id: ids[0] ?? '',
        kind: 'neighbour',
        declared_by: priya.id,
        from_at: monday,
      })
      .execute()
    expect(await inContext(db.staff, priya, (trx) => findPlan(trx, planId))).toBeUndefined()
  })
})

describe('parts of a service’s own change', () => {
  test('a plan, a visit, a view and its answer commit with the change, or none of them does', async () => {
    const [lea = '', max = ''] = await children('Lea', 'Max')
    const wanted = { children: [lea], content: aPlanContent(), on: today }
    const visit = aVisit([{ personId: lea }], { visitedAt: monday })
    const view = { personId: lea, expressedOn: today, how: 'drew', toWhom: 'Test Teacher', words: 'A door' }
    const work = { personId: lea, doneOn: today, tool: 'Cards', aim: 'To hear her', learned: 'Much' }
    const all = (fails: boolean) => {
      const act = on(0)
      const declared = { action: 'decide at a conference', about: [lea, max], access: kind.part } as const
      return change<string, string>(act, declared, async ({ trx }) => {
        const done = [
          await planStarted({ act, trx }, kind, wanted),
          visitMade(act, visit),
          viewExpressed(act, view),
          await directWorkDone({ act, trx }, { ...work, keep: 'not asked' }),
          planDrafted(act, safetyPlan, { children: [max] }),
        ]
        const parts = done.map((one) => (one.ok ? one.value : null)).filter((one) => one !== null)
        if (parts.length < done.length || fails) return problem('something else was wrong')
        return ok({
          value: parts.map(({ value }) => value).join(' '),
          write: async (writing) => {
            for (const { write } of parts) await write(writing)
          },
          events: parts.flatMap(({ events: some }) => some),
        })
      })
    }
    expect(await all(true)).toEqual(problem('something else was wrong'))
    expect(await look((trx) => plansOf(trx, lea, today))).toEqual([])
    const made = await all(false)
    const [planId = '', , viewId = '', , draftId = ''] = made.ok ? made.value.split(' ') : []
    expect((await events(lea)).map(({ type }) => type)).toEqual([
      ...['plan-started', 'visit-made', 'view-expressed', 'direct-work-done'],
    ])
    await changesTogether(lea, max, { planId, viewId, draftId })
  })
})

/** A second change of a service: who joins a plan, what a view changed, and a plan made final. */
async function changesTogether(
  lea: string,
  max: string,
  ids: Record<'planId' | 'viewId' | 'draftId', string>,
) {
  const act = on(1)
  const declared = { action: 'decide at a core group', about: [lea, max], access: kind.part } as const
  await redraftPlan(on(0), safetyPlan, {
    ...{ planId: ids.draftId, children: [max], edits: 1, content: aPlanContent() },
  })
  const done = await change<number, string>(act, declared, async ({ trx }) => {
    const both = [
      await planJoined({ act, trx }, kind, {
        ...{ planId: ids.planId, children: [lea], joining: [max], on: today },
      }),
      await viewAnswered({ act, trx }, { viewId: ids.viewId, personId: lea, changed: true, words: 'A lock' }),
      await planMadeFinal({ act, trx }, safetyPlan, {
        ...{ planId: ids.draftId, children: [max], edits: 2, on: today },
      }),
    ]
    const parts = both.map((one) => (one.ok ? one.value : null)).filter((one) => one !== null)
    return ok({
      value: parts.length,
      write: async (writing) => {
        for (const { write } of parts) await write(writing)
      },
      events: parts.flatMap(({ events: some }) => some),
    })
  })
  expect(done).toEqual(ok(3))
  expect((await events(max)).map(({ type }) => type)).toEqual(['plan-started', 'plan-started'])
  expect((await planOf(ids.planId)).children.map(({ leftOn }) => leftOn)).toEqual([null, null])
}
