import { randomUUID } from 'node:crypto'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** A task that no clock makes. Worker or team must be there, or nobody would see it. */
export interface TaskFacts {
  readonly personId?: string | null
  readonly title: string
  readonly detail?: string
  /** Where the work is done. */
  readonly href?: string
  /** It is done when the work is done there, and by no press of its own. */
  readonly doneByWork?: true
  readonly workerId?: string | null
  readonly teamId?: string | null
  readonly dueOn?: PlainDate | null
  /** What made it: the contact, the referral, the urgent access. */
  readonly sourceId?: string
  readonly by: { readonly workerId: string; readonly now: Instant }
}

/** A part of a change: puts its `write` into the caller's own. */
export function addTask(facts: TaskFacts): {
  readonly id: string
  readonly write: (trx: Trx) => Promise<void>
} {
  const id = randomUUID()
  return { id, write: (trx) => insert(trx, id, facts) }
}

async function insert(trx: Trx, id: string, facts: TaskFacts): Promise<void> {
  await trx
    .insertInto('record.task')
    .values({
      id,
      person_id: facts.personId ?? null,
      title: facts.title,
      detail: facts.detail ?? null,
      href: facts.href ?? null,
      done_by_work: facts.doneByWork ?? false,
      worker_id: facts.workerId ?? null,
      team_id: facts.teamId ?? null,
      due_on: facts.dueOn ?? null,
      source_id: facts.sourceId ?? null,
      recorded_at: facts.by.now,
      recorded_by: facts.by.workerId,
    })
    .execute()
}
