import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { alignActions } from '../actions.records.ts'
import { differenceOf, isSame } from '../difference.ts'
import { summaryOf } from '../difference-words.ts'
import type { PlanEvent } from '../events.ts'
import { contentFaults } from '../judge.ts'
import type { PlanContent, PlanKind } from '../model.ts'
import { type LockedPlan, openPlansOf } from '../records.ts'
import { addPlan, addVersion, type Source, startChildren } from '../write.records.ts'
import {
  type Acting,
  declaredFor,
  type OpenProblem,
  openPlan,
  type PlanAt,
  type PlanParts,
  refuseOthers,
} from './at.ts'

export type FinalProblem =
  | OpenProblem
  | 'changed meanwhile'
  | 'nothing written'
  | 'nothing changed'
  /** `contentFaults` says what, and where. */
  | 'not ready'
  | 'no reason'
  | 'in the future'
  | 'before the last version'
  | 'open plan already'

export interface MakingFinal extends PlanAt {
  readonly edits: number
  /** The day from which the version holds: today or before. */
  readonly on: PlainDate
  /** Why the plan is changed; a first version needs none. */
  readonly because?: string | null
}

/** Makes what is written the version that stands: a plan's first starts it. Answers the version. */
export function makePlanFinal(
  act: Act,
  kind: PlanKind,
  making: MakingFinal,
): Promise<Result<number, FinalProblem>> {
  return change<number, FinalProblem>(
    act,
    declaredFor(kind, making.children, 'make plan final'),
    async ({ trx }) => {
      const made = await planMadeFinal({ act, trx }, kind, making)
      if (!made.ok) return made
      return ok({ ...made.value, subject: { kind: 'plan', id: making.planId } })
    },
  )
}

/** The same as parts of a caller's change. */
export async function planMadeFinal(
  acting: Acting,
  kind: PlanKind,
  making: MakingFinal,
): Promise<Result<PlanParts<number>, FinalProblem>> {
  const open = await openPlan(acting, kind, making)
  if (!open.ok) return open
  const plan = open.value
  if (plan.edits !== making.edits) return problem('changed meanwhile')
  if (plan.draft === null) return problem('nothing written')
  const content = plan.draft
  const fault = await finalFault(acting, kind, { making, plan, content })
  if (fault) return problem(fault)
  const version = plan.version + 1
  return ok({
    value: version,
    write: (trx) => writeVersion(trx, acting.act, { kind, making, version, content }),
    events: making.children.map((personId) =>
      version === 1
        ? startedEvent(personId, { act: acting.act, kind, planId: plan.id, on: making.on })
        : changedEvent(personId, { act: acting.act, kind, plan, making, content }),
    ),
  })
}

interface Judged {
  readonly making: MakingFinal
  readonly plan: LockedPlan
  readonly content: PlanContent
}

async function finalFault(
  { act, trx }: Acting,
  kind: PlanKind,
  { making, plan, content }: Judged,
): Promise<FinalProblem | null> {
  const { on, children, because } = making
  if (on > act.today) return 'in the future'
  if (plan.stands !== null && on < plan.stands.fromOn) return 'before the last version'
  if (plan.stands !== null && isSame(differenceOf(plan.stands.content, content))) return 'nothing changed'
  if (plan.stands !== null && (because ?? '').trim() === '') return 'no reason'
  if (contentFaults(content, { kind, children, on, stood: stoodIn(plan) }).length > 0) return 'not ready'
  if (plan.version > 0 || !kind.onePerChild) return null
  return (await openPlansOf(trx, kind.id, children)).size > 0 ? 'open plan already' : null
}

/** The actions that stood in the last version: they may be late by now. */
function stoodIn({ stands }: Pick<LockedPlan, 'stands'>): ReadonlySet<string> {
  return new Set((stands?.content.outcomes ?? []).flatMap(({ actions }) => actions.map(({ id }) => id)))
}

interface Writing {
  readonly kind: PlanKind
  readonly making: Pick<MakingFinal, 'planId' | 'children' | 'on' | 'because'>
  readonly version: number
  readonly content: PlanContent
}

async function writeVersion(trx: Trx, act: Act, { kind, making, version, content }: Writing): Promise<void> {
  const { planId, children, on, because = null } = making
  const by = byOf(act)
  const [firstChild = ''] = children
  await addVersion(trx, { planId, version, content, on, because: version === 1 ? null : because }, by)
  if (version === 1) await startChildren(trx, planId, on)
  await alignActions(trx, { planId, version, kind, content, firstChild }, by)
}

interface Starting {
  readonly act: Act
  readonly kind: PlanKind
  readonly planId: string
  readonly on: PlainDate
}

/** That a child is on a plan from a day. */
export function startedEvent(personId: string, { act, kind, planId, on }: Starting): NewEvent {
  return newEvent<PlanEvent>(
    {
      type: 'plan-started',
      personId,
      on,
      at: on === act.today ? act.origin.now : null,
      planId,
      kind: kind.id,
    },
    { headline: `${kind.title} started`, keyEvent: true, source: { kind: 'plan', id: planId } },
  )
}

interface Changing extends Judged {
  readonly act: Act
  readonly kind: PlanKind
}

function changedEvent(personId: string, { act, kind, plan, making, content }: Changing): NewEvent {
  const difference = differenceOf(plan.stands?.content ?? content, content)
  return newEvent<PlanEvent>(
    {
      type: 'plan-changed',
      personId,
      on: making.on,
      at: making.on === act.today ? act.origin.now : null,
      planId: plan.id,
      kind: kind.id,
      version: plan.version + 1,
    },
    { headline: `${kind.title} changed: ${summaryOf(difference)}`, source: { kind: 'plan', id: plan.id } },
  )
}

export interface StartingPlan {
  readonly children: readonly string[]
  readonly content: PlanContent
  readonly on: PlainDate
  readonly source?: Source | null
}

export type StartProblem = 'no child' | 'not ready' | 'in the future' | 'open plan already'

/** Prepares a whole plan that starts at once, in the change of whoever decides that there shall be one. Its value is the plan's id. */
export async function planStarted(
  { act, trx }: Acting,
  kind: PlanKind,
  { children, content, on, source = null }: StartingPlan,
): Promise<Result<PlanParts<string>, StartProblem>> {
  refuseOthers(act, kind)
  if (children.length === 0) return problem('no child')
  if (on > act.today) return problem('in the future')
  if (contentFaults(content, { kind, children, on }).length > 0) return problem('not ready')
  const open = kind.onePerChild ? await openPlansOf(trx, kind.id, children) : new Map()
  if (open.size > 0) return problem('open plan already')
  const planId = randomUUID()
  return ok({
    value: planId,
    write: async (writing: Trx) => {
      await addPlan(writing, { id: planId, kind, children, content, source }, byOf(act))
      await writeVersion(writing, act, { kind, making: { planId, children, on }, version: 1, content })
    },
    events: children.map((personId) => startedEvent(personId, { act, kind, planId, on })),
  })
}

/** Starts a whole plan at once. Answers its id. */
export function startPlan(
  act: Act,
  kind: PlanKind,
  starting: StartingPlan,
): Promise<Result<string, StartProblem>> {
  if (starting.children.length === 0) return Promise.resolve(problem('no child'))
  return change<string, StartProblem>(
    act,
    declaredFor(kind, starting.children, 'start plan'),
    async ({ trx }) => {
      const started = await planStarted({ act, trx }, kind, starting)
      if (!started.ok) return started
      return ok({ ...started.value, subject: { kind: 'plan', id: started.value.value } })
    },
  )
}
