import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '../../src/commands/verify.ts'
import { house } from '../../src/journey/house.ts'
import type { Viewer } from '../../src/mechanisms/access/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../src/platform/db.ts'
import { addHours, dayOf, type Instant, instantOf } from '../../src/platform/instant.ts'
import { type Joining, joinRecords } from '../../src/record/duplicates/actions/join.ts'
import { partRecords, writtenSince } from '../../src/record/duplicates/actions/part.ts'
import { findJoiningFacts, findMerge } from '../../src/record/duplicates/joins.records.ts'
import type { Act } from '../../src/record/shell/act.ts'
import { keptInstead } from '../../src/record/shell/kept-instead.records.ts'
import { choosePeople } from '../../src/returns/ssd/export.records.ts'
import { simulateBorough } from '../../src/simulate/borough.ts'
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts'

let db: TestDatabase
let manager: Viewer
let people: string[]
let now = instantOf('2026-11-24T14:30:00Z')

beforeAll(async () => {
  db = await testDatabase()
  await simulateBorough(db.owner, { children: 40, years: 1, seed: 11, now, say: () => {} })
  await inContext(db.owner, systemActor, async (trx) => {
    const worker = await trx
      .selectFrom('access.role_held')
      .select('worker_id')
      .where('role', '=', 'team-manager')
      .orderBy('worker_id')
      .executeTakeFirstOrThrow()
    manager = aManager(worker.worker_id)
    const rows = await trx
      .selectFrom('record.person')
      .select('id')
      .where(
        sql<boolean>`not exists (select 1 from access.restriction r where r.person_id = record.person.id)`,
      )
      .where(sql<boolean>`not exists (select 1 from record.involvement i where i.person_id = record.person.id
        and i.closed_on is null and i.service <> 'assessment')`)
      .orderBy(sql`(select count(*) from record.event e where e.person_id = record.person.id)`, 'desc')
      .orderBy('id')
      .limit(40)
      .execute()
    people = rows.map(({ id }) => id)
  })
})
afterAll(() => db.close())

const aManager = (id: string): Viewer => ({
  ...{ id, name: 'A manager', roles: new Set(['team-manager']), teams: new Set(), managedTeams: new Set() },
})

function act(): Act {
  now = addHours(now, 1)
  return {
    ...{ db: db.staff, house, viewer: manager, today: dayOf(now), key: randomUUID() },
    origin: { workerId: manager.id, now },
  }
}

const asOwner = <Answer>(work: (trx: Trx) => Promise<Answer>) => inContext(db.owner, systemActor, work)

async function wanted(keptId: string, mergedId: string): Promise<Joining> {
  const { stands } = await asOwner((trx) => findJoiningFacts(trx, keptId, mergedId))
  const stood = { kept: stands[0] ?? '', merged: stands[1] ?? '' }
  return { keptId, mergedId, because: 'The same child twice', stood, explanation: {} }
}

interface Place {
  readonly place: string
  readonly col: string
  readonly way: string
}

const placesOf = (trx: Trx) =>
  sql<Place>`select place, col, way from record.person_places() where way <> 'stays'`
    .execute(trx)
    .then(({ rows }) => rows)

/** Every row of every table that names people, as text, but what tells of the joining itself. */
async function everything(): Promise<Map<string, string[]>> {
  return asOwner(async (trx) => {
    const tables = [...new Set((await placesOf(trx)).map(({ place }) => place)), 'record.person']
    const all = new Map<string, string[]>()
    for (const table of tables) {
      const { rows } = await sql<{
        row: string
      }>`select (to_jsonb(t) - ${sql.lit(table === 'record.person' ? 'version' : '')})::text as row
        from ${sql.raw(table)} t ${about(table)} order by 1`.execute(trx)
      all.set(
        table,
        rows.map(({ row }) => row),
      )
    }
    return all
  })
}

function about(table: string): RawBuilder<unknown> {
  if (table === 'record.event') return sql`where t.type not in ('records-joined', 'records-parted')`
  // That they are two people is what was learnt; what was due meanwhile is history.
  if (table === 'record.different_people') return sql`where t.reason <> 'They are two'`
  return table === 'timescales.obligation_history' ? sql`where t.changed_at <= ${began}` : sql``
}

let began: Instant
let joinings = 0

/** What both records have, each in its own way. */
const sharing: Readonly<
  Record<string, (trx: Db, both: readonly [string, string], third: string) => Promise<unknown>>
> = {
  'a note about both': async (trx, [a, b]) => {
    const id = randomUUID()
    const note = {
      id,
      kind: 'visit',
      happened_at: now,
      title: 'A visit',
      text: 'Words',
      author_id: manager.id,
      recorded_at: now,
    }
    await trx.insertInto('record.case_note').values(note).execute()
    const parts = [
      { note_id: id, person_id: a, part: 'Of the one' },
      { note_id: id, person_id: b, part: 'Of the other' },
    ]
    await trx.insertInto('record.case_note_person').values(parts).execute()
  },
  'one family': async (trx, both) => {
    const id = randomUUID()
    await trx
      .insertInto('record.family')
      .values({ id, name: 'Test', recorded_at: now, recorded_by: id })
      .execute()
    const members = both.map((person_id, n) => ({
      family_id: id,
      person_id,
      from_on: dayOf(now),
      to_on: n ? null : dayOf(now),
    }))
    await trx.insertInto('record.family_member').values(members).execute()
  },
  'one disability, withdrawn on the one': (trx, [a, b]) => {
    const said = { code: 'AUT', source: 'x', recorded_at: now, recorded_by: manager.id }
    const rows = [
      { ...said, person_id: a, withdrawn_at: now, withdrawn_because: 'wrong' },
      { ...said, person_id: b, withdrawn_at: null, withdrawn_because: null },
    ]
    return trx
      .insertInto('record.disability')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute()
  },
  'one relative': (trx, both, third) =>
    trx
      .insertInto('record.relationship')
      .values(
        both.map((other_id) => ({
          person_id: third,
          other_id,
          kind: 'aunt',
          source: 'x',
          recorded_at: now,
          recorded_by: manager.id,
        })),
      )
      .onConflict((clash) => clash.doNothing())
      .execute(),
  'a form about both, and one about the one': (trx, [a, b], third) => {
    const written = { form_id: 'x', form_version: 1, answers: '{}', written_by: manager.id, written_at: now }
    const rows = [
      [a, b],
      [b, third],
      [third, b, a],
    ].map((about) => ({ id: randomUUID(), about, ...written }))
    return trx.insertInto('forms.record').values(rows).execute()
  },
  'somebody whom neither is': async (trx, both, third) => {
    const said = { reason: 'two', recorded_at: now, recorded_by: manager.id }
    const pairs = both.map((id) =>
      id < third ? { person_id: id, other_id: third } : { person_id: third, other_id: id },
    )
    await trx
      .insertInto('record.different_people')
      .values(pairs.map((pair) => ({ ...pair, ...said })))
      .onConflict((clash) => clash.doNothing())
      .execute()
  },
  'somebody whom either may be': (trx, both, third) => {
    const found = { band: 'ask', explanation: '{}', reason: 'x', recorded_at: now, recorded_by: manager.id }
    return trx
      .insertInto('record.possible_duplicate')
      .values(both.map((person_id) => ({ person_id, other_id: third, ...found })))
      .onConflict((clash) => clash.doNothing())
      .execute()
  },
  'a draft about the one': (trx, [, b]) =>
    trx
      .insertInto('forms.draft')
      .values({
        id: randomUUID(),
        author_id: manager.id,
        form_id: 'x',
        form_version: 1,
        part: `/people/${b}/notes/new`,
        body: Buffer.from('x'),
        saved_at: now,
        idempotency_key: randomUUID(),
      })
      .execute(),
}

test('every column that names a person can be re-pointed by itself, and its rows can be told apart', async () => {
  const { rows } = await asOwner((trx) =>
    sql<{ place: string; why: string }>`
      select p.place, 'no primary key' as why from record.person_places() p
       where p.way <> 'stays' and not exists (select 1 from pg_index i where i.indrelid = p.place::regclass and i.indisprimary)
      union all
      select p.place, 'a reference of several columns' from record.person_places() p
        join pg_attribute a on a.attrelid = p.place::regclass and a.attname = p.col
        join pg_constraint f on f.conrelid = p.place::regclass and f.contype = 'f' and a.attnum = any(f.conkey) and cardinality(f.conkey) > 1
       where p.way <> 'stays'
      union all
      select p.place, 'a generated column in a table from which rows are taken' from record.person_places() p
        join pg_attribute a on a.attrelid = p.place::regclass and not a.attisdropped and (a.attgenerated <> '' or a.attidentity = 'a')
       where p.way in ('once', 'pair', 'rebuilt')
      union all
      select c.oid::regclass::text, 'ids of people that nobody knows of: ' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'pgboss')
         and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname ~ '(^|_)(person|child|children|people|mother|father|carer|sibling)(_id|_ids)?$'
         and not exists (select 1 from record.person_places() p where p.place = c.oid::regclass::text and p.col = a.attname)`.execute(
      trx,
    ),
  )
  expect(rows).toEqual([])
})

const pairs = fc
  .uniqueArray(fc.nat({ max: 39 }), { minLength: 3, maxLength: 3 })
  .chain((three) => fc.record({ three: fc.constant(three), shared: fc.subarray(Object.keys(sharing)) }))

test('two records that were joined and parted are as they were, row for row, and verify finds nothing at any time', async () => {
  const sound = async () =>
    (await verify({ owner: db.owner, staff: db.staff, heads: null, now })).flatMap(({ faults }) => faults)
  await fc.assert(
    fc.asyncProperty(pairs, async ({ three, shared }) => {
      const [kept = '', merged = '', third = ''] = three.map((n) => people[n] ?? '')
      await asOwner(async (trx) => {
        await trx.deleteFrom('record.different_people').execute()
        for (const what of shared) await sharing[what]?.(trx, [kept, merged], third)
      })
      began = now
      const before = await everything()
      const joined = await joinRecords(act(), await wanted(kept, merged))
      if (!joined.ok) {
        expect(['relatives of one another', 'in the way']).toContain(joined.problem)
        return
      }
      joinings += 1
      expect(await pointingAt(merged)).toEqual([])
      const merge = await asOwner((trx) => findMerge(trx, joined.value.mergeId))
      if (!merge) throw new TypeError('No joining')
      expect(await inContext(db.staff, manager, (trx) => writtenSince(trx, merge))).toEqual([])
      const parting = { merge, because: 'They are two', sorted: {} }
      expect(await partRecords(act(), parting)).toEqual({ ok: true, value: null })
      const after = await everything()
      for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows])
    }),
    { numRuns: 12, seed: 7 },
  )
  expect(await sound()).toEqual([])
  await asOwner((trx) => trx.deleteFrom('record.different_people').execute())
  expect(joinings).toBeGreaterThan(7)
  // Joined to a record that is joined itself: who asks for the first is led to the last.
  const [first = ''] = people
  const last = await joinTo(await joinTo(first))
  expect(await asOwner((trx) => keptInstead(trx, first))).toBe(last)
  expect(await sound()).toEqual([])
  const extract = new Set(await inContext(db.staff, systemActor, choosePeople))
  expect([extract.has(first), extract.has(last)]).toEqual([false, true])
}, 120_000)

/** Joins a record to one of those that it can be joined to. */
async function joinTo(merged: string): Promise<string> {
  for (const kept of people.slice(1).filter((id) => id !== merged)) {
    const done = await joinRecords(act(), await wanted(kept, merged))
    if (done.ok && done.value.joined) return kept
  }
  throw new TypeError('Nobody to join to')
}

/** Rows that still name a record that was joined to another. */
async function pointingAt(id: string): Promise<string[]> {
  return asOwner(async (trx) => {
    const found: string[] = []
    for (const { place, col, way } of await placesOf(trx)) {
      const names =
        way === 'list'
          ? sql`${id}::uuid = any(${sql.ref(col)})`
          : sql`${sql.ref(col)}::text like ${`%${id}%`}`
      const { rows } =
        await sql`select 1 from ${sql.raw(place)} where ${names} ${place === 'record.possible_duplicate' ? sql`and state = 'open'` : sql``}`.execute(
          trx,
        )
      if (rows.length > 0) found.push(`${place}.${col}`)
    }
    return found
  })
}
