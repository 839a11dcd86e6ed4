import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { mayManage } from '../access.ts'
import { carrying, setNewlyQualified } from '../allocation.records.ts'

/** The manager says until when a worker of theirs is in their first year. */
export function setFirstYear(
  act: Act,
  { workerId, untilOn }: { readonly workerId: string; readonly untilOn: PlainDate },
): Promise<Result<'set', 'no such worker'>> {
  const declared = {
    action: 'set first year of a worker',
    kind: 'setting',
    about: [],
    access: ({ viewer }: Act) => mayManage(viewer),
  } as const
  return change<'set', 'no such worker'>(act, declared, async ({ trx }) => {
    const { viewer, origin } = act
    const workers = await carrying(trx, [...viewer.managedTeams])
    if (!workers.some((worker) => worker.workerId === workerId)) return problem('no such worker')
    const row = { worker_id: workerId, until_on: untilOn, set_by: viewer.id, set_at: origin.now }
    return ok({
      value: 'set',
      write: (writing) => setNewlyQualified(writing, row),
      events: [],
      subject: { kind: 'worker', id: workerId },
    })
  })
}
