import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { cancelTasks } from '../../../record/tasks/cancel-tasks.ts'
import { isAdministrator, looksAfterInterests, ofAct } from '../who-may.ts'
import { endInterestRow, findInterest } from './interests.records.ts'

export type EndInterestProblem = 'not there' | 'own interest'

/** The manager over the worker's team, or an administrator, ends a declared interest. Nobody ends their own (2.2). */
export function endInterest(
  act: Act,
  { interestId, because }: { readonly interestId: string; readonly because: string },
): Promise<Result<null, EndInterestProblem>> {
  const declared = {
    action: 'end declared interest',
    kind: 'right',
    about: [],
    access: ofAct(looksAfterInterests),
  } as const
  return change(act, declared, async ({ trx }) => {
    const { viewer, origin } = act
    const interest = await findInterest(trx, interestId, origin.now)
    if (!interest) return problem('not there')
    if (interest.workerId === viewer.id) return problem('own interest')
    const manages = interest.teamId !== null && viewer.managedTeams.has(interest.teamId)
    if (!manages && !isAdministrator(viewer).allowed) return problem('not there')
    const by = { by: viewer.id, at: origin.now }
    return ok({
      value: null,
      events: [],
      subject: { kind: 'worker', id: interest.workerId },
      write: async (trx) => {
        await endInterestRow(trx, interestId, { ...by, because })
        await cancelTasks(trx, { sourceId: interestId, ...by })
      },
    })
  })
}
