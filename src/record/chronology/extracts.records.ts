import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'

/** A chronology that was chosen. */
export interface Extract {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly by: string
  readonly recordedAt: Instant
}

/** One entry, as it stood when it was chosen. */
export interface ExtractEntry {
  readonly eventId: string
  readonly on: PlainDate
  readonly headline: string
  readonly writtenBy: string | null
  readonly writtenAt: Instant
  readonly sourceKind: string | null
  readonly sourceId: string | null
}

/** The chronologies that were chosen of a person, the latest first. */
export function extractsOf(db: Db, personId: string): Promise<Extract[]> {
  return extracts(db)
    .where('x.person_id', '=', personId)
    .orderBy('x.recorded_at', 'desc')
    .orderBy('x.id')
    .execute()
}

/** One of them with its entries in order of time; undefined where it is another person's, or not there. */
export async function findExtract(
  db: Db,
  { personId, extractId }: { readonly personId: string; readonly extractId: string },
): Promise<(Extract & { readonly entries: readonly ExtractEntry[] }) | undefined> {
  const found = await extracts(db)
    .where('x.person_id', '=', personId)
    .where('x.id', '=', extractId)
    .executeTakeFirst()
  if (!found) return undefined
  const entries = await db
    .selectFrom('record.chronology_entry')
    .select([
      'event_id as eventId',
      'on_day as on',
      'headline',
      'written_by as writtenBy',
      'written_at as writtenAt',
      'source_kind as sourceKind',
      'source_id as sourceId',
    ])
    .where('extract_id', '=', extractId)
    .orderBy('position')
    .execute()
  return { ...found, entries }
}

function extracts(db: Db) {
  return db
    .selectFrom('record.chronology_extract as x')
    .innerJoin('access.worker as w', 'w.id', 'x.recorded_by')
    .select(['x.id', 'x.title', 'x.purpose', 'w.name as by', 'x.recorded_at as recordedAt'])
}

/** These events of a person as they stand now, in order of time. What is another person's is not among them. */
export function entriesFor(
  db: Db,
  { personId, eventIds }: { readonly personId: string; readonly eventIds: readonly string[] },
): Promise<ExtractEntry[]> {
  return db
    .selectFrom('record.event as e')
    .leftJoin('access.worker as w', 'w.id', 'e.recorded_by')
    .select([
      'e.id as eventId',
      'e.on_day as on',
      'e.headline',
      'w.name as writtenBy',
      'e.recorded_at as writtenAt',
      'e.source_kind as sourceKind',
      'e.source_id as sourceId',
    ])
    .where('e.person_id', '=', personId)
    .where((eb) => eb('e.id', '=', eb.fn.any(eb.val([...eventIds]))))
    .orderBy('e.on_day')
    .orderBy('e.sequence')
    .execute()
}

export interface NewExtract {
  readonly id: string
  readonly personId: string
  readonly title: string
  readonly purpose: string
  readonly entries: readonly ExtractEntry[]
}

/** Keeps a chosen chronology. */
export async function addExtract(
  trx: Trx,
  { id, personId, title, purpose, entries }: NewExtract,
  by: By,
): Promise<void> {
  await trx
    .insertInto('record.chronology_extract')
    .values({ id, person_id: personId, title, purpose, recorded_at: by.now, recorded_by: by.workerId })
    .execute()
  await trx
    .insertInto('record.chronology_entry')
    .values(
      entries.map((entry, index) => ({
        extract_id: id,
        position: index + 1,
        person_id: personId,
        event_id: entry.eventId,
        on_day: entry.on,
        headline: entry.headline,
        written_by: entry.writtenBy,
        written_at: entry.writtenAt,
        source_kind: entry.sourceKind,
        source_id: entry.sourceId,
      })),
    )
    .execute()
}
