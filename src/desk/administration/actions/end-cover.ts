import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { isManager, ofAct } from '../who-may.ts'
import { endCoverAt, findCover } from './cover.records.ts'

export type EndCoverProblem = 'not there' | 'own cover' | 'ended already'

/** The manager over the covered ends a cover before its last day. */
export function endCover(
  act: Act,
  { coverId, because }: { readonly coverId: string; readonly because: string },
): Promise<Result<null, EndCoverProblem>> {
  const declared = { action: 'end cover', kind: 'right', about: [], access: ofAct(isManager) } as const
  return change(act, declared, async ({ trx }) => {
    const { viewer, origin } = act
    const cover = await findCover(trx, coverId)
    if (!cover?.teamId || !viewer.managedTeams.has(cover.teamId)) return problem('not there')
    if (cover.coveringWorkerId === viewer.id || cover.coveredWorkerId === viewer.id)
      return problem('own cover')
    if (cover.toAt <= origin.now) return problem('ended already')
    return ok({
      value: null,
      events: [],
      subject: { kind: 'cover', id: coverId },
      write: (trx) => endCoverAt(trx, coverId, { by: viewer.id, at: origin.now, because }),
    })
  })
}
