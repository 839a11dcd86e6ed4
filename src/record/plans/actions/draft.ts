import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { emptyPlan, type PlanContent, type PlanKind } from '../model.ts'
import { openPlansOf } from '../records.ts'
import { addPlan, dropDraft, keepDraft, type Source } from '../write.records.ts'
import { declaredFor, type OpenProblem, openPlan, type PlanAt, type PlanParts, refuseOthers } from './at.ts'

export interface Drafting {
  readonly children: readonly string[]
  /** What is known already; left out: nothing. */
  readonly content?: PlanContent
  readonly source?: Source | null
}

/** Prepares a plan that is only written yet, and says nothing on the chronology, in the change of whoever begins it. */
export function planDrafted(
  act: Act,
  kind: PlanKind,
  { children, content = emptyPlan, source = null }: Drafting,
): Result<PlanParts<string>, 'no child'> {
  refuseOthers(act, kind)
  if (children.length === 0) return problem('no child')
  const id = randomUUID()
  return ok({
    value: id,
    write: (trx) => addPlan(trx, { id, kind, children, content, source }, byOf(act)),
    events: [],
  })
}

/**
 * Begins to write a plan. Answers its id.
 * @throws Refused unless it is the work of who acts, and the kind's part of every child is open to them
 */
export function draftPlan(
  act: Act,
  kind: PlanKind,
  drafting: Drafting,
): Promise<Result<string, 'no child' | 'open plan already'>> {
  const { children } = drafting
  if (children.length === 0) return Promise.resolve(problem('no child'))
  return change<string, 'no child' | 'open plan already'>(
    act,
    declaredFor(kind, children, 'draft plan'),
    async ({ trx }) => {
      const open = kind.onePerChild ? await openPlansOf(trx, kind.id, children) : new Map()
      if (open.size > 0) return problem('open plan already')
      const drafted = planDrafted(act, kind, drafting)
      if (!drafted.ok) return drafted
      const { value, write, events } = drafted.value
      return ok({ value, write, events, subject: { kind: 'plan', id: value } })
    },
  )
}

export interface Redrafting extends PlanAt {
  /** How often the plan had been saved when its writer saw it. */
  readonly edits: number
  readonly content: PlanContent
}

export type DraftProblem = OpenProblem | 'changed meanwhile'

/**
 * Keeps the next version while it is written; what stands goes on. What can't be final yet is kept all the same.
 * Answers how often it was saved now.
 */
export function redraftPlan(
  act: Act,
  kind: PlanKind,
  { edits, content, ...at }: Redrafting,
): Promise<Result<number, DraftProblem>> {
  return change<number, DraftProblem>(act, declaredFor(kind, at.children, 'write plan'), async ({ trx }) => {
    const plan = await openPlan({ act, trx }, kind, at)
    if (!plan.ok) return plan
    if (plan.value.edits !== edits) return problem('changed meanwhile')
    return ok({
      value: edits + 1,
      write: (writing) => keepDraft(writing, { planId: at.planId, content }, byOf(act)),
      events: [],
      subject: { kind: 'plan', id: at.planId },
    })
  })
}

/** Throws the next version away; the one that stands goes on. A plan that never was final stays a draft. */
export function dropPlanDraft(
  act: Act,
  kind: PlanKind,
  { edits, ...at }: PlanAt & { readonly edits: number },
): Promise<Result<'dropped', DraftProblem | 'never final'>> {
  return change<'dropped', DraftProblem | 'never final'>(
    act,
    declaredFor(kind, at.children, 'drop plan draft'),
    async ({ trx }) => {
      const plan = await openPlan({ act, trx }, kind, at)
      if (!plan.ok) return plan
      if (plan.value.edits !== edits) return problem('changed meanwhile')
      if (plan.value.version === 0) return problem('never final')
      return ok({
        value: 'dropped',
        write: (writing) => dropDraft(writing, at.planId),
        events: [],
        subject: { kind: 'plan', id: at.planId },
      })
    },
  )
}
