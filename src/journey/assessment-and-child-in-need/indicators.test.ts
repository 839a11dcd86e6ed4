import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CountedRow,
  drillDown,
  type Figure,
  figure,
  indicatorFaults,
} from '../../mechanisms/indicators/index.ts'
import { englandAndWales } from '../../mechanisms/timescales/index.ts'
import { inContext, systemActor, type Trx } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { assessmentIndicators } from './indicators.ts'

/*
 * The year to 31 March 2026, as at its last day. Working days run from the day after the start.
 *
 *   assessment of  referred    started     authorised  own start            referral             seen            factors
 *   Ada            2 Jun 2025  2 Jun       1 Aug       44 days: in time     in time              10 June         16A, 4B
 *   Ben            2 Jun 2025  9 Jun       11 Aug      45 days: in time     50 days: late        never           16A
 *   Cai            2 Jun 2025  9 Jun       12 Aug      46 days: late        late                 after the end   -
 *   Dee            3 Dec 2025  3 Dec       -           open, over 45        -                    -               -
 *   Eli            2 Mar 2026  2 Mar       -           open, within 45      -                    -               -
 *   Fay            4 Apr 2024  4 Apr       3 Jun 2024  another year
 *
 *   plan of  joined       last seen    last review   due (20 working days, 3 months)
 *   Ada      1 Sep 2025   12 Mar 2026  2 Feb 2026    visit by 9 April: yes. Review by 2 May: yes
 *   Ben      1 Sep 2025   2 Feb 2026   -             visit by 2 March: no. Review by 1 December: no
 *   Fay      31 Mar 2025  -            2 Jan 2026    visit: no. Review by 2 April: yes. Exactly 12 months, so not over
 *   Gus      30 Mar 2025  -            -             on a child protection plan too: in no figure
 *   Hal      30 Mar 2025  -            -             no, no. Over 12 months
 *   Ivy      25 Mar 2026  -            -             not due yet: in neither CN03 nor CN04
 *   Jon      1 May 2025   ended on 31 March 2026: not open
 */
const assessed = [
  {
    of: 'Ada',
    referred: '2025-06-02',
    started: '2025-06-02',
    authorised: '2025-08-01',
    factors: ['16A', '4B'],
  },
  { of: 'Ben', referred: '2025-06-02', started: '2025-06-09', authorised: '2025-08-11', factors: ['16A'] },
  { of: 'Cai', referred: '2025-06-02', started: '2025-06-09', authorised: '2025-08-12', factors: [] },
  { of: 'Dee', referred: '2025-12-03', started: '2025-12-03', authorised: null, factors: [] },
  { of: 'Eli', referred: '2026-03-02', started: '2026-03-02', authorised: null, factors: [] },
  { of: 'Fay', referred: '2024-04-04', started: '2024-04-04', authorised: '2024-06-03', factors: ['21'] },
] as const

const visits = [
  { of: 'Ada', at: '2025-06-10', seen: true },
  { of: 'Ben', at: '2025-06-20', seen: false },
  { of: 'Cai', at: '2025-08-13', seen: true },
  { of: 'Ada', at: '2026-03-12', seen: true },
  { of: 'Ben', at: '2026-02-02', seen: true },
  { of: 'Ben', at: '2026-03-30', seen: false },
] as const

const plans = [
  { of: 'Ada', joined: '2025-09-01', left: null, reviewed: '2026-02-02' },
  { of: 'Ben', joined: '2025-09-01', left: null, reviewed: null },
  { of: 'Fay', joined: '2025-03-31', left: null, reviewed: '2026-01-02' },
  { of: 'Gus', joined: '2025-03-30', left: null, reviewed: null },
  { of: 'Hal', joined: '2025-03-30', left: null, reviewed: null },
  { of: 'Ivy', joined: '2026-03-25', left: null, reviewed: null },
  { of: 'Jon', joined: '2025-05-01', left: '2026-03-31', reviewed: null },
] as const

/** Ada, Ben and Dee are open; Kim is an adult by now; Lou came to nothing; Mia was closed on the last day; Ned came the day after. */
const episodes = [
  { of: 'Ada', received: '2025-06-02', nfa: false, closed: null },
  { of: 'Ada', received: '2025-11-03', nfa: false, closed: null },
  { of: 'Ben', received: '2025-06-02', nfa: false, closed: '2026-04-01' },
  { of: 'Dee', received: '2025-12-03', nfa: null, closed: null },
  { of: 'Kim', received: '2025-12-03', nfa: false, closed: null },
  { of: 'Lou', received: '2025-12-03', nfa: true, closed: null },
  { of: 'Mia', received: '2025-12-03', nfa: false, closed: '2026-03-31' },
  { of: 'Ned', received: '2026-04-01', nfa: false, closed: null },
] as const

const written = { recorded_at: instantOf('2025-06-01T09:00:00Z'), recorded_by: systemActor.id }
const ids = new Map<string, string>()
let store: TestDatabase

beforeAll(async () => {
  store = await testDatabase()
  await inContext(store.owner, systemActor, async (trx) => {
    await trx
      .insertInto('access.worker')
      .values({ id: systemActor.id, name: 'Test Worker', title: 'Worker' })
      .onConflict((clash) => clash.doNothing())
      .execute()
    for (const one of assessed) await addAssessment(trx, one)
    for (const one of visits) await addVisit(trx, one)
    for (const one of plans) await addPlan(trx, { ...one, kind: 'child-in-need' })
    await addPlan(trx, {
      of: 'Gus',
      joined: '2025-12-01',
      left: null,
      reviewed: null,
      kind: 'child-protection',
    })
    for (const one of episodes) await addEpisode(trx, one)
  })
})
afterAll(() => store.close())

async function childId(trx: Trx, name: string): Promise<string> {
  const known = ids.get(name)
  if (known) return known
  const id = randomUUID()
  ids.set(name, id)
  const born_on = plainDate(name === 'Kim' ? '2008-03-31' : '2016-05-01')
  await trx
    .insertInto('record.person')
    .values({ id, given: name, born_on, ...written })
    .execute()
  return id
}

async function addAssessment(
  trx: Trx,
  { of, referred, started, authorised, factors }: (typeof assessed)[number],
) {
  const person_id = await childId(trx, of)
  const id = randomUUID()
  const child_id = randomUUID()
  const state = authorised === null ? 'open' : 'authorised'
  await trx
    .insertInto('assessment.assessment')
    .values({ id, about: [person_id], state, ...written })
    .execute()
  await trx
    .insertInto('assessment.child')
    .values({
      ...{ id: child_id, assessment_id: id, person_id, started_on: plainDate(started) },
      referred_on: plainDate(referred),
      authorised_on: authorised === null ? null : plainDate(authorised),
    })
    .execute()
  for (const code of factors)
    await trx.insertInto('assessment.factor').values({ child_id, person_id, code }).execute()
}

async function addVisit(trx: Trx, { of, at, seen }: (typeof visits)[number]) {
  const id = randomUUID()
  const visited_at = instantOf(`${at}T12:00:00Z`)
  const visit = { id, kind: 'child-in-need', visited_at, planned: true, place: 'home', ...written }
  await trx.insertInto('record.visit').values(visit).execute()
  const part = { visit_id: id, kind: 'child-in-need', visited_at, seen, alone: seen, about_the_adults: false }
  const why = { not_seen_because: seen ? null : 'Out' }
  await trx
    .insertInto('record.visit_child')
    .values({ ...part, ...why, person_id: await childId(trx, of) })
    .execute()
}

interface AddingPlan {
  readonly of: string
  readonly joined: string
  readonly left: string | null
  readonly reviewed: string | null
  readonly kind: string
}

async function addPlan(trx: Trx, { of, joined, left, reviewed, kind }: AddingPlan) {
  const person_id = await childId(trx, of)
  const id = randomUUID()
  const joined_on = plainDate(joined)
  await trx
    .insertInto('record.plan')
    .values({ id, kind, about: [person_id], started_on: joined_on, version: 1, ...written })
    .execute()
  const leaving = left === null ? {} : { left_on: plainDate(left), left_because: 'goals met' }
  await trx
    .insertInto('record.plan_child')
    .values({ plan_id: id, person_id, kind, joined_on, only_one: true, ...leaving })
    .execute()
  if (reviewed === null) return
  const review = { id: randomUUID(), plan_id: id, version: 1, reviewed_on: plainDate(reviewed) }
  await trx
    .insertInto('record.plan_review')
    .values({ ...review, decision: 'continue', words: 'Better', ...written })
    .execute()
}

async function addEpisode(trx: Trx, { of, received, nfa, closed }: (typeof episodes)[number]) {
  const received_on = plainDate(received)
  const row = { id: randomUUID(), child_id: await childId(trx, of), received_on, no_further_action: nfa }
  const closed_on = closed === null ? null : plainDate(closed)
  await trx
    .insertInto('front_door.referral')
    .values({ ...row, closed_on })
    .execute()
}

const asked = {
  from: plainDate('2025-04-01'),
  to: plainDate('2026-03-31'),
  asAt: plainDate('2026-03-31'),
  calendar: englandAndWales(),
  population: [{ year: 2025, vintage: plainDate('2025-10-01'), children: 10_000 }],
}

function indicatorOf(id: string) {
  const found = assessmentIndicators.find((one) => one.id === id)
  if (!found) throw new TypeError(`No indicator ${id}`)
  return found
}

function figureOf(id: string, asAt = asked.asAt): Promise<Figure> {
  return inContext(store.staff, systemActor, (trx) =>
    figure(indicatorOf(id), { ...asked, to: asAt, asAt, db: trx }),
  )
}

test('they are sound', () => expect(indicatorFaults(assessmentIndicators)).toEqual([]))

test.each([
  { id: 'I-AS01', value: 3, numerator: 3, denominator: 10_000, because: 'Ada, Ben and Cai' },
  { id: 'I-AS02', value: 66.7, numerator: 2, denominator: 3, because: 'Ada and Ben, not Cai' },
  { id: 'I-AS02-operational', value: 50, numerator: 2, denominator: 4, because: 'and Dee, open and late' },
  { id: 'I-AS02-referral', value: 33.3, numerator: 1, denominator: 3, because: 'Ada alone' },
  { id: 'I-AS03', value: 50, numerator: 1, denominator: 2, because: 'Dee, of Dee and Eli' },
  { id: 'I-AS04', value: 33.3, numerator: 1, denominator: 3, because: 'Ada; Ben never, Cai too late' },
  { id: 'I-CN01', value: 3, numerator: 3, denominator: 10_000, because: 'Ada once, Ben and Dee' },
  { id: 'I-CN02', value: 5, numerator: 5, denominator: 10_000, because: 'not Gus, not Jon' },
  { id: 'I-CN03', value: 25, numerator: 1, denominator: 4, because: 'Ada, of all but Ivy' },
  { id: 'I-CN04', value: 50, numerator: 2, denominator: 4, because: 'Ada and Fay, of all but Ivy' },
  { id: 'I-CN05', value: 20, numerator: 1, denominator: 5, because: 'Hal; Fay has her anniversary' },
])('$id is $value: $because', async ({ id, value, numerator, denominator }) => {
  expect(await figureOf(id)).toMatchObject({ id, value, numerator, denominator })
})

test('I-AS05 divides the factors found', async () => {
  expect(await figureOf('I-AS05')).toMatchObject({
    denominator: 3,
    rows: [
      { key: '4B', numerator: 1, value: 33.3 },
      { key: '16A', numerator: 2, value: 66.7 },
    ],
  })
})

test.each([
  { id: 'I-AS02', on: '2025-08-01', numerator: 1, denominator: 1, because: 'only Ada was authorised' },
  { id: 'I-AS03', on: '2025-08-11', numerator: 0, denominator: 1, because: 'Cai was open on day 45' },
  { id: 'I-CN02', on: '2026-03-30', numerator: 6, denominator: 10_000, because: 'Jon was on a plan' },
])('as at $on, $id: $because', async ({ id, on, numerator, denominator }) => {
  expect(await figureOf(id, plainDate(on))).toMatchObject({ numerator, denominator })
})

test('a month that is over is answered as at its own end, also when it is asked of later', async () => {
  const month = { from: plainDate('2026-02-01'), to: plainDate('2026-02-28'), asAt: asked.asAt }
  const ofMonth = (id: string) =>
    inContext(store.staff, systemActor, (trx) => figure(indicatorOf(id), { ...asked, ...month, db: trx }))
  // Jon was on a plan, Ivy not yet; Ben was seen on 2 February, and so in time.
  expect(await ofMonth('I-CN02')).toMatchObject({ numerator: 5 })
  expect(await ofMonth('I-CN03')).toMatchObject({ numerator: 1, denominator: 5 })
  expect(await ofMonth('I-AS03')).toMatchObject({ numerator: 1, denominator: 1 })
})

test.each(assessmentIndicators.map(({ id }) => ({ id })))('$id opens to its rows', async ({ id }) => {
  const everybody = async (rows: readonly CountedRow[]) => new Set(rows)
  const opened = await inContext(store.staff, systemActor, (trx) =>
    drillDown(indicatorOf(id), { ...asked, db: trx }, everybody),
  )
  const { figure: whole } = opened
  const rows = whole.unit === 'per 10,000' ? whole.numerator : (whole.denominator ?? 0)
  expect(opened.rows).toHaveLength(rows + (whole.unit === '%' ? whole.unknown : 0))
})
