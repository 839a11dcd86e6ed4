import { randomUUID } from 'node:crypto'
import type { Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { mayWorkAtFrontDoor } from '../access.ts'
import { type Duty, duties } from '../codes.ts'
import { addOnDuty, endOnDuty, mayEnd, workersForDuty } from '../on-duty.records.ts'

export type DutyProblem = 'nobody' | 'two people' | 'no such worker' | 'no end' | 'ends before it begins'

export interface PuttingOn {
  readonly duty: Duty
  /** Somebody of ours, or a name. */
  readonly workerId: string | null
  readonly name: string | null
  readonly reach: string | null
  readonly fromAt: Instant
  readonly toAt: Instant | null
}

/** Puts somebody on for a shift, or as the one who knows a field best. It opens no record. */
export function putOnDuty(act: Act, wanted: PuttingOn): Promise<Result<string, DutyProblem>> {
  const access = () => mayWorkAtFrontDoor(act.viewer)
  return change(act, { action: 'put on duty', kind: 'setting', about: [], access }, async ({ trx }) => {
    const fault = dutyFault(wanted)
    if (fault !== null) return problem(fault)
    const { workerId } = wanted
    if (workerId !== null && !(await workersForDuty(trx)).some(({ id }) => id === workerId))
      return problem('no such worker')
    const id = randomUUID()
    return ok({
      value: id,
      write: (writing) =>
        addOnDuty(writing, {
          id,
          duty: wanted.duty,
          worker_id: workerId,
          name: wanted.name,
          reach: wanted.reach,
          from_at: wanted.fromAt,
          to_at: wanted.toAt,
          set_at: act.origin.now,
          set_by: act.viewer.id,
        }),
      events: [],
      subject: { kind: 'duty', id },
    })
  })
}

/** What is wrong with a shift as it is wanted. A shift ends; knowing a field need not. */
export function dutyFault({ duty, workerId, name, fromAt, toAt }: PuttingOn): DutyProblem | null {
  if (workerId === null && name === null) return 'nobody'
  if (workerId !== null && name !== null) return 'two people'
  if (toAt === null) return duties.some(({ code, shift }) => code === duty && shift) ? 'no end' : null
  return toAt <= fromAt ? 'ends before it begins' : null
}

/** Takes somebody off now; a shift that has not begun never begins. */
export function takeOffDuty(act: Act, dutyId: string): Promise<Result<'ended', 'not on'>> {
  const access = () => mayWorkAtFrontDoor(act.viewer)
  return change(act, { action: 'take off duty', kind: 'setting', about: [], access }, async ({ trx }) => {
    if (!(await mayEnd(trx, dutyId, act.origin.now))) return problem('not on')
    return ok({
      value: 'ended' as const,
      write: (writing) => endOnDuty(writing, dutyId, act.origin.now),
      events: [],
      subject: { kind: 'duty', id: dutyId },
    })
  })
}
