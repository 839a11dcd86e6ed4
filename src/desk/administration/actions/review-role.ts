import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { isAdministrator, ofAct } from '../who-may.ts'
import { markReviewed } from './review.records.ts'
import { findRole } from './rights.records.ts'

export type ReviewRoleProblem = 'not there' | 'own rights' | 'ended already'

/** An administrator says that the role is still needed: it counts for another 180 days (spec/security.md 2.1). */
export function reviewRole(
  act: Act,
  { roleId }: { readonly roleId: string },
): Promise<Result<{ workerId: string }, ReviewRoleProblem>> {
  const declared = {
    action: 'review role',
    kind: 'right',
    about: [],
    access: ofAct(isAdministrator),
  } as const
  return change(act, declared, async ({ trx }) => {
    const held = await findRole(trx, roleId)
    if (!held) return problem('not there')
    if (held.workerId === act.viewer.id) return problem('own rights')
    if (held.toAt !== null) return problem('ended already')
    return ok({
      value: { workerId: held.workerId },
      events: [],
      subject: { kind: 'worker', id: held.workerId },
      write: (trx) => markReviewed(trx, roleId, { by: act.viewer.id, at: act.origin.now }),
    })
  })
}
