import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import type { Contact, Counting } from '../model.ts'
import { workersInvolved } from '../worker.records.ts'
import type { Following } from './following.ts'

/** Tells whoever works with the child now, at once: a task on their list and a message. */
export async function tellWorkers(
  act: Act,
  trx: Trx,
  { contact }: Counting,
): Promise<Result<Following, 'nobody works with the child'>> {
  const involved = await workersInvolved(trx, contact.childId)
  if (involved.length === 0) return problem('nobody works with the child')
  const tasks = involved.map((who) => taskFor(act, contact, who))
  return ok({
    async write(writing: Trx) {
      for (const task of tasks) await task.write(writing)
    },
    events: [],
    messages: involved.map((who) => messageTo(contact, who)),
  })
}

type Involved = Awaited<ReturnType<typeof workersInvolved>>[number]

function taskFor(act: Act, contact: Contact, { workerId, teamId }: Involved) {
  return addTask({
    personId: contact.childId,
    title: 'A contact came in about a child you work with: read it today',
    href: `/contacts/${contact.contactEventId}`,
    ...(workerId === null ? { teamId } : { workerId }),
    dueOn: act.today,
    sourceId: contact.id,
    by: byOf(act),
  })
}

function messageTo({ id, reference, version }: Contact, { workerId, teamId }: Involved) {
  return {
    kind: 'contact about your child',
    toWorkerId: workerId,
    toTeamId: workerId === null ? teamId : null,
    reference,
    text: `A contact came in about a child you work with: ${reference}`,
    effectKey: `told ${id} ${workerId ?? teamId} ${version}`,
  }
}
