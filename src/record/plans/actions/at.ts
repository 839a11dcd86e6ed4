import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { NewEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import type { Declared } from '../../shell/change.ts'
import { Refused } from '../../shell/refused.ts'
import type { PlanKind } from '../model.ts'
import { type LockedPlan, lockPlan } from '../records.ts'

/** A plan as its page knew it. `children` must be those who are on it: they are whose record is written. */
export interface PlanAt {
  readonly planId: string
  readonly children: readonly string[]
}

/** Whoever acts, in the transaction of their change. */
export interface Acting {
  readonly act: Act
  readonly trx: Trx
}

/** Parts of a change: a service puts them into its own, so that the plan commits with what it comes of. */
export interface PlanParts<Value> {
  readonly value: Value
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

export function declaredFor(kind: PlanKind, children: readonly string[], action: string): Declared {
  return { action, about: children, access: kind.part }
}

/** The plan's part of every child is asked by the change; whose work it is, here. */
export function refuseOthers({ viewer }: Act, kind: PlanKind): void {
  const decision = kind.may(viewer)
  if (!decision.allowed) throw new Refused(decision)
}

export type OpenProblem = 'no such plan' | 'plan ended'

/** A plan that has not ended, held; with the children who are on it. */
export async function openPlan(
  { trx, act }: Acting,
  kind: PlanKind,
  { planId, children }: PlanAt,
): Promise<Result<LockedPlan, OpenProblem>> {
  refuseOthers(act, kind)
  const plan = await lockPlan(trx, { planId, kind: kind.id })
  if (!plan) return problem('no such plan')
  if (plan.endedOn !== null) return problem('plan ended')
  const same = plan.onIt.length === children.length && plan.onIt.every((id) => children.includes(id))
  return same ? ok(plan) : problem('no such plan')
}
