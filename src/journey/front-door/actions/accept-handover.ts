import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import type { FrontDoorEvent } from '../events.ts'
import { acceptRow, handoverToAccept, toDoOf } from '../handovers.records.ts'

export type AcceptProblem = 'no such handover' | 'accepted already'

export interface Accepting {
  readonly handoverId: string
  readonly contactId: string
  readonly childId: string
}

type Held = NonNullable<Awaited<ReturnType<typeof handoverToAccept>>>

/** Takes on what the night left: each thing that is still to be done becomes a task of whoever accepts it. */
export function acceptHandover(act: Act, wanted: Accepting): Promise<Result<'accepted', AcceptProblem>> {
  const { contactId, childId, handoverId } = wanted
  return change(
    act,
    { action: 'accept handover', about: [childId], access: 'contacts', source: contactId },
    async ({ trx }) => {
      const held = await handoverToAccept(trx, handoverId)
      if (held === null || held.contactId !== contactId || held.childId !== childId)
        return problem('no such handover')
      if (held.acceptedAt !== null) return problem('accepted already')
      return ok(acceptedChange(act, held, await toDoOf(trx, held.id)))
    },
  )
}

function acceptedChange(act: Act, held: Held, toDo: readonly string[]): Change<'accepted'> {
  const { now } = act.origin
  // Where the words are kept back, one task leads to it and says nothing.
  const titles = toDo.length === 0 ? ['See to what the night left'] : toDo
  const tasks = titles.map((title) =>
    addTask({
      personId: held.childId,
      title,
      detail: 'Left by the out-of-hours team',
      href: `/contacts/${held.contactEventId}`,
      workerId: act.viewer.id,
      dueOn: act.today,
      sourceId: held.id,
      by: byOf(act),
    }),
  )
  return {
    value: 'accepted',
    async write(trx) {
      await acceptRow(trx, held.id, { at: now, workerId: act.viewer.id })
      for (const task of tasks) await task.write(trx)
    },
    events: [acceptedEvent(held, now)],
    subject: { kind: 'handover', id: held.id },
  }
}

/** That somebody took it on: the same for one handover and for a load of many. */
export function acceptedEvent(
  { id, childId, contactId }: Pick<Held, 'id' | 'childId' | 'contactId'>,
  at: Instant,
): NewEvent {
  return newEvent<FrontDoorEvent>(
    { type: 'handover-accepted', personId: childId, on: dayOf(at), at, contactId, handoverId: id },
    { headline: 'Taken on by the day team', source: { kind: 'contact', id: contactId } },
  )
}
