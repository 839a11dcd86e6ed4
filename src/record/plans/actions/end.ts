import { isCode, labelOf } from '../../../platform/code.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { endTasks } from '../actions.records.ts'
import type { PlanEvent } from '../events.ts'
import type { PlanKind } from '../model.ts'
import { closePlan, leaveChildren } from '../write.records.ts'
import { type Acting, declaredFor, type OpenProblem, openPlan, type PlanAt, type PlanParts } from './at.ts'

export type EndProblem =
  | OpenProblem
  | 'not started'
  | 'in the future'
  | 'before it started'
  | 'no such reason'
  | 'not on the plan'

export interface Ending extends PlanAt {
  readonly on: PlainDate
  /** A code of the kind's reasons. */
  readonly because: string
  readonly words?: string | null
  /** For whom it ends; left out: for all. */
  readonly leaving?: readonly string[]
}

/** Ends a plan, for all its children or for some. Answers whether it ended as a whole. */
export function endPlan(act: Act, kind: PlanKind, ending: Ending): Promise<Result<boolean, EndProblem>> {
  return change<boolean, EndProblem>(act, declaredFor(kind, ending.children, 'end plan'), async ({ trx }) => {
    const ended = await planEnded({ act, trx }, kind, ending)
    if (!ended.ok) return ended
    return ok({ ...ended.value, subject: { kind: 'plan', id: ending.planId } })
  })
}

/** The same as parts of a caller's change. */
export async function planEnded(
  acting: Acting,
  kind: PlanKind,
  ending: Ending,
): Promise<Result<PlanParts<boolean>, EndProblem>> {
  const open = await openPlan(acting, kind, ending)
  if (!open.ok) return open
  const { planId, on, because, words = null, leaving = open.value.onIt } = ending
  if (open.value.startedOn === null) return problem('not started')
  if (on > acting.act.today) return problem('in the future')
  if (on < open.value.startedOn) return problem('before it started')
  if (!isCode(kind.endReasons, because)) return problem('no such reason')
  if (leaving.length === 0 || !leaving.every((id) => open.value.onIt.includes(id)))
    return problem('not on the plan')
  const whole = leaving.length === open.value.onIt.length
  return ok({
    value: whole,
    write: async (trx) => {
      await leaveChildren(trx, { planId, children: leaving, on, because })
      if (!whole) return
      await closePlan(trx, { planId, on, because, words: words?.trim() || null })
      await endTasks(trx, planId, byOf(acting.act))
    },
    events: leaving.map((personId) => endedEvent(personId, { act: acting.act, kind, ending })),
  })
}

interface Ended {
  readonly act: Act
  readonly kind: PlanKind
  readonly ending: Ending
}

function endedEvent(personId: string, { act, kind, ending: { planId, on, because } }: Ended): NewEvent {
  return newEvent<PlanEvent>(
    {
      type: 'plan-ended',
      personId,
      on,
      at: on === act.today ? act.origin.now : null,
      planId,
      kind: kind.id,
      because,
    },
    {
      headline: `${kind.title} ended: ${labelOf(kind.endReasons, because)}`,
      keyEvent: true,
      source: { kind: 'plan', id: planId },
    },
  )
}
