import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'
import { keptContent } from './content.ts'
import type { PlanContent, PlanKind } from './model.ts'

export interface Source {
  readonly kind: string
  readonly id: string
}

export interface NewPlanRow {
  readonly id: string
  readonly kind: PlanKind
  readonly children: readonly string[]
  readonly content: PlanContent
  readonly source: Source | null
}

/** Adds a plan that is only a draft yet. */
export async function addPlan(
  trx: Trx,
  { id, kind, children, content, source }: NewPlanRow,
  by: By,
): Promise<void> {
  await trx
    .insertInto('record.plan')
    .values({
      id,
      kind: kind.id,
      about: [...children],
      draft: keptContent(content),
      draft_by: by.workerId,
      draft_at: by.now,
      edits: 1,
      source_kind: source?.kind ?? null,
      source_id: source?.id ?? null,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
  await addChildren(trx, { planId: id, kind, children, joinedOn: null })
}

export interface Joining {
  readonly planId: string
  readonly kind: PlanKind
  readonly children: readonly string[]
  readonly joinedOn: PlainDate | null
}

export async function addChildren(trx: Trx, { planId, kind, children, joinedOn }: Joining): Promise<void> {
  await trx
    .insertInto('record.plan_child')
    .values(
      children.map((person_id) => ({
        plan_id: planId,
        person_id,
        kind: kind.id,
        joined_on: joinedOn,
        only_one: kind.onePerChild,
      })),
    )
    .onConflict((rows) =>
      rows
        .columns(['plan_id', 'person_id'])
        .doUpdateSet({ joined_on: joinedOn, left_on: null, left_because: null }),
    )
    .execute()
}

/** A child who was not on the plan before is one of those it is about. */
export async function widenPlan(trx: Trx, planId: string, children: readonly string[]): Promise<void> {
  await sql`update record.plan set about = array(select distinct unnest(about || ${[...children]}::uuid[]))
    where id = ${planId}`.execute(trx)
}

/** Puts the words of the next version in the place of those that were there. */
export async function keepDraft(
  trx: Trx,
  { planId, content }: { readonly planId: string; readonly content: PlanContent },
  by: By,
): Promise<void> {
  await trx
    .updateTable('record.plan')
    .set({
      draft: keptContent(content),
      draft_by: by.workerId,
      draft_at: by.now,
      edits: sql<number>`edits + 1`,
    })
    .where('id', '=', planId)
    .execute()
}

/** Throws away the next version; the one that stands goes on. */
export async function dropDraft(trx: Trx, planId: string): Promise<void> {
  await trx
    .updateTable('record.plan')
    .set({ draft: null, draft_by: null, draft_at: null, edits: sql<number>`edits + 1` })
    .where('id', '=', planId)
    .execute()
}

export interface NewVersion {
  readonly planId: string
  readonly version: number
  readonly content: PlanContent
  readonly on: PlainDate
  readonly because: string | null
}

/** Makes a version the one that stands. */
export async function addVersion(
  trx: Trx,
  { planId, version, content, on, because }: NewVersion,
  by: By,
): Promise<void> {
  await trx
    .insertInto('record.plan_version')
    .values({
      plan_id: planId,
      version,
      content: keptContent(content),
      from_on: on,
      because,
      written_by: by.workerId,
      written_at: by.now,
    })
    .execute()
  await trx
    .updateTable('record.plan')
    .set({
      version,
      started_on: sql<PlainDate>`coalesce(started_on, ${on}::date)`,
      review_on: content.reviewOn,
      draft: null,
      draft_by: null,
      draft_at: null,
      edits: sql<number>`edits + 1`,
    })
    .where('id', '=', planId)
    .execute()
}

/** Lets the children of a draft be on the plan from its start. */
export async function startChildren(trx: Trx, planId: string, on: PlainDate): Promise<void> {
  await trx
    .updateTable('record.plan_child')
    .set({ joined_on: on })
    .where('plan_id', '=', planId)
    .where('joined_on', 'is', null)
    .execute()
}

export interface Leaving {
  readonly planId: string
  readonly children: readonly string[]
  readonly on: PlainDate
  readonly because: string
}

export async function leaveChildren(trx: Trx, { planId, children, on, because }: Leaving): Promise<void> {
  await trx
    .updateTable('record.plan_child')
    .set({ left_on: on, left_because: because })
    .where('plan_id', '=', planId)
    .where('person_id', 'in', [...children])
    .where('left_on', 'is', null)
    .execute()
}

export async function closePlan(
  trx: Trx,
  {
    planId,
    on,
    because,
    words,
  }: {
    readonly planId: string
    readonly on: PlainDate
    readonly because: string
    readonly words: string | null
  },
): Promise<void> {
  await trx
    .updateTable('record.plan')
    .set({
      ended_on: on,
      end_reason: because,
      end_words: words,
      draft: null,
      draft_by: null,
      draft_at: null,
      edits: sql<number>`edits + 1`,
    })
    .where('id', '=', planId)
    .execute()
}
