import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealEntries, signHead } from '../mechanisms/audit/index.ts'
import { inContext, systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { simulateBorough } from '../simulate/borough.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { verify } from './verify.ts'

const now = instantOf('2026-11-24T14:30:00Z')
let db: TestDatabase
let folder: string

const heads = () => ({ file: join(folder, 'heads.jsonl'), key: new Uint8Array(32).fill(7) })

async function faults(): Promise<string[]> {
  const findings = await verify({ owner: db.owner, staff: db.staff, heads: heads(), now })
  return findings.flatMap(({ id, faults: wrong }) => wrong.map((one) => `${id}: ${one}`))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-verify-'))
  db = await testDatabase()
  await simulateBorough(db.owner, { children: 120, years: 2, seed: 3, now, say: () => {} })
  await inContext(db.owner, systemActor, (trx) => sealEntries(trx))
  await inContext(db.owner, systemActor, (trx) => signHead(trx, heads(), now))
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

test('a store that was filled in bulk is sound, and every check looked at something', async () => {
  const findings = await verify({ owner: db.owner, staff: db.staff, heads: heads(), now })
  expect(findings.map(({ id, faults: wrong }) => ({ id, wrong }))).toEqual(
    ['trace', 'obligations', 'contacts', 'people', 'orphans', 'duplicates', 'restricted'].map((id) => ({
      id,
      wrong: [],
    })),
  )
  expect(findings.every(({ looked }) => looked > 0)).toBe(true)
})

/** Ways to break a store, each undone afterwards by the statement beside it. */
const breaks: readonly {
  what: string
  break: RawBuilder<unknown>
  names: RegExp
  mend: RawBuilder<unknown>
}[] = [
  {
    what: 'a clock moved by hand',
    break: sql`update timescales.obligation set due_on = due_on + 1 where id = (select min(id::text)::uuid from timescales.obligation where due_on is not null)`,
    names: /^obligations: 1 stored clocks of person/,
    mend: sql`update timescales.obligation set due_on = due_on - 1 where id = (select min(id::text)::uuid from timescales.obligation where due_on is not null)`,
  },
  {
    what: 'a contact decided without an event',
    break: sql`update front_door.contact set state = 'decided' where id = (select min(id::text)::uuid from front_door.contact where state = 'waiting')`,
    names: /^contacts: contact .* is 'decided', its events say 'waiting'/,
    mend: sql`update front_door.contact set state = 'waiting' where decision_at is null and state = 'decided'`,
  },
  {
    what: 'a name changed without saying who said so',
    break: sql`update record.person set family = family || 'x' where id = (select min(id::text)::uuid from record.person where family is not null)`,
    names: /^people: person .* differs from what is held of them: family/,
    mend: sql`update record.person set family = left(family, -1) where id = (select min(id::text)::uuid from record.person where family is not null)`,
  },
  {
    what: 'an event that nobody traced',
    break: sql`insert into record.event (id, person_id, type, on_day, headline, recorded_at, recorded_by, trace_id)
      select ${'00000000-0000-4000-8000-0000000000aa'}, id, 'address-changed', current_date, 'x', now(), ${systemActor.id}, ${randomUUID()} from record.person order by id limit 1`,
    names: /^orphans: 00000000-0000-4000-8000-0000000000aa: event without its entry in the trace/,
    mend: sql`delete from record.event where id = '00000000-0000-4000-8000-0000000000aa'`,
  },
  {
    what: 'a contact whose arrival nobody wrote down',
    break: sql`update record.event set type = 'contact-lost' where id = (select min(id::text)::uuid from record.event where type = 'contact-received')`,
    names: /^orphans: .*: contact without the event that it was received/,
    mend: sql`update record.event set type = 'contact-received' where type = 'contact-lost'`,
  },
  {
    what: 'a reason to see somebody who is not there',
    break: sql`insert into access.reason (person_id, kind, opens, team_id, from_at, source_id)
      select ${'00000000-0000-4000-8000-0000000000bb'}, 'open contact', 'front-door', id, now(), ${randomUUID()} from access.team limit 1`,
    names: /^orphans: .*: reason to see a person who is not there/,
    mend: sql`delete from access.reason where person_id = '00000000-0000-4000-8000-0000000000bb'`,
  },
  {
    what: 'an event written twice',
    break: sql`insert into record.event (id, person_id, type, on_day, at, data, headline, source_kind, source_id, recorded_at, recorded_by, trace_id)
      select gen_random_uuid(), person_id, type, on_day, at, data, 'twice', source_kind, source_id, recorded_at, recorded_by, trace_id
      from record.event where type = 'case-note-written' limit 1`,
    names: /^duplicates: .*: event that is there twice/,
    mend: sql`delete from record.event where headline = 'twice'`,
  },
  {
    what: 'a table without its guard',
    break: sql`alter table record.warning disable row level security`,
    names: /^restricted: record\.warning names people and is not guarded/,
    mend: sql`alter table record.warning enable row level security`,
  },
  {
    what: 'a guard that lets everybody in',
    break: sql`create policy open_door on record.person for select using (true)`,
    names: /^restricted: 1 rows of record\.person about restricted person/,
    mend: sql`drop policy open_door on record.person`,
  },
  {
    what: 'an entry of the trace that was changed',
    break: sql`alter table audit.entry disable trigger only_added; update audit.entry set action = 'nothing' where id = (select min(id::text)::uuid from audit.entry)`,
    names: /^trace: An entry in block 1 of the trace was changed/,
    mend: sql`update audit.entry set action = 'simulate' where action = 'nothing'; alter table audit.entry enable trigger only_added`,
  },
]

describe('a broken store', () => {
  test.each(breaks)('$what is named', async ({ break: breaking, names, mend }) => {
    await run(breaking)
    const named = await faults()
    await run(mend)
    expect(named.length).toBeGreaterThan(0)
    expect(
      named.some((line) => names.test(line)),
      named.join('\n'),
    ).toBe(true)
    expect(await faults()).toEqual([])
  })
})

async function run(statement: RawBuilder<unknown>): Promise<void> {
  await inContext(db.owner, systemActor, (trx) => statement.execute(trx))
}
