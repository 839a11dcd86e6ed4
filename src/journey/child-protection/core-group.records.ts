import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { NewAction } from '../../record/meetings/model.ts'
import {
  addAction,
  addItems,
  addSaid,
  keepAttendance,
  keepDecision,
  keepEnding,
} from '../../record/meetings/write.records.ts'
import type { By } from '../../record/shell/by.ts'

/** Adds to a meeting that was called in the same change what a core group was: who came, the child's item, what is to be done. */
export async function addCoreGroup(
  trx: Trx,
  group: {
    readonly id: string
    readonly planId: string
    readonly childId: string
    readonly name: string
    readonly came: readonly string[]
    readonly said: string | null
    readonly decision: string
    readonly rationale: string
    readonly actions: readonly NewAction[]
  },
  by: By,
): Promise<void> {
  const { id, planId, childId, name, came, said, decision, rationale, actions } = group
  const subject = { kind: 'protection-plan', id: planId }
  await addItems(trx, id, { items: [{ title: name, about: [childId], subject }], by })
  const item = await trx
    .selectFrom('record.meeting_item')
    .select('id')
    .where('meeting_id', '=', id)
    .executeTakeFirstOrThrow()
  const people = await trx
    .selectFrom('record.meeting_invitee')
    .select(['id', 'agency'])
    .where('meeting_id', '=', id)
    .execute()
  const attended = new Map(
    people.map((one) => [one.id, came.includes(one.agency) ? ('in person' as const) : ('absent' as const)]),
  )
  await keepAttendance(trx, id, { attended, now: by.now })
  if (said) await addSaid(trx, item.id, { said: [{ kind: 'view', agency: 'family', text: said }], by })
  await keepDecision(trx, item.id, { decision, rationale: rationale.trim(), by })
  for (const action of actions)
    await addAction(trx, { ...action, id: randomUUID(), itemId: item.id, taskId: null }, by)
  await keepEnding(trx, id, { as: 'held', because: null })
}

/** A core group as a plan's page lists it. */
export interface CoreGroup {
  readonly id: string
  readonly startsAt: Instant
  readonly decision: string | null
  readonly rationale: string | null
  readonly came: readonly string[]
}

/** The core groups of a plan, the latest first. */
export function coreGroupsOf(trx: Trx, planId: string): Promise<CoreGroup[]> {
  return trx
    .selectFrom('record.meeting_item as i')
    .innerJoin('record.meeting as m', 'm.id', 'i.meeting_id')
    .select(['m.id', 'm.starts_at as startsAt', 'i.decision', 'i.rationale'])
    .select(
      sql<string[]>`array(select n.agency from record.meeting_invitee n
        where n.meeting_id = m.id and n.attended = 'in person' order by n.agency)`.as('came'),
    )
    .where('m.kind', '=', 'core-group')
    .where('i.subject_id', '=', planId)
    .orderBy('m.starts_at', 'desc')
    .execute()
}
