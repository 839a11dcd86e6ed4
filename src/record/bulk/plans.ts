import { labelOf } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { PlanEvent } from '../plans/events.ts'
import type { PlanContent, PlanKind, Progress } from '../plans/model.ts'
import { addRow, type Load } from './load.ts'
import { type Hand, written } from './people.ts'

/** A plan from its beginning to its end, as far as there is one, with one version. */
export interface LoadedPlan {
  readonly id: string
  readonly kind: PlanKind
  readonly children: readonly string[]
  readonly content: PlanContent
  readonly startedOn: PlainDate
  readonly reviewOn: PlainDate | null
  readonly ended: { readonly on: PlainDate; readonly because: string } | null
}

/** The rows of a plan, its children, its version and its actions, and that it started. */
export function loadPlan(load: Load, plan: LoadedPlan, hand: Hand): void {
  const { id, kind, children, content, startedOn, ended } = plan
  const by = { recorded_at: hand.now, recorded_by: hand.workerId }
  addRow(load, 'record.plan', {
    ...{ id, kind: kind.id, about: [...children], started_on: startedOn, review_on: plan.reviewOn },
    ...{ ended_on: ended?.on ?? null, end_reason: ended?.because ?? null, version: 1, edits: 2, ...by },
  })
  for (const person_id of children) {
    addRow(load, 'record.plan_child', {
      ...{ plan_id: id, person_id, kind: kind.id, joined_on: startedOn, only_one: kind.onePerChild },
      ...{ left_on: ended?.on ?? null, left_because: ended?.because ?? null },
    })
    push(load, hand, startedEvent(person_id, plan))
  }
  addRow(load, 'record.plan_version', {
    ...{ plan_id: id, version: 1, content: contentRow(content), from_on: startedOn },
    ...{ written_by: hand.workerId, written_at: hand.now },
  })
  loadActions(load, plan, hand)
}

/** As an object of plain values, for the load's JSON. */
function contentRow(content: PlanContent) {
  return JSON.parse(JSON.stringify(content))
}

/** Actions that somebody is to do by a day; those of a plan that has ended are settled with it. */
function loadActions(load: Load, { id, content, ended }: LoadedPlan, hand: Hand): void {
  const settled = {
    state: ended ? 'done' : 'open',
    settled_on: ended?.on ?? null,
    settled_by: ended ? hand.workerId : null,
    settled_at: ended ? hand.now : null,
  }
  const by = { recorded_at: hand.now, recorded_by: hand.workerId }
  for (const { outcomeId, ...action } of actionsOf(content)) {
    const { id: actionId, text, owner, dueOn: due_on } = action
    if (owner === null || due_on === null) continue
    const whose = { owner_id: owner.workerId, owner_name: owner.name }
    const row = {
      id: actionId,
      plan_id: id,
      outcome_id: outcomeId,
      text,
      due_on,
      ...whose,
      ...settled,
      ...by,
    }
    addRow(load, 'record.plan_action', row)
  }
}

const actionsOf = ({ outcomes }: PlanContent) =>
  outcomes.flatMap(({ id: outcomeId, actions }) => actions.map((action) => ({ outcomeId, ...action })))

/** A review of a plan. */
export interface LoadedReview {
  readonly id: string
  readonly on: PlainDate
  readonly decision: string
  readonly words: string
  readonly nextReviewOn: PlainDate | null
  readonly progress: readonly Progress[]
}

/** The rows of a review, and its events. */
export function loadPlanReview(
  load: Load,
  plan: LoadedPlan,
  given: { review: LoadedReview; hand: Hand },
): void {
  const { review, hand } = given
  const { id, on, decision, words, nextReviewOn, progress } = review
  addRow(load, 'record.plan_review', {
    ...{ id, plan_id: plan.id, version: 1, reviewed_on: on, decision, words, next_review_on: nextReviewOn },
    ...{ recorded_at: hand.now, recorded_by: hand.workerId },
  })
  for (const { outcomeId, score } of progress)
    addRow(load, 'record.plan_progress', { review_id: id, outcome_id: outcomeId, score, words: null })
  for (const personId of plan.children) {
    const about = { planId: plan.id, kind: plan.kind.id, reviewId: id, decision }
    const event = newEvent<PlanEvent>(
      { type: 'plan-reviewed', personId, on, at: null, ...about },
      {
        headline: `${plan.kind.title} reviewed: ${labelOf(plan.kind.decisions, decision).toLowerCase()}`,
        keyEvent: true,
        source: { kind: 'plan', id: plan.id },
      },
    )
    push(load, hand, event)
  }
}

/** The event that a plan ended. Its rows have the end already. */
export function planEnded(load: Load, { id, kind, children, ended }: LoadedPlan, hand: Hand): void {
  if (ended === null) return
  for (const personId of children) {
    const { on, because } = ended
    const event = newEvent<PlanEvent>(
      { type: 'plan-ended', personId, on, at: null, planId: id, kind: kind.id, because },
      {
        headline: `${kind.title} ended: ${labelOf(kind.endReasons, because)}`,
        keyEvent: true,
        source: { kind: 'plan', id },
      },
    )
    push(load, hand, event)
  }
}

function startedEvent(personId: string, { id, kind, startedOn }: LoadedPlan): NewEvent {
  return newEvent<PlanEvent>(
    { type: 'plan-started', personId, on: startedOn, at: null, planId: id, kind: kind.id },
    { headline: `${kind.title} started`, keyEvent: true, source: { kind: 'plan', id } },
  )
}

function push(load: Load, hand: Hand, event: NewEvent): void {
  load.events.push({ ...event, ...written(hand) })
}
