import { inContext, type Trx } from '../../platform/db.ts'
import type { Act } from '../shell/act.ts'
import { isId, type Params } from '../shell/fields.ts'
import type { Looking, PageAccess } from '../shell/page.ts'
import { Refused } from '../shell/refused.ts'
import { planKindOf } from './kinds.ts'
import { emptyPlan, type Plan, type PlanContent, type PlanKind } from './model.ts'
import { findPlan, peopleOfPlan } from './records.ts'

/** Who may open a plan: those who may read the part that it is of at least one child on it. Effects on others are then left out. */
export const planAddress: PageAccess = {
  part: 'notes',
  people: async (trx: Trx, { planId }: Params) => (isId(planId) ? peopleOfPlan(trx, planId) : []),
}

/** A plan with its kind, as somebody may see it. */
export interface PlanHere {
  readonly plan: Plan
  readonly kind: PlanKind
}

/** The plan of the address, with the children whom the viewer may see and no others; undefined where there is none. */
export async function planHere({ trx, params, people }: Looking): Promise<PlanHere | undefined> {
  const plan = await findPlan(trx, params['planId'] ?? '')
  const kind = plan && planKindOf(plan.kind)
  if (!plan || !kind) return undefined
  return {
    kind,
    plan: { ...plan, children: plan.children.filter(({ personId }) => people.includes(personId)) },
  }
}

/**
 * The same where the viewer may write it: it is their work, and every child on it is open to them. A plan that has ended is there only
 * for a form that comes back, so that it can say so beside the words that were sent.
 */
export async function planToWrite(looking: Looking): Promise<PlanHere | undefined> {
  const here = await planHere(looking)
  const open = here?.plan.ended === null || looking.again !== null
  return here && open && mayWritePlan(here, looking) ? here : undefined
}

export function mayWritePlan(
  { plan, kind }: PlanHere,
  { act, people }: Pick<Looking, 'act' | 'people'>,
): boolean {
  return kind.may(act.viewer).allowed && plan.about.every((id) => people.includes(id))
}

/** The children who are on a plan now, or were when it ended: they are whose record a change of it is. */
export function onIt({ children, ended }: Plan): { readonly id: string; readonly name: string }[] {
  return children
    .filter(({ leftOn }) => leftOn === null || leftOn === ended?.on)
    .map(({ personId, name }) => ({ id: personId, name }))
}

/** What is being written: the draft, or what stands, with the day that the last review set, where nobody has begun to change it. */
export function contentToWrite({ draft, versions, reviewOn }: Plan): PlanContent {
  const [last] = versions
  return draft?.content ?? (last ? { ...last.content, reviewOn } : emptyPlan)
}

/**
 * The plan to which a form was sent, for its act.
 * @throws Refused where it is not there for who sends it; the act asks for the rights of each child
 */
export async function planSentTo(act: Act, planId: string): Promise<PlanHere> {
  const plan = await inContext(act.db, act.viewer, (trx) => findPlan(trx, planId))
  const kind = plan && planKindOf(plan.kind)
  if (plan && kind) return { plan, kind }
  throw new Refused({ allowed: false, because: 'no working relationship' })
}

/** Ids of those who are on it, for an act. */
export const childrenOf = (plan: Plan): string[] => onIt(plan).map(({ id }) => id)
