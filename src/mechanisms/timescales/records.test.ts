import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor, type Trx } from '../../platform/db.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import type { OwnedObligation } from './changes.ts'
import { within } from './duration.ts'
import { councilStandards, openObligations, storeObligations } from './records.ts'
import { contactDecision, day, due, type ExampleEvent, moment, reportShared, teamReview } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const now = moment('2026-06-01T09:00Z')
const asStaff = <Answer>(work: (trx: Trx) => Promise<Answer>) => inContext(database.staff, systemActor, work)

const store = (personId: string, obligations: readonly OwnedObligation[], at = now) =>
  asStaff((trx) => storeObligations(trx, new Map([[personId, obligations]]), at))

const rowsOf = (personId: string) =>
  asStaff((trx) =>
    trx
      .selectFrom('timescales.obligation')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('key')
      .execute(),
  )

const historyOf = (personId: string) =>
  asStaff((trx) =>
    trx
      .selectFrom('timescales.obligation_history')
      .select(['key', 'due_on', 'reason', 'changed_at'])
      .where('person_id', '=', personId)
      .execute(),
  )

const booked = {
  type: 'conference-booked',
  on: day('2026-06-01'),
  conferenceId: randomUUID(),
  plannedOn: day('2026-06-17'),
} as const
const moved = {
  ...booked,
  type: 'conference-moved',
  on: day('2026-06-10'),
  plannedOn: day('2026-06-24'),
} as const

test('a due date that moves is changed in place, and the old one is kept', async () => {
  const person = randomUUID()
  expect(await store(person, due(reportShared, [booked]))).toBe(1)
  expect(await store(person, due(reportShared, [booked]))).toBe(0)
  expect(await store(person, due(reportShared, [booked, moved]), moment('2026-06-10T10:00Z'))).toBe(1)

  expect(await rowsOf(person)).toMatchObject([
    {
      timescale: 'report-shared',
      rule: 'CP06',
      due_on: '2026-06-22',
      due_at: '2026-06-22T16:00:00.000Z',
      outcome: 'open',
      subject_ref: booked.conferenceId,
    },
  ])
  expect(await historyOf(person)).toEqual([
    {
      key: booked.conferenceId,
      due_on: '2026-06-15',
      reason: 'moved by conference-moved',
      changed_at: '2026-06-10T10:00:00.000Z',
    },
  ])
})

test('every outcome is stored, and what a correction takes away is remembered', async () => {
  const person = randomUUID()
  const contact = (contactId: string, on: string) =>
    ({ type: 'contact-received', on: day(on), contactId }) as const
  const events: ExampleEvent[] = [
    contact('a', '2026-06-01'),
    { type: 'contact-decided', on: day('2026-06-03'), contactId: 'a' },
    contact('b', '2026-06-01'),
    contact('c', '2012-06-01'),
    contact('d', '2026-06-04'),
  ]
  const exempt = {
    type: 'timescale-exempted',
    on: day('2026-06-02'),
    timescale: 'contact-decision',
    key: 'b',
    reason: 'A copy',
    agreedBy: 'Manager',
  } as const
  const why = { ...exempt, type: 'lateness-explained', key: 'a', reason: 'Power cut' } as const
  await store(person, due(contactDecision, [...events, exempt, why]))
  expect(await rowsOf(person)).toMatchObject([
    {
      key: 'a',
      outcome: 'met',
      in_time: false,
      done_on: '2026-06-03',
      lateness_reason: 'Power cut',
      agreed_by: 'Manager',
    },
    { key: 'b', outcome: 'exempt', exempt_reason: 'A copy', agreed_by: 'Manager', in_time: null },
    { key: 'c', outcome: 'open', due_on: null, unknown_reason: 'before our bank holidays' },
    { key: 'd', outcome: 'open', due_on: '2026-06-05', subject_ref: null },
  ])
  await store(person, due(contactDecision, events.slice(0, 2)))
  expect((await rowsOf(person)).map(({ key }) => key)).toEqual(['a'])
  expect((await historyOf(person)).map(({ key, reason }) => [key, reason]).sort()).toEqual(
    ['b', 'c', 'd'].map((key) => [key, 'no longer needed by what is recorded']),
  )
})

test('who is to see to it stays until somebody else is named', async () => {
  const person = randomUUID()
  const [team, worker] = [randomUUID(), randomUUID()]
  await database.owner.insertInto('access.team').values({ id: team, name: 'North' }).execute()
  await database.owner
    .insertInto('access.worker')
    .values({ id: worker, name: 'Asha Test', title: 'Social worker' })
    .execute()
  const obligations = due(teamReview, [{ type: 'plan-started', on: day('2026-05-04') }])
  await store(
    person,
    obligations.map((obligation) => ({ ...obligation, workerId: worker, teamId: team })),
  )
  expect(await store(person, obligations)).toBe(0)
  expect(await rowsOf(person)).toMatchObject([{ worker_id: worker, team_id: team }])
  const mine = await asStaff((trx) =>
    openObligations(trx, { workerId: worker, teamIds: [team], timescales: ['team-review'] }).execute(),
  )
  expect(mine.map(({ person_id }) => person_id)).toEqual([person])
})

test('open ones come soonest first, the unknown last, what is closed or has not begun not at all', async () => {
  const [late, soon, unknown, done] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const received = (on: string) => ({ type: 'contact-received', on: day(on), contactId: 'k' }) as const
  const people = new Map([
    [late, due(contactDecision, [received('2026-07-06')])],
    [soon, due(contactDecision, [received('2026-07-01')])],
    [unknown, due(contactDecision, [received('2010-07-01')])],
    [
      done,
      due(contactDecision, [
        received('2026-07-01'),
        { type: 'contact-decided', on: day('2026-07-01'), contactId: 'k' },
      ]),
    ],
  ])
  await asStaff((trx) => storeObligations(trx, people, now))
  const open = (startedBy?: string) =>
    asStaff((trx) =>
      openObligations(trx, {
        personIds: [...people.keys()],
        ...(startedBy ? { startedBy: day(startedBy) } : {}),
      }).execute(),
    )
  expect((await open()).map(({ person_id }) => person_id)).toEqual([soon, late, unknown])
  expect((await open('2026-07-02')).map(({ person_id }) => person_id)).toEqual([soon, unknown])
})

test('thousands at once', async () => {
  const ids = Array.from({ length: 2_500 }, () => randomUUID())
  const obligations = due(contactDecision, [
    { type: 'contact-received', on: day('2026-07-06'), contactId: 'k' },
  ])
  const people = new Map(ids.map((id) => [id, obligations]))
  expect(await asStaff((trx) => storeObligations(trx, people, now))).toBe(2_500)
  expect(await asStaff((trx) => storeObligations(trx, new Map(ids.map((id) => [id, []])), now))).toBe(2_500)
})

test('without a context nothing is seen, and the history cannot be rewritten', async () => {
  expect(await database.staff.selectFrom('timescales.obligation').select('id').execute()).toEqual([])
  await expect(asStaff((trx) => trx.deleteFrom('timescales.obligation_history').execute())).rejects.toThrow(
    /permission denied/,
  )
  await expect(database.read.deleteFrom('timescales.obligation').execute()).rejects.toThrow(
    /permission denied/,
  )
})

test('a council’s numbers, by the day they hold from', async () => {
  const set = (from: string, count: number) =>
    asStaff((trx) =>
      councilStandards.set(trx, {
        id: 'team-review',
        from: day(from),
        within: within.weeks(count),
        setBy: systemActor.id,
        now,
      }),
    )
  await set('2026-01-01', 8)
  await set('2026-03-01', 5)
  await set('2026-03-01', 4)
  const settings = await asStaff((trx) => councilStandards.all(trx))
  expect(settings).toHaveLength(2)
  expect(settings).toContainEqual({ id: 'team-review', from: '2026-03-01', within: within.weeks(4) })
  const started = [{ type: 'plan-started', on: day('2026-02-28') } as const]
  expect(due(teamReview, started, { settings })[0]?.due).toMatchObject({ on: '2026-04-25' })
})
