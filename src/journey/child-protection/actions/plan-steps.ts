import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { addPlan, changePlan, lockPlan } from '../plan.records.ts'
import { planEnded } from './plan-parts.ts'

export interface PlanAt {
  readonly planId: string
  readonly childId: string
  readonly version: number
}

export type PlanStepProblem =
  | 'no such plan'
  | 'plan is closed'
  | 'changed meanwhile'
  | 'in the future'
  | 'before the plan'

const declared = (action: string, childId: string) =>
  ({ action, about: [childId], access: 'chronology' }) as const

/** Says for a child who was on a plan before what had changed, what came back and what will be different. */
export function sayWhatIsDifferent(
  act: Act,
  wanted: PlanAt & { readonly before: string; readonly back: string; readonly different: string },
): Promise<Result<'said', PlanStepProblem>> {
  return change<'said', PlanStepProblem>(
    act,
    declared('say what is different', wanted.childId),
    async ({ trx }) => {
      const plan = await lockPlan(trx, wanted.planId)
      if (plan?.childId !== wanted.childId) return problem('no such plan')
      if (plan.version !== wanted.version) return problem('changed meanwhile')
      const { before, back, different } = wanted
      return ok({
        value: 'said',
        write: (writing) => changePlan(writing, plan, { repeat: { before, back, different } }),
        events: [],
        subject: { kind: 'protection-plan', id: plan.id },
      })
    },
  )
}

/** Ends a plan for a reason that no conference decides: looked after, 18, moved, died, left the country. */
export function endPlan(
  act: Act,
  wanted: PlanAt & { readonly reason: string; readonly on: PlainDate; readonly words: string | null },
): Promise<Result<'ended', PlanStepProblem>> {
  return change<'ended', PlanStepProblem>(
    act,
    declared('end protection plan', wanted.childId),
    async ({ trx }) => {
      const plan = await lockPlan(trx, wanted.planId)
      if (plan?.childId !== wanted.childId) return problem('no such plan')
      if (plan.endedOn !== null || plan.elsewhere) return problem('plan is closed')
      if (plan.version !== wanted.version) return problem('changed meanwhile')
      if (wanted.on > act.today) return problem('in the future')
      if (wanted.on < plan.startedOn) return problem('before the plan')
      const { write, events } = planEnded(plan, { ...wanted, at: null, conferenceId: null }, byOf(act))
      return ok({ value: 'ended', write, events, subject: { kind: 'protection-plan', id: plan.id } })
    },
  )
}

export type EarlierPlanProblem = 'ended before it began' | 'in the future'

/** Keeps a plan that the child was on with another council. It counts as a plan before, and in no figure of ours. */
export function addEarlierPlan(
  act: Act,
  wanted: {
    readonly childId: string
    readonly council: string
    readonly startedOn: PlainDate
    readonly endedOn: PlainDate
    readonly category: string
    readonly worries: string | null
  },
): Promise<Result<string, EarlierPlanProblem>> {
  const { childId, council, startedOn, endedOn, category, worries } = wanted
  return change<string, EarlierPlanProblem>(act, declared('add earlier plan', childId), async () => {
    if (endedOn < startedOn) return problem('ended before it began')
    if (endedOn > act.today) return problem('in the future')
    const id = randomUUID()
    return ok({
      value: id,
      write: (trx) =>
        addPlan(trx, {
          ...{ id, child_id: childId, elsewhere: true, council, worries },
          ...{ started_on: startedOn, ended_on: endedOn, end_reason: 'elsewhere' },
          ...{ first_category: category, category },
          ...{ recorded_at: act.origin.now, recorded_by: act.viewer.id },
        }),
      events: [],
      subject: { kind: 'protection-plan', id },
    })
  })
}
