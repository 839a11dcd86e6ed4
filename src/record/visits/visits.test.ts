import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { readAnswers } from '../../mechanisms/forms/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { addHours, instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { ok, problem } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { aVisit, makeVisit } from '../../testing/plans-and-visits.ts'
import { directWorkFault, recordDirectWork } from '../direct-work/record-direct-work.ts'
import { directWorkOf } from '../direct-work/records.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import { Refused } from '../shell/refused.ts'
import { answerView, recordView } from '../voice/actions.ts'
import { findView, voiceOf } from '../voice/records.ts'
import { recordVisit } from './actions/record-visit.ts'
import { visitForm } from './forms/visit.ts'
import { isAboutTheAdults, visitFault } from './judge.ts'
import { findVisit, lastSeenOf, visitsOf } from './records.ts'
import { strangeIn, visitOf } from './sent-visit.ts'

describe('what keeps a visit from being recorded', () => {
  const personId = 'p'
  const seen = { personId, seen: true, alone: true }
  const visit = (given: object) => ({ ...aVisit([{ personId }], { visitedAt: monday }), ...given })

  test.each([
    { what: 'nothing', given: {}, fault: null },
    { what: 'no child', given: { children: [] }, fault: 'no child' },
    { what: 'a moment to come', given: { visitedAt: addHours(monday, 1) }, fault: 'in the future' },
    { what: 'a kind that is none', given: { kind: 'tea' }, fault: 'no such kind' },
    { what: 'a place that is none', given: { place: 'moon' }, fault: 'no such place' },
    {
      what: 'a child not seen, and no reason',
      given: { children: [{ ...seen, seen: false, alone: false }] },
      fault: 'not seen without a reason',
    },
    {
      what: 'a child not seen alone, and no reason',
      given: { children: [{ ...seen, alone: false, notAloneBecause: ' ' }] },
      fault: 'not alone without a reason',
    },
    {
      what: 'a child alone and not seen',
      given: { children: [{ ...seen, seen: false, notSeenBecause: 'Asleep' }] },
      fault: 'alone and not seen',
    },
    {
      what: 'words of a child not seen',
      given: { children: [{ personId, seen: false, alone: false, notSeenBecause: 'Asleep', said: 'Hello' }] },
      fault: 'words of a child not seen',
    },
    {
      what: 'a next visit before this one',
      given: { nextOn: plainDate('2026-03-01') },
      fault: 'next visit before this one',
    },
  ])('$what', ({ given, fault }) => {
    expect(visitFault(visit(given), monday)).toBe(fault)
  })

  test.each([
    { said: null, observed: null, about: true },
    { said: ' ', observed: '', about: true },
    { said: 'I am hungry', observed: null, about: false },
    { said: null, observed: 'Thin, in summer clothes', about: false },
  ])('said $said, noticed $observed: about the adults $about', ({ said, observed, about }) => {
    expect(isAboutTheAdults({ said, observed })).toBe(about)
  })
})

describe('one page for three children', () => {
  const children = ['ada', 'ben', 'cy'].map((id) => ({ id, name: id }))
  const day = {
    'visitedAt-day': '2',
    'visitedAt-month': '3',
    'visitedAt-year': '2026',
    'visitedAt-time': '9:30',
  }
  const whole = { ...day, kind: 'child-in-need', planned: 'yes', place: 'home' }
  const read = (body: Record<string, string>) =>
    readAnswers(visitForm, body, { today: plainDate('2026-03-02'), now: monday, children })

  test('a child whom the visit was not to is not in it, and each other’s answers are their own', () => {
    const seen = { 'seen-for-ada': 'alone', 'seen-for-ben': 'not alone', 'seen-for-cy': 'not meant' }
    const words = { 'said-for-ada': 'I like it here', 'notAloneBecause-for-ben': 'other' }
    const answers = read({ ...whole, ...seen, ...words, 'otherReason-for-ben': 'His uncle sat with us' })
    if (!answers.ok) throw new TypeError(JSON.stringify(answers.errors))
    expect(visitOf(answers.value, children).children).toMatchObject([
      { personId: 'ada', seen: true, alone: true, said: 'I like it here' },
      { personId: 'ben', seen: true, alone: false, notAloneBecause: 'His uncle sat with us' },
    ])
  })

  test('words about a child who was not seen are asked about, not dropped', () => {
    const sent = { ...whole, 'seen-for-ada': 'alone', 'seen-for-ben': 'not meant', 'said-for-ben': 'Hello' }
    expect(strangeIn(sent, children).map(({ field }) => field)).toEqual(['seen-for-ben'])
    expect(strangeIn({ ...whole, 'seen-for-ada': 'not meant' }, children)).toHaveLength(1)
    expect(strangeIn({ ...whole, 'seen-for-ada': 'alone', 'said-for-ada': 'Hello' }, children)).toEqual([])
  })
})

let db: TestDatabase
let sam: Viewer
let priya: Viewer
let [ada, ben, cy] = ['', '', '']

beforeAll(async () => {
  db = await aStore()
  const team = await aTeam(db, 'North')
  sam = await aWorker(db, { name: 'Sam Okoro', teamId: team })
  priya = await aWorker(db, { name: 'Priya Shah', teamId: team })
  ada = await aPerson(db, 'Ada')
  ben = await aPerson(db, 'Ben')
  cy = await aPerson(db, 'Cy')
  const reason = { kind: 'allocated worker', opens: 'whole', fromAt: monday } as const
  await withReasons(db, [
    ...[ada, ben, cy].map((personId) => ({ ...reason, personId, workerId: sam.id, sourceId: personId })),
    { ...reason, personId: ada, workerId: priya.id, sourceId: ada },
  ])
})
afterAll(() => db.close())

const look = <Value>(viewer: Viewer, read: Parameters<typeof inContext<Value>>[2]) =>
  inContext(db.staff, viewer, read)
const later = (hours: number) => actBy(db, sam, addHours(monday, hours))

describe('a visit to three children', () => {
  test('given one entry, each child’s stream says seen and alone; their words stand in the ledger', async () => {
    const id = await makeVisit(later(1), [
      { personId: ada, said: 'I want to stay with Nan.' },
      { personId: ben, alone: false, said: null, observed: 'Held on to his sister' },
      { personId: cy, seen: false },
    ])
    const events = await inContext(db.owner, systemActor, (trx) =>
      trx
        .selectFrom('record.event')
        .select(['person_id as personId', 'data', 'headline'])
        .where('type', '=', 'visit-made')
        .where('source_id', '=', id)
        .execute(),
    )
    const of = (personId: string) => events.find((event) => event.personId === personId)
    expect(of(ada)?.data).toMatchObject({
      kind: 'child-in-need',
      seen: true,
      alone: true,
      aboutTheAdults: false,
    })
    expect(of(ben)?.headline).toBe('Child in need visit: seen, not alone')
    expect(of(cy)?.data).toMatchObject({ seen: false, alone: false, aboutTheAdults: true })
    expect(await look(sam, (trx) => voiceOf(trx, [ada, ben, cy]))).toMatchObject([
      {
        personId: ada,
        words: 'I want to stay with Nan.',
        toWhom: 'Sam Okoro',
        source: { kind: 'visit', id },
      },
    ])
    const visit = await look(sam, (trx) => findVisit(trx, id, [ada, ben, cy]))
    expect(visit?.children.map(({ name, said }) => [name, said])).toEqual(
      expect.arrayContaining([
        ['Ada Testcase', 'I want to stay with Nan.'],
        ['Ben Testcase', null],
      ]),
    )
    // Whoever works with Ada alone reads her part and learns nothing of the others.
    const ofAda = await look(priya, (trx) => findVisit(trx, id, [ada]))
    expect(ofAda?.children.map(({ personId }) => personId)).toEqual([ada])
  })

  test('when a child was last seen, and last seen alone, may be two days', async () => {
    await makeVisit(later(48), [{ personId: ada, alone: false }])
    const last = await look(sam, (trx) => lastSeenOf(trx, [ada, cy]))
    expect(last.get(ada)).toMatchObject({
      seen: instantOf('2026-03-04T10:00:00Z'),
      alone: instantOf('2026-03-02T11:00:00Z'),
    })
    expect(last.get(cy)).toMatchObject({
      visited: instantOf('2026-03-02T11:00:00Z'),
      seen: null,
      alone: null,
    })
    const lines = await look(sam, (trx) => visitsOf(trx, ada))
    expect(lines.map(({ alone }) => alone)).toEqual([false, true])
  })

  test('nobody records one for a child whose record is not theirs, and nothing of it is kept', async () => {
    const visit = aVisit([{ personId: ada }, { personId: ben }], { visitedAt: monday })
    await expect(recordVisit(actBy(db, priya), visit)).rejects.toThrow(Refused)
    expect(await recordVisit(actBy(db, sam), { ...visit, visitedAt: addHours(monday, 2) })).toEqual(
      problem('in the future'),
    )
  })

  test('nobody to whom a child is closed sees that the child was visited', async () => {
    const id = await makeVisit(later(1), [{ personId: cy }])
    const seen = () => look(priya, (trx) => findVisit(trx, id, [cy]))
    expect(await seen()).toBeDefined()
    await db.owner
      .insertInto('access.conflict')
      .values({
        worker_id: priya.id,
        person_id: cy,
        kind: 'neighbour',
        declared_by: priya.id,
        from_at: monday,
      })
      .execute()
    expect(await seen()).toBeUndefined()
    expect(await look(priya, (trx) => voiceOf(trx, [cy]))).toEqual([])
  })
})

describe('the ledger of what children said', () => {
  test('a line by hand is answered later, by whoever decides, and keeps both', async () => {
    const view = {
      personId: ben,
      expressedOn: plainDate('2026-03-02'),
      how: 'drew',
      toWhom: 'Mr Khan, teacher',
    }
    expect(await recordView(later(1), { ...view, words: ' ' })).toEqual(problem('no words'))
    expect(await recordView(later(1), { ...view, words: 'A', expressedOn: plainDate('2026-04-01') })).toEqual(
      problem('in the future'),
    )
    const done = await recordView(later(1), { ...view, words: 'A house without a door' })
    const viewId = done.ok ? done.value : ''
    const answer = { viewId, personId: ben, changed: false, words: 'The court decides; we told it' }
    expect((await answerView(later(72), answer)).ok).toBe(true)
    expect(await answerView(later(72), { ...answer, personId: ada })).toEqual(problem('no such view'))
    expect(await look(sam, (trx) => findView(trx, { viewId, personId: ben }))).toMatchObject({
      words: 'A house without a door',
      changes: [{ changed: false, words: 'The court decides; we told it', byName: 'Sam Okoro' }],
    })
  })

  test('direct work puts the child’s words into it; nothing is kept to which the child did not agree', async () => {
    const work = {
      ...{ personId: cy, doneOn: plainDate('2026-03-02'), tool: 'Three houses', aim: 'To hear his worries' },
      ...{ learned: 'He worries at night', said: 'My house of worries has no light', keep: 'did not agree' },
    }
    expect(directWorkFault({ ...work, documentId: 'x' }, plainDate('2026-03-02'))).toBe(
      'kept without consent',
    )
    expect(await recordDirectWork(later(1), { ...work, learned: '' })).toEqual(problem('nothing learned'))
    const kept = { ...work, keep: 'agreed', documentId: '40000000-0000-4000-8000-000000000009' }
    expect(await recordDirectWork(later(1), kept)).toEqual(problem('no such document'))
    const done = await recordDirectWork(later(1), work)
    expect(done).toEqual(ok(done.ok ? done.value : ''))
    expect(await look(sam, (trx) => directWorkOf(trx, cy))).toMatchObject([
      { tool: 'Three houses', said: 'My house of worries has no light', documentTitle: null },
    ])
  })
})
