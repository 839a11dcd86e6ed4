import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import type { PlanKind } from '../model.ts'
import { openPlansOf } from '../records.ts'
import { addChildren, widenPlan } from '../write.records.ts'
import { type Acting, declaredFor, type OpenProblem, openPlan, type PlanAt, type PlanParts } from './at.ts'
import { startedEvent } from './make-final.ts'

export type JoinProblem =
  | OpenProblem
  | 'no child'
  | 'on the plan already'
  | 'open plan already'
  | 'in the future'
  | 'before it started'

export interface JoiningPlan extends PlanAt {
  /** Who is put on it: a brother or sister added late. */
  readonly joining: readonly string[]
  readonly on: PlainDate
}

/** Puts more children on a plan. @throws Refused unless the kind's part of each, and of those on it, is open to who acts */
export function joinPlan(
  act: Act,
  kind: PlanKind,
  wanted: JoiningPlan,
): Promise<Result<'joined', JoinProblem>> {
  const about = [...new Set([...wanted.children, ...wanted.joining])]
  return change<'joined', JoinProblem>(act, declaredFor(kind, about, 'join plan'), async ({ trx }) => {
    const joined = await planJoined({ act, trx }, kind, wanted)
    if (!joined.ok) return joined
    return ok({ ...joined.value, subject: { kind: 'plan', id: wanted.planId } })
  })
}

/** The same as parts of a caller's change. */
export async function planJoined(
  acting: Acting,
  kind: PlanKind,
  wanted: JoiningPlan,
): Promise<Result<PlanParts<'joined'>, JoinProblem>> {
  const open = await openPlan(acting, kind, wanted)
  if (!open.ok) return open
  const { planId, joining, on } = wanted
  const { startedOn, onIt } = open.value
  if (joining.length === 0) return problem('no child')
  if (joining.some((id) => onIt.includes(id))) return problem('on the plan already')
  if (on > acting.act.today) return problem('in the future')
  if (startedOn !== null && on < startedOn) return problem('before it started')
  const elsewhere = kind.onePerChild ? await openPlansOf(acting.trx, kind.id, joining) : new Map()
  if (elsewhere.size > 0) return problem('open plan already')
  const joinedOn = startedOn === null ? null : on
  return ok({
    value: 'joined',
    write: async (trx) => {
      await addChildren(trx, { planId, kind, children: joining, joinedOn })
      await widenPlan(trx, planId, joining)
    },
    events:
      joinedOn === null
        ? []
        : joining.map((personId) => startedEvent(personId, { act: acting.act, kind, planId, on })),
  })
}
