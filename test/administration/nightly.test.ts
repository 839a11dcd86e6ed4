import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runNightly } from '../../src/desk/nightly.ts'
import { addHours, dayOf, type Instant, momentAt } from '../../src/platform/instant.ts'
import { addDays } from '../../src/platform/plain-date.ts'
import { idOf, type Somebody, type TownHall, townHall } from './town-hall.ts'

let hall: TownHall
/** Three at night of the day before the run: the database's own clock judges restrictions too. */
let night: Instant
beforeAll(async () => {
  hall = await townHall()
  night = momentAt(addDays(dayOf(hall.now()), -1), '03:00')
})
beforeEach(async () => {
  await hall.database.owner.deleteFrom('hearth.job_done').execute()
  await hall.database.owner.deleteFrom('record.task').execute()
})
afterAll(() => hall.close())

const run = (now = night) => runNightly(hall.database.staff, now)
const everything = [
  'expire accounts',
  'ask for role reviews',
  'derive who sees restricted records',
  'pass on reviews of urgent openings',
  'forget old keys',
  'find people recorded twice',
  'make room in the trace',
]

const tasksOf = (who: Somebody) =>
  hall.database.owner
    .selectFrom('record.task')
    .select(['title', 'detail', 'href', 'due_on as dueOn'])
    .where('worker_id', '=', idOf(who))
    .where('done_at', 'is', null)
    .orderBy('title')
    .execute()

test('14.6 each night each job is done once, also by two processes at once', async () => {
  const both = await Promise.all([run(), run()])
  // Where each found the other at work, the rest comes with the next turn.
  const rest = await run()
  expect([...both.flat(), ...rest].toSorted()).toEqual(everything.toSorted())
  expect(await run()).toEqual([])
  expect(await run(addHours(night, 24))).toEqual(everything)
})

test('before two at night nothing is done', async () => {
  expect(await run(momentAt(dayOf(night), '01:59'))).toEqual([])
})

test('7.1 each job stands in the trace', async () => {
  await run()
  const rows = await hall.database.owner
    .selectFrom('audit.entry')
    .select('action')
    .where('kind', '=', 'job')
    .where('at', '=', night)
    .execute()
  expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(everything))
})

test('14.2 keys of forms are kept 30 days and then forgotten', async () => {
  const { owner } = hall.database
  const [old, fresh] = [randomUUID(), randomUUID()]
  const key = { worker_id: idOf('analyst'), action: 'x' }
  await owner
    .insertInto('record.done_once')
    .values([
      { ...key, key: old, at: addHours(night, -24 * 30 - 1) },
      { ...key, key: fresh, at: addHours(night, -24 * 30 + 1) },
    ])
    .execute()
  await run()
  const kept = await owner
    .selectFrom('record.done_once')
    .select('key')
    .where('key', 'in', [old, fresh])
    .execute()
  expect(kept).toEqual([{ key: fresh }])
})

test('7.3 the trace has room for a year', async () => {
  await run()
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('audit.entry_' || to_char(${night}::timestamptz + interval '13 months', 'YYYY_MM')) is not null as there`.execute(
    hall.database.owner,
  )
  expect(rows[0]?.there).toBe(true)
})

test('2.1 administrators are asked, once, before roles end unreviewed; and roles past it end', async () => {
  const { owner } = hall.database
  const reviewed = (who: Somebody, days: number) =>
    owner
      .updateTable('access.role_held')
      .set({ reviewed_at: addHours(night, -24 * days), from_at: addHours(night, -24 * 400) })
      .where('worker_id', '=', idOf(who))
      .execute()
  await reviewed('practitioner', 151)
  await reviewed('secondPractitioner', 181)
  await run()
  await run(addHours(night, 24))
  for (const who of ['administrator', 'secondAdministrator'] as const)
    expect((await tasksOf(who)).map(({ title }) => title)).toEqual(['Roles end unless somebody reviews them'])
  const held = await owner
    .selectFrom('access.role_held')
    .select('worker_id as id')
    .where('to_at', 'is', null)
    .where('worker_id', 'in', [idOf('practitioner'), idOf('secondPractitioner')])
    .execute()
  expect(held).toEqual([{ id: idOf('practitioner') }])
})

async function restriction(given: { members: readonly Somebody[]; reviewOn?: number }): Promise<string> {
  const { owner } = hall.database
  const id = randomUUID()
  await owner
    .insertInto('access.restriction')
    .values({
      ...{ id, person_id: await hall.aChild(), because: 'x', from_at: addHours(night, -48) },
      ...{ set_by: idOf('keeper'), second_by: idOf('secondKeeper') },
      review_on: addDays(dayOf(night), given.reviewOn ?? 30),
    })
    .execute()
  await owner
    .insertInto('access.restriction_member')
    .values(given.members.map((who) => ({ restriction_id: id, worker_id: idOf(who) })))
    .execute()
  return id
}

test('3.12 the keepers hear where who can see a restricted record is not what it was the night before', async () => {
  const { owner } = hall.database
  const id = await restriction({ members: ['socialWorker', 'workerElsewhere'] })
  await run()
  expect(await tasksOf('keeper')).toEqual([])
  // Behind the pages' back: a row by hand, an account that was suspended, an interest that was declared.
  await owner
    .insertInto('access.restriction_member')
    .values({ restriction_id: id, worker_id: idOf('analyst') })
    .execute()
  await owner
    .updateTable('access.worker')
    .set({ state: 'suspended' })
    .where('id', '=', idOf('workerElsewhere'))
    .execute()
  await run(addHours(night, 24))
  for (const who of ['keeper', 'secondKeeper', 'thirdKeeper'] as const)
    expect(await tasksOf(who)).toMatchObject([
      {
        title: 'Who can see a restricted record has changed',
        detail: 'Can see it now: Test Analyst. Can’t see it any more: Test Worker Elsewhere.',
        href: `/restrictions/${id}`,
      },
    ])
  await owner.deleteFrom('record.task').execute()
  await run(addHours(night, 48))
  expect(await tasksOf('keeper')).toEqual([])
})

test('4.1 a review that is due is a task of each keeper until it is done', async () => {
  const id = await restriction({ members: ['socialWorker'], reviewOn: 0 })
  await run()
  await run(addHours(night, 24))
  expect(await tasksOf('keeper')).toMatchObject([
    { title: 'Review a restricted record', href: `/restrictions/${id}`, dueOn: dayOf(night) },
  ])
})

test('a job that fails is tried again, and the others are done', async () => {
  const { owner } = hall.database
  await sql`alter table record.done_once rename to done_once_away`.execute(owner)
  await expect(run()).rejects.toThrow('Work of the night failed')
  await sql`alter table record.done_once_away rename to done_once`.execute(owner)
  expect(await run()).toEqual(['forget old keys'])
})
