import { labelOf } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { newEvent } from '../chronology/stream.ts'
import type { Change } from '../shell/change.ts'
import { allocationRoles, type ChangeReason } from './codes.ts'
import type { AllocatedNow, Allocation, Involvement } from './model.ts'
import type { By } from './open-involvement.ts'
import { waitingReason } from './open-involvement.ts'
import { bumpInvolvement, endAllocation } from './write.records.ts'

/** Working days for which somebody keeps their view after an allocation ends. @source spec/security.md 3.3 */
export const accessKeptFor = 20

export type EndProblem = 'no such allocation' | 'already ended' | 'before it began' | 'in the future'

/** What ending an allocation decides on. */
export interface EndingFacts {
  readonly allocation: Allocation | undefined
  readonly involvement: Involvement | undefined
  readonly on: PlainDate
  readonly because: ChangeReason
  readonly today: PlainDate
  readonly accessEndsAt: Instant
}

type Pieces = Pick<Change<unknown>, 'events' | 'give' | 'end' | 'messages'> & {
  readonly write: (trx: Trx) => Promise<void>
}

/** A worker stops being allocated. Where nobody else is, the involvement waits in its team again. */
export function endOfAllocation(facts: EndingFacts, by: By): Result<Pieces, EndProblem> {
  const { allocation, on, today } = facts
  if (!allocation) return problem('no such allocation')
  if (allocation.toOn !== null) return problem('already ended')
  if (on > today) return problem('in the future')
  if (on < allocation.fromOn) return problem('before it began')
  return ok(ending(allocation, facts, by))
}

function ending(allocation: Allocation, facts: EndingFacts, by: By): Pieces {
  const { id, personId, workerId, workerName, role } = allocation
  const { involvement, on, because, accessEndsAt } = facts
  const worker = { allocationId: id, workerId: workerId ?? '', name: workerName ?? 'A worker', role }
  const ended = endingOf({ worker, personId, on, accessEndsAt })
  return {
    ...ended,
    write: async (trx) => {
      await endAllocation(trx, id, { on, because })
      if (involvement) await bumpInvolvement(trx, involvement.id, involvement.teamId)
    },
    give: waitsAgain(allocation, involvement, by),
    messages: workerId === null || workerId === by.workerId ? [] : [takenAway(allocation, workerId)],
  }
}

function waitsAgain({ role, personId }: Allocation, involvement: Involvement | undefined, by: By) {
  const waits = role === 'allocated worker' && involvement?.closedOn === null
  if (!waits || involvement.teamId === null) return []
  return [waitingReason({ id: involvement.id, personId, teamId: involvement.teamId }, by.now)]
}

function takenAway({ id, personId }: Allocation, toWorkerId: string) {
  return {
    kind: 'allocation ended',
    toWorkerId,
    personId,
    reference: id,
    text: 'You are no longer allocated to a child. Your home page shows who you work with now.',
    effectKey: `allocation ended ${id}`,
  }
}

interface Ended {
  readonly worker: AllocatedNow
  readonly personId: string
  readonly on: PlainDate
  readonly accessEndsAt: Instant
}

/** The event of an allocation's end, and when the reasons it made end. */
export function endingOf({ worker, personId, on, accessEndsAt }: Ended) {
  const { allocationId, name, role } = worker
  const event = newEvent<RecordEvent>(
    { type: 'allocation-ended', personId, on, at: null, allocationId },
    {
      headline: `${name} stopped being the ${labelOf(allocationRoles, role).toLowerCase()}`,
      source: { kind: 'allocation', id: allocationId },
    },
  )
  const kinds = ['allocated worker', 'worker of the family'] as const
  return {
    events: [event],
    end: kinds.map((kind) => ({ sourceId: allocationId, kind, at: accessEndsAt })),
  }
}
