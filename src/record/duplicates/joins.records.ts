import { sql } from 'kysely'
import { visibleTo } from '../../mechanisms/access/index.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { type Comparing, comparesAnybody } from './pairs.records.ts'

/** The source under which what stood on the kept record is said once more. The database takes it back by these words (0051). */
export const restatedSource = 'kept when two records were joined'

/** Two records, and what must be known before they are joined. */
export interface JoiningFacts {
  readonly restricted: boolean
  readonly bothRestricted: boolean
  readonly services: readonly string[]
  readonly saidDifferent: boolean
  /** They are recorded as relatives of one another now. */
  readonly related: boolean
  /** How each stands now: changes with everything that is written on it. Null where the record is not there. */
  readonly stands: readonly [string | null, string | null]
}

/** What is known of two records. Call it with both streams held where it decides. */
export async function findJoiningFacts(db: Db, first: string, second: string): Promise<JoiningFacts> {
  const pair = sql`(${first}::uuid, ${second}::uuid)`
  const stands = (id: string) => sql`(select p.version || ' ' || coalesce(
    (select max(e.sequence) from record.event e where e.person_id = p.id), 0) from record.person p where p.id = ${id}::uuid)`
  const restricted = sql`(select count(distinct r.person_id) from access.restriction r
    where r.person_id in ${pair} and r.from_at <= now() and (r.to_at is null or r.to_at > now()))`
  const { rows } = await sql<JoiningFacts>`select
    ${restricted} > 0 as restricted, ${restricted} > 1 as "bothRestricted",
    array(select distinct i.service from record.involvement i where i.person_id in ${pair} and i.closed_on is null order by 1) as services,
    exists (select 1 from record.different_people d where d.person_id in ${pair} and d.other_id in ${pair}) as "saidDifferent",
    exists (select 1 from record.relationship r where r.person_id in ${pair} and r.other_id in ${pair} and r.to_on is null)
      or exists (select 1 from record.parental_responsibility r where r.person_id in ${pair} and r.holder_id in ${pair}) as related,
    array[${stands(first)}, ${stands(second)}] as stands`.execute(db)
  const [found] = rows
  if (!found) throw new TypeError('One row was asked for')
  return found
}

/** A joining, proposed, done or undone. */
export interface Merge {
  readonly id: string
  readonly keptId: string
  readonly mergedId: string
  readonly reason: string
  readonly explanation: unknown
  readonly state: string
  readonly needsSecond: readonly string[]
  readonly keptStood: string
  readonly mergedStood: string
  readonly proposedAt: Instant
  readonly proposedBy: string
  readonly proposedByName: string | null
  readonly decidedAt: Instant | null
  readonly decidedByName: string | null
  readonly declinedBecause: string | null
  readonly undoneAt: Instant | null
  readonly undoneByName: string | null
  readonly undoneBecause: string | null
}

/** Joinings with who proposed, decided and undid them; where either record is closed to the viewer it is not there. */
function merges(db: Db) {
  return db
    .selectFrom('record.merge as m')
    .leftJoin('access.worker as proposer', 'proposer.id', 'm.proposed_by')
    .leftJoin('access.worker as decider', 'decider.id', 'm.decided_by')
    .leftJoin('access.worker as undoer', 'undoer.id', 'm.undone_by')
    .select([
      'm.id',
      'm.kept_id as keptId',
      'm.merged_id as mergedId',
      'm.reason',
      'm.explanation',
      'm.state',
      'm.needs_second as needsSecond',
      'm.kept_stood as keptStood',
      'm.merged_stood as mergedStood',
      'm.proposed_at as proposedAt',
      'm.proposed_by as proposedBy',
      'proposer.name as proposedByName',
      'm.decided_at as decidedAt',
      'decider.name as decidedByName',
      'm.declined_because as declinedBecause',
      'm.undone_at as undoneAt',
      'undoer.name as undoneByName',
      'm.undone_because as undoneBecause',
    ])
}

/** One joining. */
export function findMerge(db: Db, id: string): Promise<Merge | undefined> {
  return merges(db).where('m.id', '=', id).executeTakeFirst()
}

/** The latest joinings that the viewer may see, those that wait first; where either record is closed to the viewer it is not among them. */
export async function latestMerges(db: Db, { viewer, now }: Comparing, limit: number): Promise<Merge[]> {
  const anybody = await comparesAnybody(db, viewer)
  const sees = visibleTo(viewer, sql<string>`m.kept_id`, { part: 'identity', now })
  return merges(db)
    .$if(!anybody, (query) => query.where(sees))
    .orderBy(sql`m.state <> 'proposed'`)
    .orderBy(sql`coalesce(m.undone_at, m.decided_at, m.proposed_at)`, 'desc')
    .limit(limit)
    .execute()
}

/** A joining that waits for this record, or took it in and stands. */
export async function isBeingMerged(db: Db, personIds: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('record.merge')
    .select('id')
    .where('state', '=', 'proposed')
    .where((is) => is.or([is('kept_id', 'in', [...personIds]), is('merged_id', 'in', [...personIds])]))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a later joining to the same record stands: it must be parted first. */
export async function hasLaterMerge(db: Db, { keptId, decidedAt }: Merge): Promise<boolean> {
  const { rows } = await sql<{ later: boolean }>`
    select exists (select 1 from record.merge l where l.kept_id = ${keptId} and l.state = 'done' and l.decided_at > ${decidedAt})
        or hearth.kept_person(${keptId}::uuid) <> ${keptId}::uuid as later`.execute(db)
  return rows[0]?.later === true
}

interface NewMerge {
  readonly id: string
  readonly keptId: string
  readonly mergedId: string
  readonly reason: string
  readonly explanation: unknown
  readonly needsSecond: readonly string[]
  readonly stood: { readonly kept: string; readonly merged: string }
  readonly by: { readonly workerId: string; readonly now: Instant }
}

/** Keeps that somebody wants two records joined. */
export async function addMerge(trx: Trx, merge: NewMerge): Promise<void> {
  await trx
    .insertInto('record.merge')
    .values({
      id: merge.id,
      kept_id: merge.keptId,
      merged_id: merge.mergedId,
      reason: merge.reason,
      explanation: JSON.stringify(merge.explanation),
      needs_second: [...merge.needsSecond],
      kept_stood: merge.stood.kept,
      merged_stood: merge.stood.merged,
      proposed_at: merge.by.now,
      proposed_by: merge.by.workerId,
    })
    .execute()
}

/** The second person does not agree. */
export async function declineMerge(
  trx: Trx,
  { id, because, by }: { readonly id: string; readonly because: string; readonly by: NewMerge['by'] },
): Promise<void> {
  await trx
    .updateTable('record.merge')
    .set({ state: 'declined', declined_because: because, decided_at: by.now, decided_by: by.workerId })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .execute()
}

/** Re-points every row of the one record at the other, with a ledger. */
export async function mergeRows(trx: Trx, id: string, now: Instant): Promise<void> {
  await sql`select record.merge_people(${id}::uuid, ${now}::timestamptz)`.execute(trx)
}

/** How a row is found again: its table, the column that names the person, its key. */
export interface RowPlace {
  readonly place: string
  readonly col: string
  readonly key: Readonly<Record<string, unknown>>
}

/** A row that was written on the kept record after the joining. */
export interface RowSince extends RowPlace {
  readonly whole: Readonly<Record<string, unknown>>
}

/** Everything written on the kept record since. */
export async function rowsSince(db: Db, id: string): Promise<RowSince[]> {
  const { rows } = await sql<RowSince>`
    select place, col, key, whole from record.written_since_merge(${id}::uuid) order by whole->>'recorded_at', place, key`.execute(
    db,
  )
  return rows
}

/** Ids of the rows that the joining moved: what was written about them since goes where they go. */
export async function movedIds(db: Db, id: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    id: string
  }>`select id::text from record.moved_ids(${id}::uuid) as moved (id)`.execute(db)
  return new Set(rows.map((row) => row.id))
}

interface Parting {
  readonly id: string
  readonly because: string
  /** What goes to the record that comes back. */
  readonly sorted: readonly RowPlace[]
  readonly now: Instant
}

/** Puts everything back where it stood before the joining. */
export async function unmergeRows(trx: Trx, { id, because, sorted, now }: Parting): Promise<void> {
  const places = sorted.map(({ place, col, key }) => ({ place, col, key }))
  await sql`select record.unmerge_people(${id}::uuid, ${because}, ${JSON.stringify(places)}::jsonb, ${now}::timestamptz)`.execute(
    trx,
  )
}
