import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { type AllocateProblem, allocate } from '../allocate.ts'
import type { AllocationRole } from '../codes.ts'
import { familyOf, findInvolvement } from '../records.ts'
import { managersOnly } from './managers-only.ts'
import { workerChosen } from './worker-chosen.ts'

export interface Allocating {
  readonly personId: string
  readonly involvementId: string
  readonly workerId: string
  readonly role: AllocationRole
  readonly on: PlainDate
}

/**
 * The manager of the team allocates a worker. Answers the allocation's id.
 * @throws Refused for anybody who does not manage the team
 */
export function allocateWorker(act: Act, wanted: Allocating): Promise<Result<string, AllocateProblem>> {
  const { personId, role, on } = wanted
  const declared = { action: 'allocate worker', about: [personId], access: 'involvements' } as const
  return change(act, declared, async ({ trx }) => {
    const involvement = await findInvolvement(trx, wanted)
    if (involvement) managersOnly(act, involvement.teamId)
    const worker = await workerChosen(trx, { ...wanted, viewer: act.viewer })
    const family = await familyOf(trx, personId)
    const pieces = allocate({ involvement, worker, role, on, today: act.today, family }, byOf(act))
    return pieces.ok ? ok({ ...pieces.value, value: pieces.value.id }) : pieces
  })
}
