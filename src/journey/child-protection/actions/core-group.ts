import { labelOf } from '../../../platform/code.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { meetingCalled } from '../../../record/meetings/actions/parts.ts'
import { type ActionProblem, actionFault } from '../../../record/meetings/judge.ts'
import type { NewAction } from '../../../record/meetings/model.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { agencies } from '../codes.ts'
import { addCoreGroup } from '../core-group.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { coreGroupKind } from '../forms/plan.ts'
import { lockPlan } from '../plan.records.ts'

export interface HoldingCoreGroup {
  readonly planId: string
  readonly childId: string
  readonly name: string
  readonly startsAt: Instant
  readonly came: readonly string[]
  readonly absent: readonly string[]
  readonly said: string | null
  readonly decision: string
  readonly rationale: string
  readonly actions: readonly NewAction[]
}

export type CoreGroupProblem =
  | ActionProblem
  | 'no such plan'
  | 'plan is closed'
  | 'in the future'
  | 'before the plan'
  | 'nobody came'

/** Writes down a core group that was held, with who came, how the plan goes and what is to be done. */
export function holdCoreGroup(act: Act, wanted: HoldingCoreGroup): Promise<Result<'held', CoreGroupProblem>> {
  const { planId, childId, startsAt, came, absent } = wanted
  const declared = { action: 'hold core group', about: [childId], access: coreGroupKind.part } as const
  return change<'held', CoreGroupProblem>(act, declared, async ({ trx }) => {
    const plan = await lockPlan(trx, planId)
    if (plan?.childId !== childId) return problem('no such plan')
    if (plan.endedOn !== null || plan.elsewhere) return problem('plan is closed')
    if (startsAt > act.origin.now) return problem('in the future')
    if (dayOf(startsAt) < plan.startedOn) return problem('before the plan')
    const wrong = wanted.actions.map((one) => actionFault(coreGroupKind, one, act.today)).find(Boolean)
    if (wrong) return problem(wrong)
    const invitees = [...asPeople(came), ...asPeople(absent)]
    const called = meetingCalled(coreGroupKind, { startsAt, invitees, teamId: plan.teamId }, byOf(act))
    if (!called.ok) return problem('nobody came')
    const { id, write } = called.value
    return ok({
      value: 'held',
      async write(writing) {
        await write(writing)
        await addCoreGroup(writing, { ...wanted, id }, byOf(act))
      },
      events: [heldEvent(wanted, id)],
      subject: { kind: 'meeting', id },
    })
  })
}

/** That a core group was held: the same for one and for a load of many. */
export function heldEvent(
  {
    planId,
    childId,
    startsAt,
    decision,
  }: Pick<HoldingCoreGroup, 'planId' | 'childId' | 'startsAt' | 'decision'>,
  id: string,
): NewEvent {
  const when = { personId: childId, on: dayOf(startsAt), at: startsAt }
  return newEvent<ChildProtectionEvent>(
    { type: 'core-group-held', ...when, planId, meetingId: id },
    {
      headline: `Core group: ${labelOf(coreGroupKind.decisions, decision).toLowerCase()}`,
      source: { kind: 'meeting', id },
    },
  )
}

function asPeople(codes: readonly string[]) {
  return codes.map((agency) => ({ agency, name: labelOf(agencies, agency) }))
}
