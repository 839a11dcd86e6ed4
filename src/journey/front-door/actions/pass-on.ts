import type { Trx } from '../../../platform/db.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import type { Counting } from '../model.ts'
import { teamFor } from '../worker.records.ts'
import type { Following } from './following.ts'

/** A contact for another council: the front door sends it today and hears that they have it. Nothing is passed on by itself. */
export async function passOn(act: Act, trx: Trx, { contact, decided }: Counting): Promise<Following> {
  const task = addTask({
    personId: contact.childId,
    title: `Send the contact to ${decided.signpostedTo ?? 'the other council'} and hear that they have it`,
    href: `/contacts/${contact.contactEventId}`,
    teamId: contact.teamId ?? (await teamFor(trx, 'front-door')),
    dueOn: act.today,
    sourceId: contact.id,
    by: byOf(act),
  })
  return { write: task.write, events: [] }
}
