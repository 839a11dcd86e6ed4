import { labelOf } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { Change } from '../shell/change.ts'
import { type ClosingReason, closingReasons, services } from './codes.ts'
import { endingOf } from './end-allocation.ts'
import type { Involvement } from './model.ts'
import type { By } from './open-involvement.ts'
import { type ClosingWords, closeInvolvementRow, endAllocation } from './write.records.ts'

export type CloseProblem = 'no such involvement' | 'closed' | 'before it opened' | 'in the future'

/** What closing asks (spec/services: what changed, what support remains, and who the family calls). */
export interface ClosingFacts extends ClosingWords {
  readonly involvement: Involvement | undefined
  readonly on: PlainDate
  readonly because: ClosingReason
  readonly today: PlainDate
  /** When the reasons of those who worked there end: the last moment of the 20th working day after. */
  readonly accessEndsAt: Instant
}

type Pieces = Pick<Change<unknown>, 'events' | 'end' | 'subject'> & {
  readonly write: (trx: Trx) => Promise<void>
}

/** A service stops working with a person, and everybody allocated with it. */
export function closeInvolvement(facts: ClosingFacts, by: By): Result<Pieces, CloseProblem> {
  const { involvement, on, today } = facts
  if (!involvement) return problem('no such involvement')
  if (involvement.closedOn !== null) return problem('closed')
  if (on > today) return problem('in the future')
  if (on < involvement.openedOn) return problem('before it opened')
  return ok(closing(involvement, facts, by))
}

function closing(involvement: Involvement, facts: ClosingFacts, by: By): Pieces {
  const { id, personId, workers } = involvement
  const { on, because, accessEndsAt } = facts
  const endings = workers.map((worker) => endingOf({ worker, personId, on, accessEndsAt }))
  return {
    write: async (trx) => {
      await closeInvolvementRow(trx, { ...facts, involvementId: id, personId, on, because }, by)
      for (const { allocationId } of workers) await endAllocation(trx, allocationId, { on, because })
    },
    events: [...endings.flatMap(({ events }) => events), closedEvent(involvement, facts)],
    end: [{ sourceId: id, kind: 'waiting for allocation', at: by.now }, ...endings.flatMap(({ end }) => end)],
    subject: { kind: 'involvement', id },
  }
}

function closedEvent({ id, personId, service }: Involvement, { on, because }: ClosingFacts): NewEvent {
  return newEvent<RecordEvent>(
    { type: 'involvement-closed', personId, on, at: null, involvementId: id, service },
    {
      headline: `${labelOf(services, service)} ended: ${labelOf(closingReasons, because).toLowerCase()}`,
      keyEvent: true,
      source: { kind: 'involvement', id },
    },
  )
}
