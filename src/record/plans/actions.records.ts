import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'
import { addTask } from '../tasks/add-task.ts'
import { cancelTasks } from '../tasks/cancel-tasks.ts'
import type { ActionState, PlanAction, PlanContent, PlanKind } from './model.ts'

interface Standing {
  readonly id: string
  readonly text: string
  readonly owner_id: string | null
  readonly owner_name: string
  readonly due_on: PlainDate
  readonly state: string
}

/** What the actions of a new version are brought in line with. */
export interface Aligning {
  readonly planId: string
  readonly version: number
  readonly kind: PlanKind
  readonly content: PlanContent
  /** On whose record the tasks of our workers are listed. */
  readonly firstChild: string
}

/** An action that is ready to stand: somebody does it, by a day. */
interface Ready extends PlanAction {
  readonly owner: NonNullable<PlanAction['owner']>
  readonly dueOn: PlainDate
  readonly outcomeId: string
}

/**
 * Brings the actions that are counted and due in line with a version: new ones are added with a task where a worker of ours does
 * them, changed ones changed, those that are no longer in it dropped.
 */
export async function alignActions(trx: Trx, aligning: Aligning, by: By): Promise<void> {
  const { planId, content, version } = aligning
  const wanted = content.outcomes.flatMap(({ id, actions }) => readyOf(id, actions))
  const rows: Standing[] = await trx
    .selectFrom('record.plan_action')
    .select(['id', 'text', 'owner_id', 'owner_name', 'due_on', 'state'])
    .where('plan_id', '=', planId)
    .execute()
  const before = new Map(rows.map((row) => [row.id, row]))
  for (const action of wanted) await alignOne(trx, { action, before: before.get(action.id), aligning }, by)
  const kept = new Set(wanted.map(({ id }) => id))
  for (const { id } of rows.filter((row) => !kept.has(row.id))) {
    await trx
      .updateTable('record.plan_action')
      .set({ dropped_in: version })
      .where('id', '=', id)
      .where('dropped_in', 'is', null)
      .execute()
    await cancelTasks(trx, { sourceId: id, by: by.workerId, at: by.now })
  }
}

function readyOf(outcomeId: string, actions: readonly PlanAction[]): Ready[] {
  return actions.flatMap(({ owner, dueOn, ...action }) =>
    owner === null || dueOn === null ? [] : [{ ...action, owner, dueOn, outcomeId }],
  )
}

interface AligningOne {
  readonly action: Ready
  readonly before: Standing | undefined
  readonly aligning: Aligning
}

async function alignOne(trx: Trx, { action, before, aligning }: AligningOne, by: By): Promise<void> {
  const { id, text, owner, dueOn, outcomeId } = action
  const same =
    before?.text === text &&
    before.owner_id === owner.workerId &&
    before.owner_name === owner.name &&
    before.due_on === dueOn
  const words = {
    text,
    owner_id: owner.workerId,
    owner_name: owner.name,
    due_on: dueOn,
    outcome_id: outcomeId,
  }
  if (same || (before && before.state !== 'open')) {
    await trx
      .updateTable('record.plan_action')
      .set({ ...words, dropped_in: null })
      .where('id', '=', id)
      .execute()
    return
  }
  if (before) await cancelTasks(trx, { sourceId: id, by: by.workerId, at: by.now })
  const taskId = await taskFor(trx, action, { aligning, by })
  await trx
    .insertInto('record.plan_action')
    .values({
      ...{ id, plan_id: aligning.planId, ...words, task_id: taskId },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .onConflict((rows) => rows.column('id').doUpdateSet({ ...words, task_id: taskId, dropped_in: null }))
    .execute()
}

/** A worker of ours gets the action as a task, which is done where the plan is. */
async function taskFor(
  trx: Trx,
  { id, text, owner, dueOn }: Ready,
  { aligning: { planId, kind, firstChild }, by }: { readonly aligning: Aligning; readonly by: By },
): Promise<string | null> {
  if (owner.workerId === null) return null
  const task = addTask({
    personId: firstChild,
    title: text,
    detail: kind.title,
    href: `/plans/${planId}/actions/${id}`,
    doneByWork: true,
    workerId: owner.workerId,
    dueOn,
    sourceId: id,
    by,
  })
  await task.write(trx)
  return task.id
}

/** An action of a plan that is not dropped, held until the transaction ends. */
export function lockAction(
  trx: Trx,
  { planId, actionId }: { readonly planId: string; readonly actionId: string },
) {
  return trx
    .selectFrom('record.plan_action')
    .select(['id', 'text', 'state'])
    .where('id', '=', actionId)
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export interface Settled {
  readonly actionId: string
  readonly state: Exclude<ActionState, 'open'>
  readonly on: PlainDate
  readonly note: string | null
}

/** Says what became of an action, and ends its task. */
export async function keepSettled(trx: Trx, { actionId, state, on, note }: Settled, by: By): Promise<void> {
  await trx
    .updateTable('record.plan_action')
    .set({ state, settled_on: on, settled_note: note, settled_at: by.now, settled_by: by.workerId })
    .where('id', '=', actionId)
    .execute()
  await cancelTasks(trx, { sourceId: actionId, by: by.workerId, at: by.now })
}

/** Ends the tasks of a plan that has ended; the actions stay as they are. */
export async function endTasks(trx: Trx, planId: string, by: By): Promise<void> {
  const open = await trx
    .selectFrom('record.plan_action')
    .select('id')
    .where('plan_id', '=', planId)
    .where('state', '=', 'open')
    .where('task_id', 'is not', null)
    .execute()
  for (const { id } of open) await cancelTasks(trx, { sourceId: id, by: by.workerId, at: by.now })
}
