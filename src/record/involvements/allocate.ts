import { randomUUID } from 'node:crypto'
import type { NewReason } from '../../mechanisms/access/index.ts'
import { labelOf } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { Change } from '../shell/change.ts'
import type { NewMessage } from '../shell/outbox.records.ts'
import { type AllocationRole, allocationRoles } from './codes.ts'
import type { Involvement } from './model.ts'
import type { By } from './open-involvement.ts'
import { addAllocation, bumpInvolvement, type NewAllocation } from './write.records.ts'

/** The worker who is to be allocated, as far as it matters here. */
export interface WorkerChosen {
  readonly id: string
  readonly name: string
  readonly teamId: string
  /** A declared interest, or a restriction that does not name them: the record would stay closed to them. */
  readonly shutOut: boolean
}

export type AllocateProblem =
  | 'no such involvement'
  | 'closed'
  | 'already allocated'
  | 'already works with them'
  | 'no such worker'
  | 'shut out'
  | 'before it opened'
  | 'in the future'

/** What an allocation decides on. */
export interface AllocationFacts {
  readonly involvement: Involvement | undefined
  readonly worker: WorkerChosen | undefined
  readonly role: AllocationRole
  readonly on: PlainDate
  readonly today: PlainDate
  /** Brothers, sisters, parents and children: their family view opens to the worker. */
  readonly family: readonly string[]
}

type Pieces = Pick<Change<unknown>, 'events' | 'give' | 'end' | 'messages' | 'subject'> & {
  readonly id: string
  readonly write: (trx: Trx) => Promise<void>
}

/**
 * Allocates a worker: the waiting of the team ends, and the worker, the team and its managers hold the reason 'allocated
 * worker' (spec/security.md 3.3). Somebody to whom the record is closed is not allocated: a conflict of interest beats all (3.5).
 */
export function allocate(facts: AllocationFacts, by: By): Result<Pieces, AllocateProblem> {
  const { involvement, worker } = facts
  if (!involvement) return problem('no such involvement')
  if (!worker) return problem('no such worker')
  const fault = faultOf(involvement, worker, facts)
  return fault ? problem(fault) : ok(allocation({ involvement, worker, facts }, by))
}

function faultOf(
  { closedOn, openedOn, workers }: Involvement,
  worker: WorkerChosen,
  { role, on, today }: AllocationFacts,
): AllocateProblem | null {
  if (closedOn !== null) return 'closed'
  if (worker.shutOut) return 'shut out'
  if (on > today) return 'in the future'
  if (on < openedOn) return 'before it opened'
  if (role === 'allocated worker' && workers.some((now) => now.role === role)) return 'already allocated'
  return workers.some((now) => now.workerId === worker.id) ? 'already works with them' : null
}

interface Allocating {
  readonly involvement: Involvement
  readonly worker: WorkerChosen
  readonly facts: AllocationFacts
}

function allocation({ involvement, worker, facts }: Allocating, by: By): Pieces {
  const id = randomUUID()
  const { personId } = involvement
  const { role, on, family } = facts
  const { teamId } = worker
  const takesOver = role === 'allocated worker'
  const row = { id, involvementId: involvement.id, personId, workerId: worker.id, teamId, role, on }
  return {
    id,
    write: async (trx) => {
      await addAllocation(trx, row, by)
      await bumpInvolvement(trx, involvement.id, takesOver ? teamId : involvement.teamId)
    },
    events: [allocatedEvent(row, worker.name)],
    give: reasonsOf({ ...row, family }, by),
    end: takesOver ? [{ sourceId: involvement.id, kind: 'waiting for allocation', at: by.now }] : [],
    messages: [toldOf(row)],
    subject: { kind: 'allocation', id },
  }
}

function allocatedEvent(row: NewAllocation, name: string): NewEvent {
  const { id, personId, on, involvementId, workerId, teamId, role } = row
  return newEvent<RecordEvent>(
    { type: 'worker-allocated', personId, on, at: null, allocationId: id, involvementId, workerId, teamId },
    {
      headline: `${name} became the ${labelOf(allocationRoles, role).toLowerCase()}`,
      keyEvent: role === 'allocated worker',
      source: { kind: 'allocation', id },
    },
  )
}

function toldOf({ id, workerId, personId }: NewAllocation): NewMessage {
  return {
    kind: 'allocated',
    toWorkerId: workerId,
    personId,
    reference: id,
    text: 'You have been allocated to a child. Your home page shows who it is.',
    effectKey: `allocated ${id}`,
  }
}

interface Opened {
  readonly id: string
  readonly personId: string
  readonly workerId: string
  readonly teamId: string
  readonly family: readonly string[]
}

function reasonsOf({ id, personId, workerId, teamId, family }: Opened, { now }: By): NewReason[] {
  return [
    { personId, kind: 'allocated worker', opens: 'whole', workerId, teamId, fromAt: now, sourceId: id },
    ...family.map((relative) => ({
      personId: relative,
      kind: 'worker of the family' as const,
      opens: 'family' as const,
      workerId,
      fromAt: now,
      sourceId: id,
    })),
  ]
}
