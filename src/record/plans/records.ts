import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import { together } from '../../platform/pipelined.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { personName } from '../people/names.ts'
import { contentFrom } from './content.ts'
import type {
  ActionState,
  Plan,
  PlanChild,
  PlanLine,
  PlanReview,
  PlanVersion,
  StandingAction,
} from './model.ts'

/** A plan, whole, as far as it is not closed to who asks; undefined where there is none. */
export async function findPlan(trx: Trx, planId: string): Promise<Plan | undefined> {
  const row = await trx
    .selectFrom('record.plan as plan')
    .leftJoin('access.worker as drafter', 'drafter.id', 'plan.draft_by')
    .selectAll('plan')
    .select('drafter.name as drafterName')
    .where('plan.id', '=', planId)
    .executeTakeFirst()
  if (!row) return undefined
  const [children, versions, actions, reviews] = await together(
    childrenOf(trx, planId),
    versionsOf(trx, planId),
    actionsOf(trx, planId),
    reviewsOf(trx, planId),
  )
  const { id, kind, about, version, edits } = row
  return {
    ...{ id, kind, about, version, edits, children, versions, actions, reviews },
    startedOn: row.started_on,
    reviewOn: row.review_on,
    ended:
      row.ended_on === null
        ? null
        : { on: row.ended_on, because: row.end_reason ?? '', words: row.end_words },
    draft:
      row.draft === null || row.draft_at === null
        ? null
        : { content: contentFrom(row.draft), byName: row.drafterName ?? 'A worker', at: row.draft_at },
  }
}

/** The children who were ever on a plan, as far as they are not closed to who asks. */
export async function peopleOfPlan(trx: Trx, planId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('record.plan_child as c')
    .innerJoin('record.plan as p', 'p.id', 'c.plan_id')
    .select('c.person_id as id')
    .where('c.plan_id', '=', planId)
    .orderBy('c.person_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The plans of a child, those that stand first, then the latest. */
export async function plansOf(trx: Trx, personId: string, today: PlainDate): Promise<PlanLine[]> {
  const open = sql`count(*) filter (where a.state = 'open' and a.dropped_in is null)`
  const late = sql`count(*) filter (where a.state = 'open' and a.dropped_in is null and a.due_on < ${today})`
  const rows = await trx
    .selectFrom('record.plan as p')
    .innerJoin('record.plan_child as c', 'c.plan_id', 'p.id')
    .leftJoin('record.plan_action as a', 'a.plan_id', 'p.id')
    .select(['p.id', 'p.kind', 'p.review_on as reviewOn', 'p.version', 'p.recorded_at'])
    .select(['c.joined_on as startedOn', 'c.left_on as endedOn', 'c.left_because as endReason'])
    .select([sql<boolean>`p.draft is not null`.as('drafted')])
    .select([sql<number>`${open}`.as('openActions'), sql<number>`${late}`.as('lateActions')])
    .where('c.person_id', '=', personId)
    .groupBy(['p.id', 'c.joined_on', 'c.left_on', 'c.left_because'])
    .orderBy('c.left_on', (order) => order.desc().nullsFirst())
    .orderBy('p.recorded_at', 'desc')
    .execute()
  return rows.map(({ recorded_at: _, ...line }) => line)
}

/** The open plans of a kind on which one of these children is, by child. */
export async function openPlansOf(
  trx: Trx,
  kind: string,
  children: readonly string[],
): Promise<Map<string, string>> {
  if (children.length === 0) return new Map()
  const rows = await trx
    .selectFrom('record.plan_child')
    .select(['plan_id as planId', 'person_id as personId'])
    .where('kind', '=', kind)
    .where('person_id', 'in', [...children])
    .where('joined_on', 'is not', null)
    .where('left_on', 'is', null)
    .execute()
  return new Map(rows.map(({ personId, planId }) => [personId, planId]))
}

/** A plan as it stands, held until the transaction ends; undefined where there is none of the kind. */
export async function lockPlan(
  trx: Trx,
  { planId, kind }: { readonly planId: string; readonly kind: string },
) {
  const row = await trx
    .selectFrom('record.plan')
    .select([
      'id',
      'version',
      'edits',
      'draft',
      'started_on as startedOn',
      'ended_on as endedOn',
      'review_on as reviewOn',
    ])
    .where('id', '=', planId)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const [children, last] = await together(childrenOf(trx, planId), lastVersion(trx, planId))
  return {
    ...row,
    draft: row.draft === null ? null : contentFrom(row.draft),
    // The day of the next review is the one that the last review set.
    stands: last && { ...last, content: { ...last.content, reviewOn: row.reviewOn } },
    onIt: children.filter(({ leftOn }) => leftOn === null).map(({ personId }) => personId),
  }
}
export type LockedPlan = NonNullable<Awaited<ReturnType<typeof lockPlan>>>

async function lastVersion(trx: Trx, planId: string) {
  const row = await trx
    .selectFrom('record.plan_version')
    .select(['content', 'from_on as fromOn'])
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { fromOn: row.fromOn, content: contentFrom(row.content) } : null
}

async function childrenOf(trx: Trx, planId: string): Promise<PlanChild[]> {
  const rows = await trx
    .selectFrom('record.plan_child as c')
    .innerJoin('record.person as p', 'p.id', 'c.person_id')
    .select(['c.person_id as personId', 'c.joined_on as joinedOn', 'c.left_on as leftOn'])
    .select([
      'c.left_because as leftBecause',
      'p.given',
      'p.family',
      'p.known_as',
      'p.described_as',
      'p.due_on',
    ])
    .where('c.plan_id', '=', planId)
    .orderBy('p.born_on')
    .orderBy('p.id')
    .execute()
  return rows.map(({ personId, joinedOn, leftOn, leftBecause, ...named }) => ({
    ...{ personId, joinedOn, leftOn, leftBecause },
    name: personName(named),
  }))
}

async function versionsOf(trx: Trx, planId: string): Promise<PlanVersion[]> {
  const rows = await trx
    .selectFrom('record.plan_version as v')
    .innerJoin('access.worker as w', 'w.id', 'v.written_by')
    .select(['v.version', 'v.content', 'v.from_on as fromOn', 'v.because', 'v.written_at as writtenAt'])
    .select('w.name as byName')
    .where('v.plan_id', '=', planId)
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: contentFrom(row.content) }))
}

async function actionsOf(trx: Trx, planId: string): Promise<StandingAction[]> {
  const rows = await trx
    .selectFrom('record.plan_action')
    .select(['id', 'outcome_id as outcomeId', 'text', 'owner_id as ownerId', 'owner_name as ownerName'])
    .select(['due_on as dueOn', 'state', 'settled_on as settledOn', 'settled_note as settledNote'])
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, state: stateOf(row.state) }))
}

function stateOf(state: string): ActionState {
  return state === 'done' || state === 'not done' ? state : 'open'
}

async function reviewsOf(trx: Trx, planId: string): Promise<PlanReview[]> {
  const rows = await trx
    .selectFrom('record.plan_review as r')
    .innerJoin('access.worker as w', 'w.id', 'r.recorded_by')
    .select(['r.id', 'r.version', 'r.reviewed_on as reviewedOn', 'r.decision', 'r.words'])
    .select(['r.next_review_on as nextReviewOn', 'w.name as byName'])
    .where('r.plan_id', '=', planId)
    .orderBy('r.reviewed_on', 'desc')
    .orderBy('r.recorded_at', 'desc')
    .execute()
  const progress = await trx
    .selectFrom('record.plan_progress as p')
    .innerJoin('record.plan_review as r', 'r.id', 'p.review_id')
    .select(['p.review_id as reviewId', 'p.outcome_id as outcomeId', 'p.score', 'p.words'])
    .where('r.plan_id', '=', planId)
    .execute()
  const byReview = Map.groupBy(progress, ({ reviewId }) => reviewId)
  return rows.map((row) => ({
    ...row,
    progress: (byReview.get(row.id) ?? []).map(({ reviewId: _, ...one }) => one),
  }))
}
