import { giveReasons } from '../../mechanisms/access/index.ts'
import { type Origin, trace } from '../../mechanisms/audit/index.ts'
import { councilStandards, storeObligations } from '../../mechanisms/timescales/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { AnyEvent } from '../chronology/stream.ts'
import { birthDates } from '../shell/obligations.records.ts'
import { type Clocks, dueFor } from '../shell/obligations.ts'
import { insertRows } from './load.records.ts'
import { type Load, loadedTables, type WrittenEvent } from './load.ts'

/** How a load is written. */
export interface Loading {
  readonly clocks: Clocks
  readonly origin: Origin
  /** The audit name: 'simulate', 'import ssd'. */
  readonly action: string
  /** The id of a person's entry in the trace, which every event of theirs in this load points at. */
  readonly traceIdOf: (personId: string) => string
  /** What happened to people before this load, where the store was not empty. */
  readonly before?: ReadonlyMap<string, readonly AnyEvent[]>
}

const atOnce = 1_000

/**
 * Writes what `change` would have written, for many people at once and in the caller's transaction: rows, events, reasons,
 * obligations and, for every person, one entry of the trace. Everything of a person must lie in one load, or be in `before`.
 */
export async function writeLoad(trx: Trx, load: Load, loading: Loading): Promise<void> {
  for (const table of loadedTables) await insertRows(trx, table, load.rows.get(table) ?? [])
  await insertRows(
    trx,
    'record.event',
    load.events.map((event) => eventRow(event, loading)),
  )
  for (const some of inParts(load.reasons)) await giveReasons(trx, some)
  await keepObligations(trx, load, loading)
  await traceLoad(trx, load, loading)
}

function eventRow(event: WrittenEvent, { traceIdOf }: Loading) {
  const { type, personId, on, at, ...data } = event.happened
  return {
    id: event.id,
    person_id: personId,
    type,
    on_day: on,
    at,
    data,
    headline: event.headline,
    key_event: event.keyEvent ?? false,
    source_kind: event.source?.kind ?? null,
    source_id: event.source?.id ?? null,
    recorded_at: event.recordedAt,
    recorded_by: event.recordedBy,
    trace_id: traceIdOf(personId),
  }
}

async function keepObligations(
  trx: Trx,
  { events }: Load,
  { clocks, origin, before }: Loading,
): Promise<void> {
  const settings = await councilStandards.all(trx)
  const streams = [...Map.groupBy(events, ({ happened }) => happened.personId)]
  for (const some of inParts(streams)) {
    const born: ReadonlyMap<string, PlainDate | null> = await birthDates(
      trx,
      some.map(([personId]) => personId),
    )
    const due = some.map(([personId, added]) => {
      const stream = { personId, events: streamOf(before?.get(personId) ?? [], added) }
      return [personId, dueFor(clocks, stream, { bornOn: born.get(personId) ?? null, settings })] as const
    })
    await storeObligations(trx, new Map(due), origin.now)
  }
}

/** Order within one person is all that clocks ask of a sequence. */
function streamOf(before: readonly AnyEvent[], added: readonly WrittenEvent[]): AnyEvent[] {
  const last = before.at(-1)?.sequence ?? 0
  return [
    ...before,
    ...added.map(({ id, happened }, index) => ({ ...happened, id, sequence: last + index + 1 })),
  ]
}

async function traceLoad(trx: Trx, load: Load, { origin, action, traceIdOf }: Loading): Promise<void> {
  const people = peopleIn(load)
  for (const some of inParts(people)) {
    const entries = some.map((personId) => ({
      id: traceIdOf(personId),
      kind: 'change' as const,
      action,
      personId,
    }))
    await trace(trx, origin, entries)
  }
}

/** Everybody of whom the load writes anything. */
function peopleIn({ events, rows }: Load): string[] {
  const ofRows = [...rows.values()].flat().flatMap((row) => {
    const id: unknown = Reflect.get(row, 'person_id')
    return typeof id === 'string' ? [id] : []
  })
  return [...new Set([...events.map(({ happened }) => happened.personId), ...ofRows])]
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / atOnce)
  return Array.from({ length: count }, (_, n) => items.slice(n * atOnce, (n + 1) * atOnce))
}
