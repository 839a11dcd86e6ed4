import { randomUUID } from 'node:crypto'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { AnyEvent, NewEvent } from './stream.ts'

/** Everything that happened to these people, by person, in the order it was written. */
export async function findEvents(db: Db, personIds: readonly string[]): Promise<Map<string, AnyEvent[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('record.event')
    .select(['id', 'sequence', 'person_id', 'type', 'on_day', 'at', 'data'])
    .where('person_id', 'in', [...personIds])
    .orderBy('sequence')
    .execute()
  const events = rows.map(({ data, person_id, on_day, ...row }) => ({
    ...fieldsOf(data),
    ...row,
    personId: person_id,
    on: on_day,
  }))
  return Map.groupBy(events, (event) => event.personId)
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

/** Who wrote it, when, and under which entry of the trace. */
export interface Writing {
  readonly by: string
  readonly now: Instant
  readonly traceIds: ReadonlyMap<string, string>
}

/** Appends events to their people's streams and answers them as they will be read back. */
export async function appendEvents(
  trx: Trx,
  events: readonly NewEvent[],
  writing: Writing,
): Promise<AnyEvent[]> {
  if (events.length === 0) return []
  const rows = events.map((event) => eventRow(event, writing))
  const written = await trx.insertInto('record.event').values(rows).returning(['id', 'sequence']).execute()
  const sequences = new Map(written.map((row) => [row.id, row.sequence]))
  return events.map((event, index) => {
    const id = rows[index]?.id ?? ''
    return { ...event.happened, id, sequence: sequences.get(id) ?? 0 }
  })
}

function eventRow(event: NewEvent, writing: Writing) {
  const { type, personId, on, at, ...data } = event.happened
  return {
    id: event.id ?? randomUUID(),
    person_id: personId,
    type,
    on_day: on,
    at,
    data: JSON.stringify(data),
    headline: event.headline,
    key_event: event.keyEvent ?? false,
    source_kind: event.source?.kind ?? null,
    source_id: event.source?.id ?? null,
    recorded_at: writing.now,
    recorded_by: writing.by,
    trace_id: writing.traceIds.get(personId) ?? '',
  }
}
