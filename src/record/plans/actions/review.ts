import { randomUUID } from 'node:crypto'
import { isCode, labelOf } from '../../../platform/code.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { PlanEvent } from '../events.ts'
import type { PlanKind, Progress } from '../model.ts'
import type { LockedPlan } from '../records.ts'
import { addReview } from '../reviews.records.ts'
import type { Source } from '../write.records.ts'
import { type Acting, declaredFor, type OpenProblem, openPlan, type PlanAt, type PlanParts } from './at.ts'

export type ReviewProblem =
  | OpenProblem
  | 'not started'
  | 'in the future'
  | 'before it started'
  | 'no such decision'
  | 'no words'
  | 'no progress'
  | 'no such outcome'
  | 'next review in the past'
  | 'no next review'

export interface Reviewing extends PlanAt {
  readonly on: PlainDate
  /** A code of the kind's decisions. */
  readonly decision: string
  readonly words: string
  /** One for each outcome of the version that stands. */
  readonly progress: readonly Progress[]
  /** Needed where the plan goes on and its kind asks for a day. */
  readonly nextReviewOn?: PlainDate | null
  /** What it was done in: a meeting. */
  readonly source?: Source | null
}

/** Reviews a plan. What is to be changed in it is written as its next version; ending it is an act of its own. Answers the review's id. */
export function reviewPlan(
  act: Act,
  kind: PlanKind,
  reviewing: Reviewing,
): Promise<Result<string, ReviewProblem>> {
  return change<string, ReviewProblem>(
    act,
    declaredFor(kind, reviewing.children, 'review plan'),
    async ({ trx }) => {
      const reviewed = await planReviewed({ act, trx }, kind, reviewing)
      if (!reviewed.ok) return reviewed
      return ok({ ...reviewed.value, subject: { kind: 'plan', id: reviewing.planId } })
    },
  )
}

/** The same as parts of a caller's change: with the meeting in which it was reviewed. */
export async function planReviewed(
  acting: Acting,
  kind: PlanKind,
  reviewing: Reviewing,
): Promise<Result<PlanParts<string>, ReviewProblem>> {
  const open = await openPlan(acting, kind, reviewing)
  if (!open.ok) return open
  const fault = reviewFault(reviewing, { kind, plan: open.value, today: acting.act.today })
  if (fault) return problem(fault)
  const id = randomUUID()
  const { planId, children, on, decision, source = null, nextReviewOn = null } = reviewing
  const row = { ...reviewing, id, version: open.value.version, source, nextReviewOn }
  return ok({
    value: id,
    write: (trx) => addReview(trx, row, byOf(acting.act)),
    events: children.map((personId) =>
      newEvent<PlanEvent>(
        {
          type: 'plan-reviewed',
          personId,
          on,
          at: on === acting.act.today ? acting.act.origin.now : null,
          planId,
          kind: kind.id,
          reviewId: id,
          decision,
        },
        {
          headline: `${kind.title} reviewed: ${labelOf(kind.decisions, decision).toLowerCase()}`,
          keyEvent: true,
          source: { kind: 'plan', id: planId },
        },
      ),
    ),
  })
}

/** What a review is judged on. */
interface JudgingReview {
  readonly kind: PlanKind
  readonly plan: Pick<LockedPlan, 'startedOn' | 'stands'>
  readonly today: PlainDate
}

/** What keeps a plan from being reviewed so; null: nothing. */
function reviewFault(
  { on, decision, words, progress, nextReviewOn = null }: Omit<Reviewing, keyof PlanAt>,
  { kind, plan, today }: JudgingReview,
): ReviewProblem | null {
  if (plan.startedOn === null || plan.stands === null) return 'not started'
  if (on > today) return 'in the future'
  if (on < plan.startedOn) return 'before it started'
  if (!isCode(kind.decisions, decision)) return 'no such decision'
  if (words.trim() === '') return 'no words'
  const outcomes = plan.stands.content.outcomes.map(({ id }) => id)
  if (!progress.every(({ outcomeId }) => outcomes.includes(outcomeId))) return 'no such outcome'
  if (!outcomes.every((id) => progress.some(({ outcomeId }) => outcomeId === id))) return 'no progress'
  if (nextReviewOn !== null && nextReviewOn < on) return 'next review in the past'
  const goesOn = decision !== 'close' && kind.asks.reviewOn === 'must'
  return goesOn && nextReviewOn === null ? 'no next review' : null
}
