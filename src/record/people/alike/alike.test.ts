import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { ok } from '../../../platform/result.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { recordPerson } from '../../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker, monday } from '../../involvements/testing/town.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { NewPersonFacts } from '../new-person.ts'
import { checkedNewPerson, type NoneOfThese } from './checked-new-person.ts'
import { confirmDifferent } from './confirm-different.ts'
import { alikeToPerson, alikeToTyped } from './people-alike.ts'

let database: TestDatabase
let frontDoor: Viewer
let analyst: Viewer
const ids = new Map<string, string>()
const home = { lines: '4 Mill Row', town: 'Dunmoor', postcode: 'ZZ1 1AA' }

const known: Record<string, NewPersonFacts> = {
  alfie: { given: 'Alfie', family: 'Thorne', bornOn: plainDate('2017-04-09'), sex: 'M', address: home },
  alice: { given: 'Alice', family: 'Thorne', bornOn: plainDate('2017-04-09'), sex: 'F', address: home },
  yusuf: { given: 'Yusuf', family: 'Abdi', bornOn: plainDate('2019-11-23'), phones: ['07700 900123'] },
  hidden: { given: 'Marta', family: 'Quayle', bornOn: plainDate('2016-07-01'), address: home },
}

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'Front door')
  frontDoor = await aWorker(database, { name: 'Jo Marsh', teamId, roles: ['front-door-practitioner'] })
  analyst = await aWorker(database, { name: 'Ana Lysle', teamId, roles: ['analyst'] })
  for (const [key, facts] of Object.entries(known))
    ids.set(key, await recordPerson(actBy(database, frontDoor), facts))
  await database.owner
    .insertInto('access.restriction')
    .values({
      id: randomUUID(),
      person_id: idOf('hidden'),
      because: 'refuge',
      from_at: monday,
      set_by: frontDoor.id,
      second_by: analyst.id,
      review_on: plainDate('2026-06-01'),
    })
    .execute()
})
afterAll(() => database.close())

const idOf = (key: string) => ids.get(key) ?? ''
const keyOf = (id: string) => [...ids].find(([, each]) => each === id)?.[0]

const typed = (facts: NewPersonFacts, viewer = frontDoor) =>
  inContext(database.staff, viewer, (trx) => alikeToTyped(trx, facts, { viewer, now: monday }))

test.each<{ says: string; facts: NewPersonFacts; finds: string[] }>([
  { says: 'the same words, and not his twin', facts: known['alfie'] ?? {}, finds: ['alfie same'] },
  {
    says: 'a baby without a name yet',
    facts: { given: 'Baby', family: 'Thorne', bornOn: plainDate('2017-04-09'), address: home },
    finds: ['alfie ask', 'alice ask'],
  },
  {
    says: 'a nickname and the day',
    facts: { given: 'Alfred', family: 'Thorne', bornOn: plainDate('2017-04-09') },
    finds: ['alfie ask'],
  },
  {
    says: 'another spelling and the day',
    facts: { given: 'Yousef', family: 'Abdi', bornOn: plainDate('2019-11-23') },
    finds: ['yusuf ask'],
  },
  { says: 'the name alone', facts: { given: 'Yusuf', family: 'Abdi' }, finds: ['yusuf ask'] },
  {
    says: 'a phone and the first name',
    facts: { given: 'Yusuf', phones: ['+44 7700 900123'] },
    finds: ['yusuf ask'],
  },
  {
    says: 'somebody else of the family name',
    facts: { given: 'Georgina', family: 'Thorne', bornOn: plainDate('1988-01-30') },
    finds: [],
  },
  { says: 'nobody like it', facts: { given: 'Zbigniew', family: 'Mazur' }, finds: [] },
  { says: '4.1 a restricted person', facts: known['hidden'] ?? {}, finds: [] },
])('$says finds $finds', async ({ facts, finds }) => {
  const found = await typed(facts)
  expect(found?.alike.map(({ id, band }) => `${keyOf(id)} ${band}`).toSorted()).toEqual(finds)
})

test('it says how sure it is in words and why, and never as a bare figure', async () => {
  const found = await typed(known['alfie'] ?? {})
  const words = found?.alike.map((one) => one.words)
  expect(words).toEqual([['Very likely the same person', expect.stringMatching(/date of birth the same/i)]])
  expect(JSON.stringify(words)).not.toMatch(/\d/)
})

test('3.8 a role that does not search is told nothing', async () => {
  expect(await typed(known['alfie'] ?? {}, analyst)).toBeNull()
})

async function record(facts: NewPersonFacts, noneOf: NoneOfThese | null) {
  const act = { ...actBy(database, frontDoor), key: randomUUID() }
  const access = () => ({ allowed: true, because: 'role' }) as const
  const declared = { action: 'record person', about: [], access }
  return change<string, string>(act, declared, async ({ trx }) => {
    const by = { ...byOf(act), source: 'contact C-TEST' }
    const made = await checkedNewPerson(trx, act, { facts, noneOf, by })
    return made.ok ? ok({ value: made.value.id, ...made.value }) : made
  })
}

const rows = (table: 'record.search_certificate' | 'record.possible_duplicate', personId: string) =>
  inContext(database.owner, systemActor, (trx) =>
    trx.selectFrom(table).selectAll().where('person_id', '=', personId).execute(),
  )

test('nobody is recorded while somebody alike was not refused, or without a reason', async () => {
  const facts = known['yusuf'] ?? {}
  const offered = { ids: [idOf('yusuf')], because: ' ' }
  expect(await record(facts, null)).toEqual({ ok: false, problem: 'may be known already' })
  expect(await record(facts, { ids: [idOf('alfie')], because: 'No' })).toMatchObject({ ok: false })
  expect(await record(facts, offered)).toEqual({ ok: false, problem: 'no reason to record again' })
})

test('recorded again with a reason, the pair waits in the list; confirmed different, it is offered no more', async () => {
  const done = await record(known['yusuf'] ?? {}, { ids: [idOf('yusuf')], because: 'A cousin of the name' })
  const made = done.ok ? done.value : ''
  expect(await rows('record.possible_duplicate', made)).toMatchObject([
    { other_id: idOf('yusuf'), band: 'same', reason: 'A cousin of the name', state: 'open' },
  ])
  const alike = () =>
    inContext(database.staff, frontDoor, (trx) =>
      alikeToPerson(trx, made, { viewer: frontDoor, now: monday }),
    )
  expect((await alike()).map(({ id }) => id)).toEqual([idOf('yusuf')])
  const confirming = { a: made, b: idOf('yusuf'), because: 'Both came in today' }
  const act = () => ({ ...actBy(database, frontDoor), key: randomUUID() })
  expect(await confirmDifferent(act(), { ...confirming, because: '' })).toMatchObject({ ok: false })
  expect(await confirmDifferent(act(), { ...confirming, b: made })).toMatchObject({ ok: false })
  expect(await confirmDifferent(act(), confirming)).toMatchObject({ ok: true })
  expect(await confirmDifferent(act(), { ...confirming, a: confirming.b, b: made })).toMatchObject({
    ok: true,
  })
  expect(await alike()).toEqual([])
  expect(await rows('record.possible_duplicate', made)).toMatchObject([{ state: 'different' }])
})

test('the certificate says what was looked for, where and when, and never that somebody is not known', async () => {
  const done = await record({ given: 'Zbigniew', family: 'Mazur', bornOn: plainDate('2015-05-05') }, null)
  const [certificate] = await rows('record.search_certificate', done.ok ? done.value : '')
  expect(certificate).toMatchObject({
    source: 'contact C-TEST',
    looked_for: 'Zbigniew Mazur, 5 May 2015',
    spellings: ['zbyszek'],
    fields: ['names, now and earlier', 'dates of birth'],
    offered: 0,
    searched_by: frontDoor.id,
  })
})
