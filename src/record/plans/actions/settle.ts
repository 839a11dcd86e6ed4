import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { keepSettled, lockAction } from '../actions.records.ts'
import type { ActionState, PlanKind } from '../model.ts'
import { declaredFor, type OpenProblem, openPlan, type PlanAt } from './at.ts'

export type SettleProblem =
  | OpenProblem
  | 'no such action'
  | 'settled already'
  | 'in the future'
  | 'before it started'
  | 'no note'

export interface Settling extends PlanAt {
  readonly actionId: string
  readonly state: Exclude<ActionState, 'open'>
  readonly on: PlainDate
  /** What came of it; needed where it was not done. */
  readonly note?: string | null
}

/** Says that an action of a plan was done, or was not and why. The task of a worker of ours ends with it. */
export function settleAction(
  act: Act,
  kind: PlanKind,
  settling: Settling,
): Promise<Result<'settled', SettleProblem>> {
  return change<'settled', SettleProblem>(
    act,
    declaredFor(kind, settling.children, 'settle plan action'),
    async ({ trx }) => {
      const open = await openPlan({ act, trx }, kind, settling)
      if (!open.ok) return open
      const { planId, actionId, state, on, note = null } = settling
      const action = await lockAction(trx, { planId, actionId })
      if (!action) return problem('no such action')
      if (action.state !== 'open') return problem('settled already')
      if (on > act.today) return problem('in the future')
      if (open.value.startedOn !== null && on < open.value.startedOn) return problem('before it started')
      if (state === 'not done' && (note ?? '').trim() === '') return problem('no note')
      return ok({
        value: 'settled',
        write: (writing) =>
          keepSettled(writing, { actionId, state, on, note: note?.trim() || null }, byOf(act)),
        events: [],
        subject: { kind: 'plan', id: planId },
      })
    },
  )
}
