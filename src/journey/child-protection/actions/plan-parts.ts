import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { By } from '../../../record/shell/by.ts'
import { categoriesRead, planEnds } from '../codes.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { addCategory, addPlan, changePlan, type ProtectionPlan, queueForCpIs } from '../plan.records.ts'

/** Parts of a change: what a plan's start, change of category or end writes, so that it commits with the decision that made it. */
export interface PlanPart {
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

export interface StartingPlan {
  readonly id: string
  readonly childId: string
  readonly conferenceId: string | null
  readonly referralId: string | null
  readonly on: PlainDate
  /** The moment of the conference, so that what it started or ended comes after it. */
  readonly at: Instant | null
  readonly category: string
  readonly chairId: string | null
  readonly teamId: string | null
  /** The child was on a plan before, ours or another council's. */
  readonly repeat: boolean
}

/** A plan starts: row, first category, event, and what the national service is told. */
export function planStarted(plan: StartingPlan, by: By): PlanPart {
  const { id, childId, conferenceId, on, category } = plan
  return {
    async write(trx) {
      await addPlan(trx, {
        ...{ id, child_id: childId, conference_id: conferenceId, referral_id: plan.referralId },
        ...{ started_on: on, first_category: category, category, chair_id: plan.chairId },
        ...{ team_id: plan.teamId, recorded_at: by.now, recorded_by: by.workerId },
      })
      await addCategory(trx, { planId: id, childId, category, on, conferenceId }, by)
      await queueForCpIs(trx, { id: randomUUID(), planId: id, childId, kind: 'start', on }, by)
    },
    events: [startedEvent(plan)],
  }
}

function startedEvent({ id, childId, on, at, category, repeat, chairId, teamId }: StartingPlan): NewEvent {
  return newEvent<ChildProtectionEvent>(
    {
      type: 'protection-plan-started',
      personId: childId,
      on,
      at,
      ...{ planId: id, category, repeat, chairId, teamId },
    },
    {
      headline: `Child protection plan started: ${labelOf(categoriesRead, category).toLowerCase()}`,
      keyEvent: true,
      source: { kind: 'protection-plan', id },
    },
  )
}

type Open = Pick<ProtectionPlan, 'id' | 'childId' | 'version'>

/** The category changes; the one before is kept. */
export function categoryChanged(
  plan: Open,
  to: {
    readonly category: string
    readonly on: PlainDate
    readonly at: Instant | null
    readonly conferenceId: string | null
  },
  by: By,
): PlanPart {
  const { id: planId, childId } = plan
  return {
    async write(trx) {
      await changePlan(trx, plan, { category: to.category })
      await addCategory(trx, { planId, childId, ...to }, by)
      await queueForCpIs(trx, { id: randomUUID(), planId, childId, kind: 'change', on: to.on }, by)
    },
    events: [
      newEvent<ChildProtectionEvent>(
        {
          type: 'protection-plan-category-changed',
          personId: childId,
          on: to.on,
          at: to.at,
          planId,
          category: to.category,
        },
        {
          headline: `Category of the plan changed: ${labelOf(categoriesRead, to.category).toLowerCase()}`,
          source: { kind: 'protection-plan', id: planId },
        },
      ),
    ],
  }
}

/** A plan ends, with its reason. */
export function planEnded(
  plan: Open,
  ended: {
    readonly on: PlainDate
    readonly at: Instant | null
    readonly reason: string
    readonly words: string | null
    readonly conferenceId: string | null
  },
  by: By,
): PlanPart {
  const { id: planId, childId } = plan
  return {
    async write(trx) {
      await changePlan(trx, plan, { ended })
      await queueForCpIs(trx, { id: randomUUID(), planId, childId, kind: 'end', on: ended.on }, by)
    },
    events: [
      newEvent<ChildProtectionEvent>(
        {
          type: 'protection-plan-ended',
          personId: childId,
          on: ended.on,
          at: ended.at,
          planId,
          reason: ended.reason,
        },
        {
          headline: `Child protection plan ended: ${labelOf(planEnds, ended.reason).toLowerCase()}`,
          keyEvent: true,
          source: { kind: 'protection-plan', id: planId },
        },
      ),
    ],
  }
}
