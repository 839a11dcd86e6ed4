import { randomUUID } from 'node:crypto'
import type { NewReason } from '../../mechanisms/access/index.ts'
import { labelOf } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import { services } from './codes.ts'

/** Who writes, and at which moment: `{ workerId: act.viewer.id, now: act.origin.now }`. */
export interface By {
  readonly workerId: string
  readonly now: Instant
}

/** What must be known when a service starts to work with a person. */
export interface InvolvementFacts {
  readonly personId: string
  /** A code of `services`; another text is shown as it stands. */
  readonly service: string
  readonly on: PlainDate
  /** Why it opened, in plain words. */
  readonly because: string
  /** The team that the work waits in until a worker is allocated. */
  readonly teamId: string
  /** The contact or referral that opened it. */
  readonly sourceId?: string | null
}

/** Parts of a change: a caller puts them into its own, so that they commit with what made them. */
export interface Opening {
  readonly id: string
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
  readonly give: readonly NewReason[]
}

/**
 * A service starts to work with a person. Until a worker is allocated the team holds the reason 'waiting for allocation',
 * which opens the whole record (spec/security.md 3.3: team holding an unallocated referral or involvement).
 */
export function openInvolvement(facts: InvolvementFacts, by: By): Opening {
  const id = randomUUID()
  return {
    id,
    write: (trx) => addInvolvement(trx, { id, facts, by }),
    events: [openedEvent(id, facts)],
    give: [waitingReason({ id, personId: facts.personId, teamId: facts.teamId }, by.now)],
  }
}

/** The reason that a team holds while nobody in it is allocated. */
export function waitingReason(
  involvement: { readonly id: string; readonly personId: string; readonly teamId: string },
  fromAt: Instant,
): NewReason {
  const { id, personId, teamId } = involvement
  return { personId, kind: 'waiting for allocation', opens: 'whole', teamId, fromAt, sourceId: id }
}

function openedEvent(id: string, { personId, service, on, teamId }: InvolvementFacts): NewEvent {
  return newEvent<RecordEvent>(
    { type: 'involvement-opened', personId, on, at: null, involvementId: id, service, teamId },
    {
      headline: `${labelOf(services, service)} started`,
      keyEvent: true,
      source: { kind: 'involvement', id },
    },
  )
}

interface Adding {
  readonly id: string
  readonly facts: InvolvementFacts
  readonly by: By
}

async function addInvolvement(trx: Trx, { id, facts, by }: Adding): Promise<void> {
  await trx
    .insertInto('record.involvement')
    .values({
      id,
      person_id: facts.personId,
      service: facts.service,
      opened_on: facts.on,
      opened_because: facts.because,
      team_id: facts.teamId,
      source_id: facts.sourceId ?? null,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}
