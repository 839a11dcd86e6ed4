import { sql } from 'kysely'
import type { ReasonKind } from '../../mechanisms/access/index.ts'
import type { Trx } from '../../platform/db.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { By } from './open-involvement.ts'

/** Parts of a change: see `openInvolvement`. */
export interface Cancelling {
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
  readonly end: readonly { readonly sourceId: string; readonly kind: ReasonKind; readonly at: Instant }[]
}

/**
 * Closes what a decision opened and on which nobody began to work, because the decision was undone or nothing more is to be
 * done. The team's reason ends at once; there was no work whose record it would need.
 */
export async function cancelInvolvement(
  trx: Trx,
  { sourceId, because }: { sourceId: string; because: string },
  by: By,
): Promise<Cancelling> {
  const open = await trx
    .selectFrom('record.involvement')
    .select(['id', 'person_id', 'service', 'version'])
    .where('source_id', '=', sourceId)
    .where('closed_on', 'is', null)
    .forUpdate()
    .execute()
  const on = dayOf(by.now)
  return {
    write: async (writing) => {
      await writing
        .updateTable('record.involvement')
        .set({
          closed_on: sql`greatest(opened_on, ${on}::date)`,
          closed_because: because,
          version: sql<number>`version + 1`,
        })
        .where('source_id', '=', sourceId)
        .where('closed_on', 'is', null)
        .execute()
    },
    events: open.map(({ id, person_id, service }) =>
      newEvent<RecordEvent>(
        { type: 'involvement-closed', personId: person_id, on, at: by.now, involvementId: id, service },
        { headline: `Closed before work began: ${because}`, source: { kind: 'involvement', id } },
      ),
    ),
    end: open.map(({ id }) => ({ sourceId: id, kind: 'waiting for allocation' as const, at: by.now })),
  }
}
