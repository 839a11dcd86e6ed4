import type { Trx } from '../../../platform/db.ts'
import { workerChosen } from '../../../record/involvements/actions/worker-chosen.ts'
import { allocate } from '../../../record/involvements/allocate.ts'
import { familyOf } from '../../../record/involvements/records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import type { Change } from '../../../record/shell/change.ts'

/** Work that is opened in the same act. */
export interface Keeping {
  readonly personId: string
  readonly involvementId: string
  readonly service: string
  readonly teamId: string
  readonly workerId: string | null
}

/**
 * The worker of the assessment goes on with work that is opened in the same act: parts of that change. Null where they can't be
 * allocated: the work then waits in the team, where the manager sees it.
 */
export async function keepWorker(
  trx: Trx,
  act: Act,
  { personId, involvementId, service, teamId, workerId }: Keeping,
): Promise<Required<Pick<Change<unknown>, 'write' | 'events' | 'give' | 'end'>> | null> {
  if (workerId === null) return null
  const worker = await workerChosen(trx, { viewer: act.viewer, workerId, personId })
  const nothing = { closedOn: null, closedBecause: null, teamName: null, workers: [], version: 1 }
  const opened = { service, openedOn: act.today, openedBecause: '', teamId }
  const involvement = { id: involvementId, personId, ...opened, ...nothing }
  const on = { on: act.today, today: act.today, family: await familyOf(trx, personId) }
  const allocated = allocate({ involvement, worker, role: 'allocated worker', ...on }, byOf(act))
  if (!allocated.ok) return null
  const { write, events, give = [], end = [] } = allocated.value
  return { write, events, give, end }
}
