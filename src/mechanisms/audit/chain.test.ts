import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inContext, systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { chainFaults, signHead } from './chain.ts'
import { sealEntries } from './records.ts'
import { trace } from './trace.ts'

let database: TestDatabase
let heads: { file: string; key: Uint8Array }
beforeEach(async () => {
  database = await testDatabase()
  heads = {
    file: join(await mkdtemp(join(tmpdir(), 'hearth-heads-')), 'heads.jsonl'),
    key: Buffer.alloc(32, 7),
  }
})
afterEach(() => database.close())

const now = instantOf('2026-03-02T10:00:00Z')
const origin = { workerId: systemActor.id, now }

const write = (count: number) =>
  inContext(database.staff, systemActor, (trx) =>
    trace(
      trx,
      origin,
      Array.from({ length: count }, (_, n) => ({ kind: 'look' as const, action: `read ${n}` })),
    ),
  )
const seal = () => inContext(database.staff, systemActor, (trx) => sealEntries(trx))
const faults = () => inContext(database.owner, systemActor, (trx) => chainFaults(trx, heads))

/** Three blocks, the head of the last one signed. */
async function aSealedTrace(): Promise<void> {
  for (const count of [3, 1, 2]) {
    await write(count)
    expect(await seal()).toBe(count)
  }
  await inContext(database.owner, systemActor, (trx) => signHead(trx, heads, now))
}

/** What somebody who owns the database could do: switch the guards off first. */
async function asTheOwner(statement: string): Promise<void> {
  await inContext(database.owner, systemActor, (trx) =>
    sql.raw(`set local session_replication_role = replica; ${statement}`).execute(trx),
  )
}

test('7.4 an honest trace has no faults, however it was sealed', async () => {
  expect(await seal()).toBe(0)
  await aSealedTrace()
  expect(await seal()).toBe(0)
  expect(await faults()).toEqual([])
})

const lastEntry = 'select seq from audit.entry order by xid desc, seq desc limit 1'
test.each([
  {
    what: 'a changed entry',
    statement: `update audit.entry set reason = 'other' where seq = (${lastEntry})`,
    says: 'An entry in block 3',
  },
  {
    what: 'a lost entry',
    statement: `delete from audit.entry where seq = (${lastEntry})`,
    says: 'Block 3 of the trace held 2 entries and now holds 1',
  },
  {
    what: 'an inserted entry',
    statement: `insert into audit.entry (at, kind, action, xid) select at, kind, action, xid from audit.entry where seq = (${lastEntry})`,
    says: 'Block 3 of the trace held 2 entries and now holds 3',
  },
  {
    what: 'two entries in the other order',
    statement: `update audit.entry set action = case action when 'read 0' then 'read 1' when 'read 1' then 'read 0' else action end`,
    says: 'An entry in block 1',
  },
  {
    what: 'a block taken out',
    statement: 'delete from audit.block where number = 2',
    says: 'The trace lacks the block before block 3',
  },
  {
    what: 'a tail cut off, entries and all',
    statement: `delete from audit.entry where xid >= (select from_xid from audit.block where number = 3); delete from audit.block where number = 3`,
    says: 'The trace was cut: block 3',
  },
])('7.4 $what is found', async ({ statement, says }) => {
  await aSealedTrace()
  await asTheOwner(statement)
  expect((await faults()).join('\n')).toContain(says)
})

test('7.4 a signed head that was written by somebody else is found', async () => {
  await aSealedTrace()
  const text = await readFile(heads.file, 'utf8')
  await writeFile(heads.file, text.replace(/"hash":"[0-9a-f]{4}/, '"hash":"0000'))
  expect(await faults()).toEqual([
    expect.stringContaining('was not signed with this store’s key'.replace('’', "'")),
  ])
})

test('7.4 an entry still under way is not sealed, and is once it has ended', async () => {
  await write(1)
  await inContext(database.staff, systemActor, async (trx) => {
    await trace(trx, origin, [{ kind: 'look', action: 'slow page' }])
    expect(await seal()).toBe(1)
  })
  expect(await seal()).toBe(1)
  expect(await faults()).toEqual([])
})

test.each([
  'update audit.entry set action = null',
  'delete from audit.entry',
  'truncate audit.entry',
  'delete from audit.block',
])('7.3 nobody can: %s', async (statement) => {
  await write(1)
  await seal()
  const run = (db: TestDatabase['owner']) =>
    inContext(db, systemActor, (trx) => sql.raw(statement).execute(trx))
  await expect(run(database.staff)).rejects.toThrow(/permission denied|trace can be added/)
  await expect(run(database.owner)).rejects.toThrow('The trace can be added to and read, nothing else')
})
