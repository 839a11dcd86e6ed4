import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { type Change, change } from '../../shell/change.ts'
import { accessEndsAt } from '../access-kept.ts'
import { type AllocateProblem, allocate } from '../allocate.ts'
import type { ChangeReason } from '../codes.ts'
import { type EndProblem, endOfAllocation } from '../end-allocation.ts'
import type { Allocation, Involvement } from '../model.ts'
import { familyOf, findAllocation, findInvolvement } from '../records.ts'
import { managersOnly } from './managers-only.ts'
import { workerChosen } from './worker-chosen.ts'

export interface HandingOver {
  readonly personId: string
  readonly allocationId: string
  readonly because: ChangeReason
  readonly on: PlainDate
  /** Who takes over; null where nobody does yet, and the child waits in the team. */
  readonly toWorkerId: string | null
}

export type HandOverProblem = EndProblem | AllocateProblem

type Parts = Pick<Change<unknown>, 'write' | 'events' | 'give' | 'end' | 'messages'>

/**
 * Ends an allocation, and in the same act lets somebody else take over. Answers the id of the allocation that ended.
 * @throws Refused for anybody who does not manage the team
 */
export function handOver(act: Act, wanted: HandingOver): Promise<Result<string, HandOverProblem>> {
  const declared = { action: 'hand over', about: [wanted.personId], access: 'involvements' } as const
  return change<string, HandOverProblem>(act, declared, async ({ trx }) => {
    const allocation = await findAllocation(trx, wanted)
    if (allocation) managersOnly(act, allocation.teamId)
    const involvement = await involvementOf(trx, allocation)
    const { on, because } = wanted
    const ended = endOfAllocation(
      { allocation, involvement, on, because, today: act.today, accessEndsAt: accessEndsAt(act, on) },
      byOf(act),
    )
    if (!ended.ok) return ended
    const taken = await takenOver(trx, { act, wanted, allocation, involvement })
    if (!taken.ok) return taken
    const subject = { kind: 'allocation', id: wanted.allocationId }
    return ok({ value: wanted.allocationId, subject, ...together(ended.value, taken.value) })
  })
}

async function involvementOf(trx: Trx, allocation: Allocation | undefined): Promise<Involvement | undefined> {
  if (!allocation?.involvementId) return undefined
  return findInvolvement(trx, { personId: allocation.personId, involvementId: allocation.involvementId })
}

interface Taking {
  readonly act: Act
  readonly wanted: HandingOver
  readonly allocation: Allocation | undefined
  readonly involvement: Involvement | undefined
}

async function takenOver(
  trx: Trx,
  { act, wanted, allocation, involvement }: Taking,
): Promise<Result<Parts | null, AllocateProblem>> {
  const { toWorkerId, personId, on, allocationId } = wanted
  if (toWorkerId === null) return ok(null)
  const worker = await workerChosen(trx, { viewer: act.viewer, workerId: toWorkerId, personId })
  const remaining = involvement && {
    ...involvement,
    workers: involvement.workers.filter((now) => now.allocationId !== allocationId),
  }
  const role = allocation?.role === 'co-worker' ? 'co-worker' : 'allocated worker'
  const family = await familyOf(trx, personId)
  return allocate({ involvement: remaining, worker, role, on, today: act.today, family }, byOf(act))
}

/** Somebody who takes over at once leaves nothing waiting in between. */
function together(ended: Parts, taken: Parts | null): Parts {
  if (taken === null) return ended
  return {
    write: async (trx) => {
      await ended.write(trx)
      await taken.write(trx)
    },
    events: [...ended.events, ...taken.events],
    give: taken.give ?? [],
    end: [...(ended.end ?? []), ...(taken.end ?? [])],
    messages: [...(ended.messages ?? []), ...(taken.messages ?? [])],
  }
}
