import { dayOf, type Instant } from '../platform/instant.ts'
import { daysBetween } from '../platform/plain-date.ts'
import { addRow } from '../record/bulk/load.ts'
import { minutesAfter } from './days.ts'
import { type Decision, stretchesAt, type Telling } from './world.ts'

/** A task that no clock makes, done or not. */
interface TaskRow {
  readonly personId: string
  readonly title: string
  readonly detail?: string
  readonly href: string
  readonly teamId: string | null
  readonly workerId: string | null
  readonly at: Instant
  readonly sourceId: string
  readonly by: string
  readonly done: { readonly at: Instant; readonly by: string } | null
}

/** The row of a task. */
export function addTaskRow({ load, random }: Telling, task: TaskRow): void {
  addRow(load, 'record.task', {
    id: random.uuid(),
    person_id: task.personId,
    title: task.title,
    detail: task.detail ?? null,
    href: task.href,
    team_id: task.teamId,
    worker_id: task.workerId,
    due_on: dayOf(task.at),
    source_id: task.sourceId,
    done_at: task.done?.at ?? null,
    done_by: task.done?.by ?? null,
    recorded_at: task.at,
    recorded_by: task.by,
  })
}

/** Tells those who work with a child already; most read it the same day. */
export function tellWorkers(telling: Telling, { group, contactEventId }: Told): void {
  for (const decision of group) {
    if (decision.choice.outcome === 'link-to-open' && decision.decidedAt !== null) {
      tellAbout(telling, decision, { at: decision.decidedAt, contactEventId })
    }
  }
}

interface Told {
  readonly group: readonly Decision[]
  readonly contactEventId: string
}

function tellAbout(
  telling: Telling,
  { child, contactId, decider }: Decision,
  { at, contactEventId }: { at: Instant; contactEventId: string },
): void {
  const { random, world } = telling
  for (const { workerId, teamId } of stretchesAt(telling, child.id, at)) {
    const doneAt = minutesAfter(at, random.whole(20, 1_500))
    const isDone =
      doneAt < world.span.end && (random.chance(0.98) || daysBetween(dayOf(at), world.span.today) > 20)
    addTaskRow(telling, {
      personId: child.id,
      title: 'A contact came in about a child you work with: read it today',
      href: `/contacts/${contactEventId}`,
      teamId: workerId === null ? teamId : null,
      workerId,
      at,
      sourceId: contactId,
      by: decider.id,
      done: isDone ? { at: doneAt, by: workerId ?? decider.id } : null,
    })
  }
}
