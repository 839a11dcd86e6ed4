import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '../../src/platform/plain-date.ts'
import { idOf, type Somebody, type TownHall, townHall } from './town-hall.ts'

let hall: TownHall
let child: string
beforeAll(async () => {
  hall = await townHall()
  const { owner } = hall.database
  child = await hall.aChild({ name: 'Marguerite' })
  await owner
    .updateTable('record.person')
    .set({ family: 'Thistlewood', born_on: plainDate('2018-01-01'), born_precision: 'year' })
    .where('id', '=', child)
    .execute()
  await owner
    .insertInto('record.address')
    .values({
      ...{
        id: randomUUID(),
        person_id: child,
        kind: 'home',
        source: 'other',
        postcode: 'ZZ1 1AB',
        hidden: false,
      },
      ...{ recorded_at: hall.now(), recorded_by: child },
    })
    .execute()
  await restrict()
})
afterAll(() => hall.close())

async function restrict(): Promise<void> {
  const { owner } = hall.database
  const [id, to] = [randomUUID(), { restriction_id: '', worker_id: idOf('socialWorker') }]
  await owner
    .insertInto('access.restriction')
    .values({
      ...{ id, person_id: child, because: 'x', from_at: hall.now(), review_on: hall.today() },
      ...{ set_by: idOf('keeper'), second_by: idOf('secondKeeper') },
    })
    .execute()
  await owner
    .insertInto('access.restriction_member')
    .values({ ...to, restriction_id: id })
    .execute()
}

const told = async () =>
  (
    await hall.database.owner
      .selectFrom('record.task as t')
      .select(['t.worker_id as keeper', 't.person_id as about', 't.detail', 't.href'])
      .where('t.title', 'like', 'Somebody searched%')
      .orderBy('t.worker_id')
      .execute()
  ).map(({ keeper, about, detail }) => ({ keeper, about, detail }))
const forget = () => hall.database.owner.deleteFrom('record.task').execute()

/** What a search answers but for what is new in every answer. */
const searched = async (who: Somebody, typed: string) => {
  const { status, text } = await (await hall.signedIn(who)).post('/search', { for: typed })
  const found = /<section aria-labelledby="found">.*?<\/section>/s.exec(text)?.[0]
  return { status, found: found?.replaceAll(typed, 'typed') }
}

test.each([
  { what: 'the name', typed: 'Marguerite Thistlewood', who: 'practitioner', count: 3 },
  { what: 'the beginning of a name', typed: 'thistlew', who: 'socialWorker', count: 0 },
  { what: 'the beginning of a name, by somebody else', typed: 'thistlew', who: 'workerElsewhere', count: 3 },
  { what: 'the name spelt much the same', typed: 'Marguerit Thistlewod', who: 'practitioner', count: 3 },
  { what: 'a day of the year of birth', typed: '14/5/2018', who: 'workerElsewhere', count: 3 },
  { what: 'a day of another year', typed: '14/5/2017', who: 'workerElsewhere', count: 0 },
  { what: 'the postcode, by a role that finds by it', typed: 'ZZ1 1AB', who: 'practitioner', count: 3 },
  { what: 'the postcode, by another role', typed: 'ZZ1 1AB', who: 'workerElsewhere', count: 0 },
  { what: 'another name', typed: 'Nobodyatall', who: 'practitioner', count: 0 },
  { what: 'the name, by a keeper', typed: 'Thistlewood', who: 'keeper', count: 2 },
] as const)('4.1 searched for $what: $count keepers get a task', async ({ typed, who, count }) => {
  await forget()
  await searched(who, typed)
  const tasks = await told()
  expect(tasks).toHaveLength(count)
  for (const { about, detail } of tasks) {
    expect(about).toBeNull()
    expect(detail).not.toContain('Thistlewood')
  }
})

test('4.1 the searcher’s answer is the same, letter for letter, as for somebody who is not known', async () => {
  await forget()
  const hidden = await searched('practitioner', 'Thistlewood')
  expect(hidden).toEqual(await searched('practitioner', 'Nobodyatall'))
  expect(hidden.found).toContain('Nothing that you may see was found')
})

test('4.1 again on the same day it is one task, and the keeper comes to the restriction from it', async () => {
  await forget()
  for (const typed of ['Thistlewood', 'Marguerite']) await searched('practitioner', typed)
  expect(await told()).toHaveLength(3)
  const keeper = await hall.signedIn('keeper')
  const task = /\/tasks\/[0-9a-f-]{36}/.exec((await keeper.get('/')).text)?.[0] ?? ''
  const { text } = await keeper.get(task)
  expect(text).toContain('Test Practitioner')
  const to = /\/restrictions\/[0-9a-f-]{36}/.exec(text)?.[0] ?? ''
  expect((await keeper.get(to)).text).toContain('Marguerite Thistlewood')
})

test('3.5 a keeper with an interest in the person hears nothing', async () => {
  await forget()
  await hall.database.owner
    .insertInto('access.conflict')
    .values({
      worker_id: idOf('thirdKeeper'),
      person_id: child,
      kind: 'kin',
      from_at: sql`now() - interval '2 hours'`,
    })
    .execute()
  await searched('practitioner', 'Thistlewood')
  expect((await told()).map(({ keeper }) => keeper)).toEqual(
    [idOf('keeper'), idOf('secondKeeper')].toSorted(),
  )
})

test('11.7 beyond sixty searches in a minute, pressed or typed, a clear page says when', async () => {
  const worker = await hall.signedIn('practitioner')
  const answers: { status: number; text: string }[] = []
  for (let n = 0; n < 61; n += 1) answers.push(await worker.post('/search', { for: '', typing: 'yes' }))
  const { status, text } = answers.at(-1) ?? { status: 0, text: '' }
  expect(status).toBe(429)
  expect(text).toMatch(/too (many|often)/i)
  expect(answers[0]?.status).toBe(422)
})
