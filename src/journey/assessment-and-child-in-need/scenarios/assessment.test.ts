import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open } from '../../../record/involvements/testing/desk.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { decideReferral } from '../../front-door/actions/decide-referral.ts'
import { addSibling } from '../actions/add-sibling.ts'
import { allocateReferral } from '../actions/allocate-referral.ts'
import { checkAssessment } from '../actions/check-assessment.ts'
import { decideAssessment, returnAssessment } from '../actions/decide-assessment.ts'
import { sendAssessment } from '../actions/send-assessment.ts'
import { setFirstYear } from '../actions/set-first-year.ts'
import { shareAssessment } from '../actions/share-assessment.ts'
import { writeAssessment } from '../actions/write-assessment.ts'
import type { AssessmentAnswers } from '../forms/assessment.ts'
import { findAssessment } from '../records.ts'
import { assessmentRoutes } from '../routes.ts'

let story: FrontDoorStory
let desk: Desk
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(async () => {
  await desk?.app.close()
  await story.close()
})

const worker = viewerOf('socialWorker')
const seen = (post: 'socialWorker' | 'assessmentManager', url: string) => open(desk.app, viewerOf(post), url)

/** Brothers and sisters who were referred together, each with their waiting involvement. */
async function referredTogether(names: readonly string[]) {
  story.todayIs('2026-03-02T10:00Z')
  const contacts = await story.aContactAbout(names.map((name) => aNewChild(`${name}${Math.random()}`)))
  for (const { contactId } of contacts) {
    await story.decides('practitioner', contactId, { outcome: 'referral', level: 4 })
    await story.signsOff('frontDoorManager', contactId)
  }
  return Promise.all(contacts.map(({ childId }) => referralOf(childId)))
}

async function referralOf(childId: string) {
  const row = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('front_door.referral')
      .select(['id as referralId', 'child_id as personId', 'contact_id as contactId', 'version'])
      .select(['involvement_id as involvementId', 'closed_on as closedOn', 'close_reason as closeReason'])
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow(),
  )
  return { ...row, involvementId: row.involvementId ?? '' }
}

type Referred = Awaited<ReturnType<typeof referralOf>>

async function decidesToAssess({ referralId, personId: childId, contactId, version }: Referred) {
  const wanted = {
    referralId,
    childId,
    contactId,
    version,
    next: 'assessment',
    because: 'To be seen',
  } as const
  expect((await decideReferral(story.act('assessmentManager'), wanted)).ok).toBe(true)
}

const allocates = (children: readonly Referred[], more: { seeBy?: string; overCapBecause?: string } = {}) =>
  allocateReferral(story.act('assessmentManager'), {
    children,
    workerId: worker.id,
    understand: 'Is there food at home?',
    seeBy: plainDate(more.seeBy ?? '2026-03-09'),
    overCapBecause: more.overCapBecause ?? '',
  })

const whole = (ids: readonly string[]): AssessmentAnswers => ({
  purpose: 'Is there food at home?',
  familyUnderstanding: 'Mum says work was cut.',
  parenting: 'She is warm.',
  environment: 'A flat, four people.',
  network: 'Gran at weekends.',
  harm: 'Hungry at school.',
  strengths: 'They laugh together.',
  safety: 'Gran’s freezer.',
  history: 'Nothing known before.',
  agencies: 'School sees them tired.',
  perChild: Object.fromEntries(
    ids.map((id) => [
      id,
      {
        day: 'Up at seven, cereal without milk.',
        development: 'Reads well.',
        wishes: '‘I want to stay with Mum.’',
        howGathered: 'Three houses.',
        crisisCarer: 'Gran',
        analysis: 'Money, not care, is what is missing.',
        factors: ['16A', '4B'],
        proposed: 'child-in-need-plan' as const,
      },
    ]),
  ),
})

async function clocks(personId: string) {
  const rows = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('timescales.obligation')
      .select(['timescale', 'due_on as dueOn', 'outcome', 'worker_id as workerId'])
      .where('person_id', '=', personId)
      .where('timescale', 'like', '%')
      .execute(),
  )
  return new Map(rows.map(({ timescale, ...row }) => [timescale, row]))
}

test('from the referral of two children to a decision for each, on the version that was sent', async () => {
  const [ada, ben] = await referredTogether(['Ada', 'Ben'])
  if (!ada || !ben) throw new TypeError('two children were referred')
  expect(await allocates([ada, ben])).toEqual({ ok: false, problem: 'not decided' })
  await decidesToAssess(ada)
  await decidesToAssess(ben)
  expect(await allocates([ada, ben], { seeBy: '2026-03-01' })).toMatchObject({
    problem: 'see by in the past',
  })
  const begun = await allocates([ada, ben])
  if (!begun.ok) throw new TypeError(begun.problem)
  const assessmentId = begun.value
  const about = [ada.personId, ben.personId]
  expect(await allocates([ada])).toEqual({ ok: false, problem: 'not waiting' })
  const due = await clocks(ada.personId)
  expect(due.get('assessment-45wd')).toMatchObject({ dueOn: '2026-05-07', workerId: worker.id })
  expect(due.get('child-seen')).toMatchObject({ dueOn: '2026-03-09', outcome: 'open' })
  expect(due.get('assessment-checkpoint-day-10')).toMatchObject({ workerId: null, dueOn: '2026-03-16' })

  const me = () => story.act('socialWorker')
  const words = whole(about)
  const { network: _, ...unfinished } = words
  const write = (answers: AssessmentAnswers, version: number) =>
    writeAssessment(me(), { assessmentId, about, answers, provenance: {}, seen: version })
  const send = (version: number) => sendAssessment(me(), { assessmentId, about, seen: version })
  expect(await write(unfinished, 0)).toEqual({ ok: true, value: 1 })
  expect(await send(1)).toEqual({ ok: false, problem: 'not whole' })
  expect(await write(words, 0)).toEqual({ ok: false, problem: 'changed meanwhile' })
  expect(await write(words, 1)).toEqual({ ok: true, value: 2 })
  expect(await send(1)).toEqual({ ok: false, problem: 'changed meanwhile' })
  expect((await send(2)).ok).toBe(true)
  expect(await write(words, 2)).toEqual({ ok: false, problem: 'with the manager' })

  const manager = () => story.act('assessmentManager')
  const decide = (version: number, act = manager()) =>
    decideAssessment(act, {
      assessmentId,
      about,
      seen: version,
      outcomes: new Map([
        [ada.personId, 'child-in-need-plan'],
        [ben.personId, 'no-further-action'],
      ]),
      comment: 'Clear and kind.',
      sameWorker: true,
      supportRemains: 'School and Gran',
      whoToCall: 'The front door',
    })
  expect(await decide(2, me())).toMatchObject({ problem: 'not a manager' })
  expect(
    (await returnAssessment(manager(), { assessmentId, about, seen: 2, because: 'Ask Dad too' })).ok,
  ).toBe(true)
  expect(await write({ ...words, agencies: 'School, and Dad.' }, 2)).toEqual({ ok: true, value: 3 })
  expect((await send(3)).ok).toBe(true)
  expect(await decide(2)).toEqual({ ok: false, problem: 'changed meanwhile' })
  story.todayIs('2026-05-06T10:00Z')
  expect(await decide(3)).toEqual({ ok: true, value: 'decided' })
  expect(await decide(3)).toMatchObject({ problem: 'not from this state' })

  const after = await clocks(ada.personId)
  expect(after.get('assessment-45wd')).toMatchObject({ outcome: 'met' })
  expect(after.get('cin-first-plan')).toMatchObject({
    dueOn: '2026-05-20',
    workerId: worker.id,
    outcome: 'open',
  })
  expect(await referralOf(ada.personId)).toMatchObject({ closedOn: null })
  expect(await referralOf(ben.personId)).toMatchObject({ closedOn: '2026-05-06', closeReason: 'RC8' })
  const share = (sharedOn: string) =>
    shareAssessment(me(), {
      assessmentId,
      about,
      sharedOn: plainDate(sharedOn),
      sharedWith: 'Mum',
      how: 'read-together',
      theirView: 'Fair.',
    })
  expect(await share('2026-05-05')).toEqual({ ok: false, problem: 'before the decision' })
  expect((await share('2026-05-06')).ok).toBe(true)
  const factors = await inContext(story.database.owner, systemActor, (trx) =>
    trx.selectFrom('assessment.factor').select('code').where('person_id', '=', ada.personId).execute(),
  )
  expect(factors.map(({ code }) => code).sort()).toEqual(['16A', '4B'])
})

test('more time needs a manager’s reason, and a brother added late has 45 days of his own', async () => {
  const [cai] = await referredTogether(['Cai'])
  if (!cai) throw new TypeError('a child was referred')
  await decidesToAssess(cai)
  const begun = await allocates([cai])
  const assessmentId = begun.ok ? begun.value : ''
  const about = [cai.personId]
  const check = (post: 'socialWorker' | 'assessmentManager') =>
    checkAssessment(story.act(post), {
      assessmentId,
      about,
      point: 'before-45',
      seen: 'The father could not be reached.',
      direction: '',
      longer: { because: 'He is at sea until May', until: plainDate('2026-05-20') },
    })
  story.todayIs('2026-04-20T10:00Z')
  expect(await check('socialWorker')).toEqual({ ok: false, problem: 'not a manager' })
  expect((await check('assessmentManager')).ok).toBe(true)
  const due = await clocks(cai.personId)
  expect(due.get('assessment-45wd')).toMatchObject({ dueOn: '2026-05-07', outcome: 'open' })
  expect(due.get('assessment-checkpoint-before-45')).toMatchObject({ outcome: 'met' })
  expect(await story.headlines(cai.personId)).toContainEqual(
    expect.stringContaining('He is at sea until May'),
  )
  const stranger = await referredTogether(['Dai'])
  const personId = stranger[0]?.personId ?? ''
  const adding = { assessmentId, about, personId, dueOn: null, because: 'Lives there too' }
  expect(await addSibling(story.act('assessmentManager'), adding)).toMatchObject({
    problem: 'not of the family',
  })
  await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .insertInto('record.relationship')
      .values({
        id: crypto.randomUUID(),
        person_id: cai.personId,
        other_id: personId,
        kind: 'brother-or-sister',
        source: 'A test',
        recorded_at: story.now(),
        recorded_by: worker.id,
      })
      .execute(),
  )
  story.todayIs('2026-04-20T11:00Z')
  expect(await addSibling(story.act('assessmentManager'), adding)).toEqual({ ok: true, value: 'added' })
  expect((await clocks(personId)).get('assessment-45wd')).toMatchObject({ workerId: worker.id })
  const found = await inContext(story.database.staff, viewerOf('assessmentManager'), (trx) =>
    findAssessment(trx, assessmentId),
  )
  expect(found?.about).toEqual([cai.personId, personId])
})

test('a worker in their first year is not given more than the cap without a reason', async () => {
  const family = await referredTogether(Array.from({ length: 11 }, (_, n) => `Eli${n}`))
  for (const child of family) await decidesToAssess(child)
  const untilOn = plainDate('2026-09-01')
  expect((await setFirstYear(story.act('assessmentManager'), { workerId: worker.id, untilOn })).ok).toBe(true)
  expect(await allocates(family)).toEqual({ ok: false, problem: 'over the cap' })
  expect((await allocates(family, { overCapBecause: 'One family, known to them' })).ok).toBe(true)
})

test('the pages say how it stands, what is next and why the rest is not open', async () => {
  const [fay] = await referredTogether(['Fay'])
  if (!fay) throw new TypeError('a child was referred')
  desk = aDesk(story.database, [worker, viewerOf('assessmentManager'), viewerOf('practitioner')], story.now())
  assessmentRoutes(desk)
  const queue = async () => (await seen('assessmentManager', '/team/referrals')).body
  expect(await queue()).toContain('Decide the next step first')
  await decidesToAssess(fay)
  const ask = `/people/${fay.personId}/involvements/${fay.involvementId}/first-direction`
  expect(await queue()).toContain(ask)
  expect((await seen('assessmentManager', ask)).body).toContain('What do we want to understand?')
  const begun = await allocates([fay], { overCapBecause: 'Nobody else' })
  const at = `/assessments/${begun.ok ? begun.value : ''}`
  expect((await seen('socialWorker', at)).body).toContain('Not seen')
  const form = (await seen('socialWorker', `${at}/write`)).body
  expect(form).toContain('Is there food at home?')
  expect(form).toContain('Test Assessment Manager’s first direction')
  expect((await seen('assessmentManager', `${at}/decide`)).statusCode).toBe(404)
  expect((await seen('socialWorker', `${at}/check`)).statusCode).toBe(404)
  expect((await seen('assessmentManager', `${at}/check`)).statusCode).toBe(200)
  expect((await open(desk.app, viewerOf('practitioner'), at)).statusCode).toBe(404)
})
