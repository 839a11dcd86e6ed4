import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { isAdministrator, ofAct } from '../who-may.ts'
import { findWorkerKept } from './rights.records.ts'
import { isTeam, moveToTeam } from './workers.records.ts'

export type TeamProblem = 'own rights' | 'no such worker' | 'no such team' | 'no change'

/** An administrator moves a worker to another team: what the team may see opens and closes with the next request. */
export function changeTeam(
  act: Act,
  { workerId, teamId }: { readonly workerId: string; readonly teamId: string },
): Promise<Result<null, TeamProblem>> {
  const declared = {
    action: 'change team',
    kind: 'right',
    about: [],
    access: ofAct(isAdministrator),
  } as const
  return change(act, declared, async ({ trx }) => {
    if (workerId === act.viewer.id) return problem('own rights')
    const worker = await findWorkerKept(trx, workerId)
    if (!worker) return problem('no such worker')
    if (worker.teamId === teamId) return problem('no change')
    if (!(await isTeam(trx, teamId))) return problem('no such team')
    return ok({
      value: null,
      events: [],
      subject: { kind: 'worker', id: workerId },
      write: (trx) => moveToTeam(trx, { workerId, teamId }),
    })
  })
}
