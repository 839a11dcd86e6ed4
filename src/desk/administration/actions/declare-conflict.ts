import { randomUUID } from 'node:crypto'
import { findFacts, forEveryone } from '../../../mechanisms/access/index.ts'
import type { Trx } from '../../../platform/db.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import type { WayOfKnowing } from '../conflicts/codes.ts'
import { addConflict, whoLooksAfter } from './interests.records.ts'

export interface DeclaringConflict {
  readonly personId: string
  readonly kind: WayOfKnowing
  readonly words: string | null
}

/**
 * A worker says that they know the person of a record. It closes to them at once, also where they work with the person, and their
 * manager gets a task (spec/security.md 3.5). It answers alike where there is no such record: nothing is learnt from saying so.
 */
export function declareConflict(act: Act, wanted: DeclaringConflict): Promise<Result<null, never>> {
  const { personId } = wanted
  const declared = {
    action: 'declare interest in person',
    kind: 'right',
    about: [personId],
    access: forEveryone,
  } as const
  return change(act, declared, async ({ trx }) => {
    const known = (await findFacts(trx, act.viewer, [personId])).get(personId)
    const managers = await whoLooksAfter(trx, act.viewer.id, act.origin.now)
    const closed = known?.conflict === true
    return ok({
      value: null,
      events: [],
      subject: { kind: 'worker', id: act.viewer.id },
      write: async (trx) => {
        if (!closed) await close(trx, act, { wanted, managers })
      },
    })
  })
}

interface Closing {
  readonly wanted: DeclaringConflict
  readonly managers: readonly string[]
}

async function close(trx: Trx, act: Act, { wanted, managers }: Closing): Promise<void> {
  const id = randomUUID()
  await addConflict(trx, { ...wanted, id, workerId: act.viewer.id, now: act.origin.now })
  for (const workerId of managers)
    await addTask({
      title: `${act.viewer.name} knows a person whose record they came to`,
      detail:
        'The record is closed to them now. If they work with the person, give the work to somebody else.',
      href: `/declared-interests/${id}/end`,
      workerId,
      dueOn: act.today,
      sourceId: id,
      by: byOf(act),
    }).write(trx)
}
