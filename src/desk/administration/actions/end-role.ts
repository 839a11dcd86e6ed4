import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { isAdministrator, ofAct } from '../who-may.ts'
import { isLastHolder } from './guarded-roles.ts'
import { endRoles, findRole } from './rights.records.ts'

export type EndRoleProblem = 'not there' | 'own rights' | 'ended already' | 'the last one'

/** An administrator ends a role. It counts no more from the holder's next request (spec/security.md 3.11). */
export function endRole(
  act: Act,
  { roleId, because }: { readonly roleId: string; readonly because: string },
): Promise<Result<{ workerId: string }, EndRoleProblem>> {
  const declared = { action: 'end role', kind: 'right', about: [], access: ofAct(isAdministrator) } as const
  return change(act, declared, async ({ trx }) => {
    const { viewer, origin } = act
    const held = await findRole(trx, roleId)
    if (!held) return problem('not there')
    const { workerId, role } = held
    if (workerId === viewer.id) return problem('own rights')
    if (held.toAt !== null) return problem('ended already')
    if (await isLastHolder(trx, { workerId, role, now: origin.now })) return problem('the last one')
    return ok({
      value: { workerId },
      events: [],
      subject: { kind: 'worker', id: workerId },
      write: (trx) => endRoles(trx, { roleId }, { by: viewer.id, at: origin.now, because }),
    })
  })
}
