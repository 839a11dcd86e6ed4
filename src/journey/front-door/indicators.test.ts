import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Asked,
  type CountedRow,
  drillDown,
  type Figure,
  figure,
  figureBy,
  indicatorFaults,
  readPopulation,
} from '../../mechanisms/indicators/index.ts'
import { englandAndWales } from '../../mechanisms/timescales/index.ts'
import { inContext, systemActor, type Trx } from '../../platform/db.ts'
import { type Instant, instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import type { Outcome } from './codes.ts'
import { frontDoorIndicators } from './indicators.ts'

/*
 * A small made-up history, worked out by hand for the year to 31 March 2025. Easter Monday is 1 April 2024, the early May
 * bank holiday 6 May 2024. Two brothers and sisters, Eve and Fay, are in one call and are two contacts.
 *
 *   child  received          decided           within 1 working day?
 *   Ada    Thu 28 Mar 2024   Tue 2 Apr         yes: Good Friday, a weekend and Easter Monday lie between     referral
 *   Ben    Fri 3 May         Tue 7 May         yes: a weekend and a bank holiday lie between                 advice
 *   Cai    Sat 8 June        Mon 10 June       yes: Saturday is day 0                                        early help
 *   Mia    Fri 28 June       Tue 2 July 00:30  no: half past midnight in summer, still Monday in UTC         signpost
 *   Dot    Mon 1 July        Wed 3 July        no                                                            no further action
 *   Eve    Tue 6 Aug         Wed 7 Aug         yes                                                           strategy discussion
 *   Fay    Tue 6 Aug         Thu 8 Aug         no                                                            referral
 *   Gus    Tue 10 Sep        Wed 11 Sep        yes, but undone on Mon 16 Sep                                 no further action
 *          and again         Tue 17 Sep        no                                                            referral
 *   Hal    Tue 1 Oct         nobody knows      unknown: loaded from another system                           advice
 *   Ivy    Mon 24 Mar 2025   open              no: was due on 25 March
 *   Kit    Fri 28 Mar        open              not late yet: waits for sign-off, due on 31 March
 *   Jon    Mon 31 Mar        open              not late yet
 *   Lou    Mon 31 Mar        Tue 1 Apr         not decided yet on 31 March                                   link to open work
 */
const calls: readonly Call[] = [
  { of: ['Ada'], receivedOn: '2024-03-28', team: 'North' },
  { of: ['Ben'], receivedOn: '2024-05-03', team: 'North' },
  { of: ['Cai'], receivedOn: '2024-06-08', team: 'South' },
  { of: ['Mia'], receivedOn: '2024-06-28', team: 'South' },
  { of: ['Dot'], receivedOn: '2024-07-01', team: 'North' },
  { of: ['Eve', 'Fay'], receivedOn: '2024-08-06', team: 'South' },
  { of: ['Gus'], receivedOn: '2024-09-10', team: 'North' },
  { of: ['Hal'], receivedOn: '2024-10-01', team: null },
  { of: ['Ivy'], receivedOn: '2025-03-24', team: 'North' },
  { of: ['Kit'], receivedOn: '2025-03-28', team: 'North' },
  { of: ['Jon'], receivedOn: '2025-03-31', team: 'South' },
  { of: ['Lou'], receivedOn: '2025-03-31', team: 'South' },
]
const decisions: Readonly<Record<string, Decision>> = {
  Ada: { outcome: 'referral', at: '2024-04-02T09:00:00Z' },
  Ben: { outcome: 'advice', at: '2024-05-07T15:00:00Z' },
  Cai: { outcome: 'early-help', at: '2024-06-10T10:00:00Z' },
  Mia: { outcome: 'signpost', at: '2024-07-01T23:30:00Z' },
  Dot: { outcome: 'no-further-action', at: '2024-07-03T09:00:00Z' },
  Eve: { outcome: 'strategy-discussion', at: '2024-08-07T09:00:00Z' },
  Fay: { outcome: 'referral', at: '2024-08-08T09:00:00Z' },
  Gus: { outcome: 'referral', at: '2024-09-17T09:00:00Z' },
  Hal: { outcome: 'advice', at: null },
  Lou: { outcome: 'link-to-open', at: '2025-04-01T09:00:00Z' },
}

/*
 *   referral of        from  re-referral?                                   no further action?
 *   Ada  2 Apr 2024    1A    yes: referred on 2 April 2023, 12 months before
 *   Eve  7 Aug 2024    2A    no
 *   Fay  8 Aug 2024    2A    no: referred on 7 August 2023, 12 months and a day before
 *   Gus  17 Sep 2024   6     no                                             yes, closed on 20 September
 *   Nye  11 Nov 2024   ?     no: loaded, and its source is not known
 *   Gus  3 Feb 2025    6     yes: 17 September                              yes, but closed on 2 April, so not yet on 31 March
 *   Oz   5 Dec 2024    1A    withdrawn on 9 December: counted until then
 */
const referrals: readonly Referral[] = [
  { of: 'Ada', receivedOn: '2023-04-02', source: '1A' },
  { of: 'Fay', receivedOn: '2023-08-07', source: '2A' },
  { of: 'Ada', receivedOn: '2024-04-02', source: '1A' },
  { of: 'Eve', receivedOn: '2024-08-07', source: '2A' },
  { of: 'Fay', receivedOn: '2024-08-08', source: '2A' },
  { of: 'Gus', receivedOn: '2024-09-17', source: '6', nfa: true, closedOn: '2024-09-20' },
  { of: 'Nye', receivedOn: '2024-11-11', source: null },
  { of: 'Gus', receivedOn: '2025-02-03', source: '6', nfa: true, closedOn: '2025-04-02' },
  { of: 'Oz', receivedOn: '2024-12-05', source: '1A', withdrawnAt: '2024-12-09T12:00:00Z' },
]

interface Call {
  readonly of: readonly string[]
  readonly receivedOn: string
  readonly team: string | null
}
interface Decision {
  readonly outcome: Outcome
  readonly at: string | null
}
interface Referral {
  readonly of: string
  readonly receivedOn: string
  readonly source: string | null
  readonly nfa?: true
  readonly closedOn?: string
  readonly withdrawnAt?: string
}

/** 40,000 children in 2024; 2022 is missing. */
const population = readPopulation('year,vintage,children\n2021,2022-06-25,39000\n2024,2024-10-08,40000\n')

let store: TestDatabase
beforeAll(async () => {
  store = await testDatabase()
  await inContext(store.owner, systemActor, async (trx) => {
    await addTeams(trx)
    for (const call of calls) await addCall(trx, call)
    for (const referral of referrals) await addReferral(trx, referral)
    await addUndoneDecisionOfGus(trx)
  })
})
afterAll(() => store.close())

describe('the year to 31 March 2025, as at its last day', () => {
  test.each([
    {
      id: 'I-FD01',
      value: 3,
      numerator: 12,
      denominator: 40_000,
      because: '13 contacts less Ada, received in March 2024',
    },
    {
      id: 'I-FD02',
      value: 44.4,
      numerator: 4,
      denominator: 9,
      unknown: 1,
      because: 'Ada, Ben, Cai and Eve, of 8 decided and Ivy',
    },
    {
      id: 'I-FD02-published',
      value: 50,
      numerator: 4,
      denominator: 8,
      unknown: 1,
      because: 'the same 4 of the 8 decided',
    },
    {
      id: 'I-FD03',
      value: 44.4,
      numerator: 4,
      denominator: 9,
      because: 'Ada, Eve, Fay and Gus, of 8 decided and Hal',
    },
    {
      id: 'I-FD04',
      value: 11.1,
      numerator: 1,
      denominator: 9,
      because: 'Dot; advice and early help are something',
    },
    { id: 'I-FD05', value: 1.5, numerator: 6, denominator: 40_000, because: '7 received less Oz, withdrawn' },
    { id: 'I-FD06', value: 33.3, numerator: 2, denominator: 6, because: 'Ada, and Gus the second time' },
    { id: 'I-FD07', value: 16.7, numerator: 1, denominator: 6, because: 'Gus the first time' },
  ])('$id is $value: $because', async ({ id, value, numerator, denominator, unknown = 0 }) => {
    expect(await asAt('2025-03-31', id)).toMatchObject({ id, value, numerator, denominator, unknown })
  })

  test('I-FD09 divides the 6 referrals by source', async () => {
    expect(await asAt('2025-03-31', 'I-FD09')).toEqual({
      id: 'I-FD09',
      unit: 'children',
      denominator: 6,
      unknown: 1,
      rows: [
        { key: '1A', numerator: 1, value: 16.7 },
        { key: '2A', numerator: 2, value: 33.3 },
        { key: '6', numerator: 2, value: 33.3 },
        { key: null, numerator: 1, value: 16.7 },
      ],
    })
  })
})

describe('a past day is answered from history', () => {
  const from = '2024-04-01'
  test.each([
    {
      id: 'I-FD02',
      day: '2024-09-11',
      value: 62.5,
      numerator: 5,
      denominator: 8,
      because: 'Gus was decided in time',
    },
    {
      id: 'I-FD02',
      day: '2024-09-15',
      value: 62.5,
      numerator: 5,
      denominator: 8,
      because: 'and stood until it was undone',
    },
    {
      id: 'I-FD02',
      day: '2024-09-16',
      value: 50,
      numerator: 4,
      denominator: 8,
      because: 'Gus was open and late',
    },
    {
      id: 'I-FD02-published',
      day: '2024-09-16',
      value: 57.1,
      numerator: 4,
      denominator: 7,
      because: 'what is open is not in it',
    },
    {
      id: 'I-FD02',
      day: '2024-09-17',
      value: 50,
      numerator: 4,
      denominator: 8,
      because: 'Gus was decided again, late',
    },
    {
      id: 'I-FD03',
      day: '2024-09-15',
      value: 37.5,
      numerator: 3,
      denominator: 8,
      because: 'Gus had led to nothing',
    },
    {
      id: 'I-FD04',
      day: '2024-09-15',
      value: 25,
      numerator: 2,
      denominator: 8,
      because: 'Dot and, then, Gus',
    },
    {
      id: 'I-FD04',
      day: '2024-09-16',
      value: 14.3,
      numerator: 1,
      denominator: 7,
      because: 'Gus had no decision',
    },
    {
      id: 'I-FD02',
      day: '2024-07-01',
      value: 100,
      numerator: 3,
      denominator: 3,
      because: 'Mia was open and due that day',
    },
    {
      id: 'I-FD02',
      day: '2024-07-02',
      value: 75,
      numerator: 3,
      denominator: 4,
      because: 'Mia was late; Dot was due that day',
    },
    {
      id: 'I-FD06',
      day: '2024-12-08',
      value: 16.7,
      numerator: 1,
      denominator: 6,
      because: 'Oz was a referral still',
    },
    { id: 'I-FD06', day: '2024-12-09', value: 20, numerator: 1, denominator: 5, because: 'Oz was withdrawn' },
    {
      id: 'I-FD07',
      day: '2024-09-19',
      value: 0,
      numerator: 0,
      denominator: 4,
      because: 'Gus was not closed yet',
    },
    {
      id: 'I-FD07',
      day: '2024-09-20',
      value: 25,
      numerator: 1,
      denominator: 4,
      because: 'Gus was closed that day',
    },
  ])('$id from April as at $day is $value: $because', async ({ id, day, value, numerator, denominator }) => {
    expect(await figureFor(id, { from, to: day, asAt: day })).toMatchObject({ value, numerator, denominator })
  })

  test('the year looked at a month later knows that Gus’s second referral was closed', async () => {
    const later = await figureFor('I-FD07', { from, to: '2025-03-31', asAt: '2025-04-30' })
    expect(later).toMatchObject({ value: 33.3, numerator: 2, denominator: 6 })
  })

  test('and that Ivy, Kit and Jon are late by then; Lou was decided in April', async () => {
    const later = await figureFor('I-FD02', { from, to: '2025-03-31', asAt: '2025-04-30' })
    expect(later).toMatchObject({ value: 36.4, numerator: 4, denominator: 11 })
  })
})

describe('other periods', () => {
  test('3 contacts in a quarter are 12 in a year: 3 per 10,000', async () => {
    const quarter = await figureFor('I-FD01', { from: '2024-04-01', to: '2024-06-30', asAt: '2024-06-30' })
    expect(quarter).toMatchObject({ value: 3, numerator: 3, denominator: 40_000 })
  })

  test.each(['I-FD02', 'I-FD02-published', 'I-FD03', 'I-FD04', 'I-FD06', 'I-FD07'])(
    '%s of a year without any is no figure',
    async (id) => {
      const empty = await figureFor(id, { from: '2021-04-01', to: '2022-03-31', asAt: '2022-03-31' })
      expect(empty).toMatchObject({ value: null, numerator: 0, denominator: 0, unknown: 0 })
    },
  )

  test.each(['I-FD01', 'I-FD05'])('%s of a year without a population is no figure', async (id) => {
    const missing = await figureFor(id, { from: '2022-04-01', to: '2023-03-31', asAt: '2023-03-31' })
    expect(missing).toMatchObject({ value: null, denominator: null })
  })

  test('an empty mix has no parts', async () => {
    const empty = await figureFor('I-FD09', { from: '2021-04-01', to: '2022-03-31', asAt: '2022-03-31' })
    expect(empty).toMatchObject({ denominator: 0, rows: [] })
  })
})

describe('what lies behind the figures', () => {
  test('the indicators are sound', () => {
    expect(indicatorFaults(frontDoorIndicators)).toEqual([])
  })

  test.each(frontDoorIndicators.map(({ id }) => ({ id })))(
    '$id opens to as many rows as it counts',
    async ({ id }) => {
      const {
        figure: whole,
        rows,
        withheld,
      } = await inStore((asked) => drillDown(indicator(id), asked, everybody))
      const inRate =
        whole.unit === 'per 10,000'
          ? whole.numerator
          : (whole.denominator ?? 0) + (whole.unit === '%' ? whole.unknown : 0)
      expect(rows).toHaveLength(inRate)
      expect(withheld).toBe(0)
      expect(rows.map(({ childId }) => childId)).toEqual(rows.map(({ cells }) => cells[0]))
    },
  )

  test.each([
    {
      contact: 'decided before it was received',
      receivedOn: '2024-05-02',
      decidedOn: '2024-05-01',
      answer: false,
    },
    {
      contact: 'decided the day it was received',
      receivedOn: '2024-05-02',
      decidedOn: '2024-05-02',
      answer: true,
    },
    {
      contact: 'received before the bank holidays we hold',
      receivedOn: '2014-05-01',
      decidedOn: '2014-05-02',
      answer: 'unknown',
    },
  ])('I-FD02 answers $answer of a contact $contact', ({ receivedOn, decidedOn, answer }) => {
    const row = {
      childId: 'ada',
      receivedOn,
      decidedOn,
      decisionUnknown: false,
      team: null,
      area: null,
      age: null,
    }
    const share = indicator('I-FD02')
    expect(share.unit === '%' && share.counts(row, { calendar: year.calendar, today: year.asAt })).toBe(
      answer,
    )
  })

  test('I-FD02 by team: North, South and the one loaded without a team', async () => {
    const { groups } = await inStore((asked) => figureBy(indicator('I-FD02'), asked, 'team'))
    expect(groups.map(({ key, figure: of }) => ({ key, ...counts(of) }))).toEqual([
      { key: 'North', numerator: 2, denominator: 5, unknown: 0 },
      { key: 'South', numerator: 2, denominator: 4, unknown: 0 },
      { key: null, numerator: 0, denominator: 0, unknown: 1 },
    ])
  })

  test('I-FD01 by age and by area: where Eve lived then, how old Ben was then', async () => {
    const byAge = await inStore((asked) => figureBy(indicator('I-FD01'), asked, 'age'))
    expect(byAge.groups.map(({ key, figure: of }) => [key, counts(of).numerator])).toEqual([
      ['5 to 9', 1],
      ['Before birth', 1],
      [null, 10],
    ])
    expect(byAge.groups.map(({ figure: of }) => of)).toMatchObject(
      Array(3).fill({ value: null, denominator: null }),
    )
    const byArea = await inStore((asked) => figureBy(indicator('I-FD01'), asked, 'area'))
    expect(byArea.groups.map(({ key, figure: of }) => [key, counts(of).numerator])).toEqual([
      ['Harbour', 1],
      [null, 11],
    ])
  })

  test('a child whose record is closed to the viewer is in no figure of theirs', async () => {
    await restrict('Dot')
    expect(await asAt('2025-03-31', 'I-FD04')).toMatchObject({ numerator: 0, denominator: 8 })
    await inContext(store.owner, systemActor, (trx) => trx.deleteFrom('access.restriction').execute())
    expect(await asAt('2025-03-31', 'I-FD04')).toMatchObject({ numerator: 1, denominator: 9 })
  })

  test('without a context there are no rows', async () => {
    expect(await figure(indicator('I-FD01'), { ...year, db: store.staff })).toMatchObject({ numerator: 0 })
  })

  test('contacts and referrals of other years change nothing', async () => {
    const before = await Promise.all(frontDoorIndicators.map(({ id }) => asAt('2025-03-31', id)))
    await inContext(store.owner, systemActor, async (trx) => {
      await addCall(
        trx,
        { of: ['Pia'], receivedOn: '2019-05-01', team: 'North' },
        { outcome: 'advice', at: '2019-05-02T09:00:00Z' },
      )
      await addCall(
        trx,
        { of: ['Pia'], receivedOn: '2025-05-01', team: 'North' },
        { outcome: 'advice', at: '2025-05-02T09:00:00Z' },
      )
      await addReferral(trx, { of: 'Pia', receivedOn: '2019-05-02', source: '6' })
      await addReferral(trx, { of: 'Ben', receivedOn: '2025-05-02', source: '6' })
    })
    expect(await Promise.all(frontDoorIndicators.map(({ id }) => asAt('2025-03-31', id)))).toEqual(before)
  })
})

const year: Omit<Asked, 'db'> = {
  from: plainDate('2024-04-01'),
  to: plainDate('2025-03-31'),
  asAt: plainDate('2025-03-31'),
  calendar: englandAndWales(),
  population,
}

function indicator(id: string) {
  const found = frontDoorIndicators.find((one) => one.id === id)
  if (!found) throw new Error(`No indicator ${id}`)
  return found
}

function inStore<Found>(look: (asked: Asked) => Promise<Found>): Promise<Found> {
  return inContext(store.staff, systemActor, (trx) => look({ ...year, db: trx }))
}

function asAt(day: string, id: string): Promise<Figure> {
  return figureFor(id, { from: '2024-04-01', to: '2025-03-31', asAt: day })
}

function figureFor(
  id: string,
  { from, to, asAt }: { from: string; to: string; asAt: string },
): Promise<Figure> {
  const period = { from: plainDate(from), to: plainDate(to), asAt: plainDate(asAt) }
  return inStore((asked) => figure(indicator(id), { ...asked, ...period }))
}

function counts(of: Figure) {
  if (of.unit === 'children') throw new Error('a mix')
  return { numerator: of.numerator, denominator: of.denominator, unknown: of.unknown }
}

const everybody = async (rows: readonly CountedRow[]) => new Set(rows)

/** The same id for the same name in every run. */
function idOf(kind: string, name: string): string {
  const hex = Buffer.from(`${kind}${name}`.padEnd(16, '.')).toString('hex').slice(0, 32)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const moment = (text: string | null | undefined): Instant | null => (text == null ? null : instantOf(text))
const written = { recorded_at: instantOf('2025-06-01T09:00:00Z'), recorded_by: systemActor.id }

async function addTeams(trx: Trx): Promise<void> {
  await trx
    .insertInto('access.team')
    .values(['North', 'South'].map((name) => ({ id: idOf('t', name), name })))
    .execute()
}

/** Closes a child's record to everybody but people on its list, and nobody is on it. */
async function restrict(name: string): Promise<void> {
  const [set_by, second_by] = [idOf('w', 'first'), idOf('w', 'second')]
  await inContext(store.owner, systemActor, async (trx) => {
    const workers = [set_by, second_by].map((id) => ({ id, name: 'Test Worker', title: 'Manager' }))
    await trx.insertInto('access.worker').values(workers).execute()
    const since = { from_at: instantOf('2024-01-01T09:00:00Z'), review_on: plainDate('2030-01-01') }
    const restriction = {
      id: idOf('x', name),
      person_id: idOf('p', name),
      because: 'made up',
      set_by,
      second_by,
      ...since,
    }
    await trx.insertInto('access.restriction').values(restriction).execute()
  })
}

async function addChild(trx: Trx, name: string): Promise<string> {
  const id = idOf('p', name)
  const born = name === 'Ben' ? { born_on: plainDate('2015-01-01') } : {}
  const due = name === 'Jon' ? { due_on: plainDate('2025-03-20') } : {}
  const person = { id, given: name, ...born, ...due, ...written }
  await trx
    .insertInto('record.person')
    .values(person)
    .onConflict((clash) => clash.doNothing())
    .execute()
  if (name === 'Eve') await addHomesOfEve(trx, id)
  return id
}

async function addHomesOfEve(trx: Trx, person_id: string): Promise<void> {
  const home = { person_id, kind: 'home', source: 'made up', ...written }
  const moved = plainDate('2024-12-01')
  await trx
    .insertInto('record.address')
    .values([
      { ...home, id: idOf('a', 'first'), area: 'Harbour', from_on: plainDate('2020-01-01'), to_on: moved },
      { ...home, id: idOf('a', 'second'), area: 'Hill', from_on: moved },
    ])
    .onConflict((clash) => clash.doNothing())
    .execute()
}

async function addCall(trx: Trx, { of, receivedOn, team }: Call, decision?: Decision): Promise<void> {
  const name = `${of[0]}${receivedOn}`
  const event = {
    id: idOf('e', name),
    reference: name,
    received_at: instantOf(`${receivedOn}T10:00:00Z`),
    how: 'phone',
    source: '2A',
    team_id: team === null ? null : idOf('t', team),
    ...written,
  }
  await trx.insertInto('front_door.contact_event').values(event).execute()
  for (const child of of) {
    const id = idOf('c', `${child}${receivedOn}`)
    const contact = {
      id,
      contact_event_id: event.id,
      child_id: await addChild(trx, child),
      received_on: plainDate(receivedOn),
    }
    await trx
      .insertInto('front_door.contact')
      .values({ ...contact, ...decided(child, decision ?? decisions[child]) })
      .execute()
  }
}

function decided(child: string, decision: Decision | undefined) {
  if (child === 'Kit')
    return {
      state: 'waiting for sign-off',
      outcome: 'referral',
      decided_at: instantOf('2025-03-28T12:00:00Z'),
    }
  if (!decision) return {}
  const { outcome, at } = decision
  return { state: 'decided', outcome, decision_at: moment(at), decision_unknown: at === null }
}

async function addUndoneDecisionOfGus(trx: Trx): Promise<void> {
  const undone = {
    contact_id: idOf('c', 'Gus2024-09-10'),
    person_id: idOf('p', 'Gus'),
    outcome: 'no-further-action',
    decided_at: instantOf('2024-09-11T09:00:00Z'),
    undone_at: instantOf('2024-09-16T09:00:00Z'),
    undone_by: systemActor.id,
    because: 'The school rang again',
  }
  await trx.insertInto('front_door.decision_undone').values(undone).execute()
}

async function addReferral(
  trx: Trx,
  { of, receivedOn, source, nfa, closedOn, withdrawnAt }: Referral,
): Promise<void> {
  const referral = {
    id: idOf('r', `${of}${receivedOn}`),
    child_id: await addChild(trx, of),
    received_on: plainDate(receivedOn),
    source,
    no_further_action: nfa ?? (source === null ? null : false),
    closed_on: closedOn === undefined ? null : plainDate(closedOn),
    withdrawn_at: moment(withdrawnAt),
  }
  await trx.insertInto('front_door.referral').values(referral).execute()
}
