import { type SqlBool, sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Origin, TraceEntry } from './entry.ts'

/** Adds entries to the trace. One insert, however many. */
export async function addEntries(trx: Trx, origin: Origin, entries: readonly TraceEntry[]): Promise<void> {
  if (entries.length === 0) return
  await trx
    .insertInto('audit.entry')
    .values(entries.map((entry) => entryRow(origin, entry)))
    .execute()
}

function entryRow(origin: Origin, entry: TraceEntry) {
  return {
    ...(entry.id === undefined ? {} : { id: entry.id }),
    at: origin.now,
    kind: entry.kind,
    action: entry.action,
    worker_id: origin.workerId,
    on_behalf_of: origin.onBehalfOf ?? null,
    session_id: origin.sessionId ?? null,
    request_id: origin.requestId ?? null,
    person_id: entry.personId ?? null,
    people: entry.people === undefined ? null : [...entry.people],
    subject_kind: entry.subject?.kind ?? null,
    subject_id: entry.subject?.id ?? null,
    parts: entry.parts === undefined ? null : [...entry.parts],
    reason: entry.reason ?? null,
    outcome: entry.outcome ?? 'allowed',
    words: entry.words === undefined ? null : Buffer.from(entry.words),
  }
}

/** One line of 'who has looked'. */
export interface Look {
  readonly at: Instant
  readonly kind: string
  readonly action: string
  readonly reason: string | null
  readonly outcome: string
  readonly workerId: string | null
  readonly workerName: string | null
  readonly workerTitle: string | null
  readonly parts: readonly string[] | null
}

/** The latest looks at, changes to and refusals about a person, newest first. Lists and searches that showed them are left out. */
export function looksAt(
  db: Db,
  personId: string,
  page: { limit: number; before: Instant | null },
): Promise<Look[]> {
  return (
    looks(db)
      // Under every id that they were ever recorded by: what was looked at before two records were joined is told too.
      .where(sql<SqlBool>`entry.person_id = any((select hearth.people_in(${personId}::uuid))::uuid[])`)
      .$if(page.before !== null, (query) => query.where('entry.at', '<', page.before))
      .orderBy('entry.at', 'desc')
      .orderBy('entry.seq', 'desc')
      .limit(page.limit)
      .execute()
  )
}

/** What one worker looked at of one person, or was refused, between two moments, in order; 500 at most. */
export function looksBy(
  db: Db,
  {
    personId,
    workerId,
    from,
    until,
  }: {
    readonly personId: string
    readonly workerId: string
    readonly from: Instant
    readonly until: Instant
  },
): Promise<Look[]> {
  return looks(db)
    .where('entry.person_id', '=', personId)
    .where('entry.worker_id', '=', workerId)
    .where('entry.at', '>=', from)
    .where('entry.at', '<=', until)
    .where('entry.kind', '<>', 'change')
    .orderBy('entry.at')
    .orderBy('entry.seq')
    .limit(500)
    .execute()
}

function looks(db: Db) {
  return db
    .selectFrom('audit.entry as entry')
    .leftJoin('access.worker as worker', 'worker.id', 'entry.worker_id')
    .select([
      'entry.at',
      'entry.kind',
      'entry.action',
      'entry.reason',
      'entry.outcome',
      'entry.worker_id as workerId',
      'worker.name as workerName',
      'worker.title as workerTitle',
      'entry.parts',
    ])
}

/** Seals what can no longer change into the next block; answers how many entries it holds. */
export async function sealEntries(trx: Trx): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select audit.seal() as sealed`.execute(trx)
  return rows[0]?.sealed ?? 0
}

/** A block as it was sealed, beside the digest worked out again from the entries that are there now. */
export interface CheckedBlock {
  readonly number: number
  readonly entries: number
  readonly previous: string
  readonly hash: string
  readonly foundEntries: number
  readonly foundHash: string
  readonly fromXid: string
  readonly toXid: string
}

/** Every block with its digest as of now, in order. */
export async function checkedBlocks(db: Db): Promise<CheckedBlock[]> {
  const { rows } = await sql<CheckedBlock>`
    select b.number, b.entries, encode(b.previous, 'hex') as previous, encode(b.hash, 'hex') as hash,
           d.entries as "foundEntries", encode(d.hash, 'hex') as "foundHash", b.from_xid::text as "fromXid", b.to_xid::text as "toXid"
      from audit.block b cross join lateral audit.digest(b.from_xid, b.to_xid, b.previous) d
     order by b.number`.execute(db)
  return rows
}

/** The newest block: what the daily signature is made over. Null while nothing is sealed. */
export async function latestBlock(db: Db): Promise<{ number: number; hash: string } | null> {
  const { rows } = await sql<{ number: number; hash: string }>`
    select number, encode(hash, 'hex') as hash from audit.block order by number desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** The age in seconds of the oldest entry that is not in a block. Null where all are sealed. */
export async function oldestUnsealedAge(db: Db, now: Instant): Promise<number | null> {
  const { rows } = await sql<{ age: number | null }>`
    select extract(epoch from ${now}::timestamptz - min(at))::float8 as age from audit.entry
     where xid >= coalesce((select max(to_xid) from audit.block), '0'::xid8)`.execute(db)
  return rows[0]?.age ?? null
}
