import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { endSessionsOf } from '../../../platform/session.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { isAdministrator, ofAct } from '../who-may.ts'
import { isLastHolder } from './guarded-roles.ts'
import { endRoles, findWorkerKept, rolesNow } from './rights.records.ts'
import { setState } from './workers.records.ts'

/** What an account may be: in use, stopped for a while, ended with its roles. */
export type AccountState = 'active' | 'suspended' | 'closed'

export interface ChangingState {
  readonly workerId: string
  readonly to: AccountState
  readonly because: string
}

export type StateProblem = 'own rights' | 'no such worker' | 'no change' | 'the last one'

/** An administrator suspends, closes or opens an account. Every stay of a worker who may not work ends at once. */
export function changeState(act: Act, wanted: ChangingState): Promise<Result<null, StateProblem>> {
  const { workerId, to } = wanted
  const action = { active: 'open account', suspended: 'suspend account', closed: 'close account' }[to]
  return change(
    act,
    { action, kind: 'right', about: [], access: ofAct(isAdministrator) },
    async ({ trx }) => {
      if (workerId === act.viewer.id) return problem('own rights')
      const worker = await findWorkerKept(trx, workerId)
      if (!worker) return problem('no such worker')
      if (worker.state === to) return problem('no change')
      if (to !== 'active' && (await isLastOfAny(trx, act, workerId))) return problem('the last one')
      return ok({
        value: null,
        events: [],
        subject: { kind: 'worker', id: workerId },
        write: (trx) => changed(trx, act, wanted),
      })
    },
  )
}

async function isLastOfAny(trx: Trx, { origin }: Act, workerId: string): Promise<boolean> {
  for (const role of await rolesNow(trx, workerId))
    if (await isLastHolder(trx, { workerId, role, now: origin.now })) return true
  return false
}

async function changed(
  trx: Trx,
  { viewer, origin: { now } }: Act,
  { workerId, to, because }: ChangingState,
): Promise<void> {
  await setState(trx, { workerId, to, now })
  if (to === 'active') return
  await endSessionsOf(trx, workerId, { because: 'account ended', now })
  if (to === 'closed') await endRoles(trx, { workerId }, { by: viewer.id, at: now, because })
}
