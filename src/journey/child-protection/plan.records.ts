import type { Insertable } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../../record/shell/by.ts'

/** A child protection plan, ours or one of another council. */
export interface ProtectionPlan {
  readonly id: string
  readonly childId: string
  readonly conferenceId: string | null
  readonly startedOn: PlainDate
  readonly firstCategory: string
  readonly category: string
  readonly elsewhere: boolean
  readonly council: string | null
  readonly worries: string | null
  readonly whatChangedBefore: string | null
  readonly whatCameBack: string | null
  readonly whatWillBeDifferent: string | null
  readonly endedOn: PlainDate | null
  readonly endReason: string | null
  readonly endWords: string | null
  readonly chairId: string | null
  readonly chairName: string | null
  readonly teamId: string | null
  readonly version: number
}

function plans(trx: Trx) {
  return trx
    .selectFrom('child_protection.plan as p')
    .leftJoin('access.worker as chair', 'chair.id', 'p.chair_id')
    .leftJoin('child_protection.conference as c', 'c.meeting_id', 'p.conference_id')
    .select(['p.id', 'p.child_id as childId', 'p.conference_id as conferenceId', 'p.started_on as startedOn'])
    .select(['p.first_category as firstCategory', 'p.category', 'p.elsewhere', 'p.council'])
    .select((eb) => eb.fn.coalesce('p.worries', 'c.worries').as('worries'))
    .select(['p.what_changed_before as whatChangedBefore', 'p.what_came_back as whatCameBack'])
    .select(['p.what_will_be_different as whatWillBeDifferent', 'p.ended_on as endedOn'])
    .select(['p.end_reason as endReason', 'p.end_words as endWords', 'p.chair_id as chairId'])
    .select(['chair.name as chairName', 'p.team_id as teamId', 'p.version'])
}

/** Every plan of a child, the latest first: ours and those of other councils that we know of. */
export function plansOf(trx: Trx, childId: string): Promise<ProtectionPlan[]> {
  return plans(trx)
    .where('p.child_id', '=', childId)
    .orderBy('p.started_on', 'desc')
    .orderBy('p.id')
    .execute()
}

export function findPlan(trx: Trx, id: string): Promise<ProtectionPlan | undefined> {
  return plans(trx).where('p.id', '=', id).executeTakeFirst()
}

/** The plan of ours that a child is on; undefined where there is none. */
export function openPlanOf(trx: Trx, childId: string): Promise<ProtectionPlan | undefined> {
  return plans(trx)
    .where('p.child_id', '=', childId)
    .where('p.ended_on', 'is', null)
    .where('p.elsewhere', '=', false)
    .executeTakeFirst()
}

/** Holds a plan until the transaction ends. */
export async function lockPlan(trx: Trx, id: string): Promise<ProtectionPlan | undefined> {
  await trx.selectFrom('child_protection.plan').select('id').where('id', '=', id).forUpdate().execute()
  return findPlan(trx, id)
}

export async function childOfPlan(trx: Trx, id: string): Promise<string[]> {
  const row = await trx
    .selectFrom('child_protection.plan')
    .select('child_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? [row.child_id] : []
}

export async function addPlan(trx: Trx, row: Insertable<DB['child_protection.plan']>): Promise<void> {
  await trx.insertInto('child_protection.plan').values(row).execute()
}

export async function addCategory(
  trx: Trx,
  {
    planId,
    childId,
    category,
    on,
    conferenceId,
  }: {
    readonly planId: string
    readonly childId: string
    readonly category: string
    readonly on: PlainDate
    readonly conferenceId: string | null
  },
  by: By,
): Promise<void> {
  const row = { plan_id: planId, child_id: childId, category, from_on: on, conference_id: conferenceId }
  await trx
    .insertInto('child_protection.plan_category')
    .values({ ...row, recorded_at: by.now, recorded_by: by.workerId })
    .execute()
}

/** The categories of a plan, the first first. */
export function categoriesOf(trx: Trx, planId: string): Promise<{ category: string; fromOn: PlainDate }[]> {
  return trx
    .selectFrom('child_protection.plan_category')
    .select(['category', 'from_on as fromOn'])
    .where('plan_id', '=', planId)
    .orderBy('from_on')
    .orderBy('recorded_at')
    .execute()
}

/** Changes a plan that the caller holds. */
export async function changePlan(
  trx: Trx,
  { id, version }: Pick<ProtectionPlan, 'id' | 'version'>,
  to: {
    readonly category?: string
    readonly ended?: {
      readonly on: PlainDate
      readonly reason: string
      readonly words: string | null
      readonly conferenceId: string | null
    }
    readonly repeat?: { readonly before: string; readonly back: string; readonly different: string }
  },
): Promise<void> {
  const { category, ended, repeat } = to
  await trx
    .updateTable('child_protection.plan')
    .set({
      version: version + 1,
      ...(category === undefined ? {} : { category }),
      ...(ended === undefined
        ? {}
        : {
            ended_on: ended.on,
            end_reason: ended.reason,
            end_words: ended.words,
            end_conference_id: ended.conferenceId,
          }),
      ...(repeat === undefined
        ? {}
        : {
            what_changed_before: repeat.before,
            what_came_back: repeat.back,
            what_will_be_different: repeat.different,
          }),
    })
    .where('id', '=', id)
    .execute()
}

/** Puts what the national service is to be told into the queue. Once a day and kind is enough. */
export async function queueForCpIs(
  trx: Trx,
  entry: {
    readonly id: string
    readonly planId: string
    readonly childId: string
    readonly kind: string
    readonly on: PlainDate
  },
  by: By,
): Promise<void> {
  await trx
    .insertInto('child_protection.cp_is_entry')
    .values({
      id: entry.id,
      plan_id: entry.planId,
      child_id: entry.childId,
      kind: entry.kind,
      of_on: entry.on,
      queued_at: by.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
