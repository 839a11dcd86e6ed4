import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decide, type Facts, findFacts, type Part, type Viewer } from '../../../mechanisms/access/index.ts'
import { inContext } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { recordPerson } from '../../../testing/people.ts'
import { actBy, aStore, aTeam, aWorker, monday, withReasons } from '../../involvements/testing/town.ts'
import { Refused } from '../../shell/refused.ts'
import type { RelationshipKind } from '../codes.ts'
import { familiesOf } from '../membership.records.ts'
import { relativesOf, responsibilityFor } from '../records.ts'
import { relativeWords } from '../words.ts'
import { addRelationship } from './add-relationship.ts'
import { addResponsibility } from './add-responsibility.ts'
import { endRelationship } from './end-relationship.ts'
import { endResponsibility } from './end-responsibility.ts'
import { leaveFamily } from './leave-family.ts'

let database: TestDatabase
let worker: Viewer
let child: string
let mother: string
beforeAll(async () => {
  database = await aStore()
  worker = await aWorker(database, { name: 'Sam Reid', teamId: await aTeam(database, 'North') })
})
beforeEach(async () => {
  child = await recordPerson(act(), { given: 'Amara', family: 'Osei', bornOn: plainDate('2019-05-14') })
  mother = await recordPerson(act(), { given: 'Efua', family: 'Osei' })
  await withReasons(
    database,
    [child, mother].map((personId) => ({
      personId,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: worker.id,
      fromAt: monday,
      sourceId: personId,
    })),
  )
})
afterAll(() => database.close())

const act = () => actBy(database, worker)
const add = (personId: string, otherId: string | null, kind: RelationshipKind) =>
  addRelationship(act(), { personId, otherId, somebodyNew: null, kind, source: 'the mother' })
const seenFrom = (personId: string) =>
  inContext(database.staff, worker, (trx) => relativesOf(trx, personId, { viewer: worker, now: monday }))
const wordsFrom = async (personId: string) =>
  (await seenFrom(personId))
    .map((one) => relativeWords(personId, one, act().today))
    .map(({ name, what }) => `${what}: ${name}`)

test('said once it shows on both records, and in both chronologies', async () => {
  expect(await add(child, mother, 'mother')).toEqual({ ok: true, value: mother })
  expect(await wordsFrom(child)).toEqual(['Mother: Efua Osei'])
  expect(await wordsFrom(mother)).toEqual(['Child: Amara Osei'])
  const events = await database.owner
    .selectFrom('record.event')
    .select(['person_id', 'headline', 'data'])
    .where('type', '=', 'relationship-recorded')
    .where('person_id', 'in', [child, mother])
    .orderBy('headline')
    .execute()
  expect(events).toEqual([
    { person_id: mother, headline: 'Family recorded: child', data: { otherId: child, kind: 'child' } },
    { person_id: child, headline: 'Family recorded: mother', data: { otherId: mother, kind: 'mother' } },
  ])
})

test('the same said from the other side is kept once', async () => {
  await add(child, mother, 'parent')
  expect(await add(mother, child, 'child')).toEqual({ ok: false, problem: 'kept already' })
  await add(child, mother, 'cousin')
  expect(await add(mother, child, 'cousin')).toEqual({ ok: false, problem: 'kept already' })
})

test('somebody not yet known is recorded in the same act', async () => {
  const done = await addRelationship(act(), {
    personId: child,
    otherId: null,
    somebodyNew: { given: 'Kofi', family: 'Osei' },
    kind: 'father',
    source: 'the mother',
  })
  expect(done.ok).toBe(true)
  expect(await wordsFrom(child)).toEqual(['Father: Kofi Osei'])
})

test.each([
  { otherId: () => child, problem: 'the same person' },
  { otherId: () => '00000000-0000-4000-8000-00000000dead', problem: 'no such person' },
  { otherId: () => null, problem: 'no name' },
])('nobody is added: $problem', async ({ otherId, problem }) => {
  expect(await add(child, otherId(), 'mother')).toEqual({ ok: false, problem })
  expect(await wordsFrom(child)).toEqual([])
})

test('3.8 a restricted person can’t be added, and is not seen among the family', async () => {
  await add(child, mother, 'mother')
  const keeper = await aWorker(database, { name: 'Keeper', teamId: await aTeam(database, 'Keepers') })
  await database.owner
    .insertInto('access.restriction')
    .values({
      id: mother,
      person_id: mother,
      because: 'refuge',
      from_at: monday,
      set_by: keeper.id,
      second_by: worker.id,
      review_on: plainDate('2026-06-01'),
    })
    .execute()
  expect(await wordsFrom(child)).toEqual([])
  expect(await add(child, mother, 'carer')).toEqual({ ok: false, problem: 'no such person' })
})

test('a relationship ends once, on a day that fits, with a reason', async () => {
  await addRelationship(act(), {
    personId: child,
    otherId: mother,
    somebodyNew: null,
    kind: 'carer',
    fromOn: plainDate('2025-01-01'),
    source: 'the mother',
  })
  const [kept] = await seenFrom(child)
  const end = (given: object = {}) =>
    endRelationship(act(), {
      personId: child,
      relationshipId: kept?.relationshipId ?? '',
      version: 1,
      on: plainDate('2026-01-01'),
      because: 'Moved out',
      ...given,
    })
  expect(await end({ on: plainDate('2026-03-03') })).toEqual({ ok: false, problem: 'in the future' })
  expect(await end({ on: plainDate('2024-12-31') })).toEqual({ ok: false, problem: 'before it began' })
  expect(await end({ version: 2 })).toEqual({ ok: false, problem: 'changed meanwhile' })
  expect(await end({ relationshipId: child })).toEqual({ ok: false, problem: 'not there' })
  expect(await end()).toEqual({ ok: true, value: null })
  expect(await end({ version: 2 })).toEqual({ ok: false, problem: 'ended already' })
  expect(await seenFrom(child)).toMatchObject([{ toOn: '2026-01-01' }])
})

test('parental responsibility: one of the family, or a council', async () => {
  const by = (holderId: string | null, holderName: string | null) =>
    addResponsibility(act(), {
      personId: child,
      holderId,
      holderName,
      basis: holderId ? 'mother' : 'care-order',
      fromOn: plainDate('2025-01-01'),
      source: 'the court',
    })
  expect(await by(mother, null)).toEqual({ ok: true, value: null })
  expect(await by(mother, null)).toEqual({ ok: false, problem: 'kept already' })
  expect(await by(null, ' ')).toEqual({ ok: false, problem: 'nobody named' })
  expect(await by(null, 'Another council')).toEqual({ ok: true, value: null })
  const held = await inContext(database.staff, worker, (trx) => responsibilityFor(trx, child))
  expect(
    held.map(({ basis, holder, holderName }) => [basis, holder?.given ?? holderName]).toSorted(),
  ).toEqual([
    ['care-order', 'Another council'],
    ['mother', 'Efua'],
  ])
  const council = held.find(({ basis }) => basis === 'care-order')
  const end = (version: number) =>
    endResponsibility(act(), {
      personId: child,
      responsibilityId: council?.id ?? '',
      version,
      on: plainDate('2026-02-01'),
      because: 'Order discharged',
    })
  expect(await end(1)).toEqual({ ok: true, value: null })
  expect(await end(2)).toEqual({ ok: false, problem: 'ended already' })
})

/** What somebody else, allocated to the child, may see of the mother. */
async function allocatedToTheChild() {
  const teamId = await aTeam(database, 'South')
  const other = await aWorker(database, { name: 'Lee Park', teamId })
  await database.owner
    .insertInto('record.allocation')
    .values({
      id: randomUUID(),
      person_id: child,
      worker_id: other.id,
      team_id: teamId,
      from_on: plainDate('2026-02-02'),
      recorded_at: monday,
      recorded_by: worker.id,
    })
    .execute()
  return async (part: Part) => {
    const facts = await inContext(database.staff, other, (trx) => findFacts(trx, other, [mother]))
    return decide(other, facts.get(mother) ?? nobody, { part, now: monday }).allowed
  }
}
const nobody: Facts = { reasons: [], restrictedTo: null, conflict: false }

test.each<{ kind: RelationshipKind; oneFamily: boolean; sees: boolean }>([
  { kind: 'mother', oneFamily: false, sees: true },
  { kind: 'friend', oneFamily: true, sees: true },
  { kind: 'friend', oneFamily: false, sees: false },
])('3.3 a relative recorded after an allocation, $kind, one family $oneFamily: seen $sees', async (told) => {
  const { kind, oneFamily, sees } = told
  const may = await allocatedToTheChild()
  expect(await may('family')).toBe(false)
  const relation = { personId: child, otherId: mother, somebodyNew: null, kind, oneFamily }
  await addRelationship(act(), { ...relation, source: 'the mother' })
  expect([await may('family'), await may('notes')]).toEqual([sees, false])
})

test('3.3 the view ends with the last tie: a relationship, then the family they belonged to', async () => {
  const may = await allocatedToTheChild()
  const relation = {
    personId: child,
    otherId: mother,
    somebodyNew: null,
    kind: 'mother',
    oneFamily: true,
  } as const
  await addRelationship(act(), { ...relation, source: 'the mother' })
  const [kept] = await seenFrom(child)
  const ending = { personId: child, on: plainDate('2026-03-01') }
  const relationshipId = kept?.relationshipId ?? ''
  await endRelationship(act(), { ...ending, relationshipId, version: 1, because: 'Not so' })
  expect(await may('family')).toBe(true)
  const [group] = await inContext(database.staff, worker, (trx) => familiesOf(trx, child))
  expect(await leaveFamily(act(), { ...ending, familyId: group?.id ?? '' })).toEqual({
    ok: true,
    value: null,
  })
  expect(await may('family')).toBe(false)
})

test('with the family view one adds and does not take away', async () => {
  const sibling = await aWorker(database, { name: 'Ann Low', teamId: await aTeam(database, 'West') })
  await withReasons(database, [
    {
      personId: child,
      kind: 'worker of the family',
      opens: 'family',
      workerId: sibling.id,
      fromAt: monday,
      sourceId: child,
    },
  ])
  const theirs = () => actBy(database, sibling)
  const relation = { personId: child, otherId: mother, somebodyNew: null, kind: 'mother' } as const
  expect(await addRelationship(theirs(), { ...relation, source: 'the mother' })).toMatchObject({ ok: true })
  const held = { personId: child, holderId: mother, holderName: null, basis: 'mother' } as const
  expect(await addResponsibility(theirs(), { ...held, source: 'the mother' })).toMatchObject({ ok: true })
  const [kept] = await seenFrom(child)
  const [line] = await inContext(database.staff, worker, (trx) => responsibilityFor(trx, child))
  const ending = { personId: child, version: 1, on: plainDate('2026-03-01'), because: 'Not so' }
  const tries = [
    () => endRelationship(theirs(), { ...ending, relationshipId: kept?.relationshipId ?? '' }),
    () => endResponsibility(theirs(), { ...ending, responsibilityId: line?.id ?? '' }),
    () => leaveFamily(theirs(), { ...ending, familyId: child }),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toThrow(Refused)
})
