import { randomUUID } from 'node:crypto'
import { addHours, dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import { isAdministrator, ofAct } from '../who-may.ts'
import { confirmDays, needsTwo } from './guarded-roles.ts'
import { addProposal, isProposed } from './proposals.records.ts'
import { addRole, findWorkerKept, holdersOf, holdsRole, isOpened } from './rights.records.ts'

export interface GivingRole {
  readonly workerId: string
  readonly role: string
  readonly because: string
}

export type GiveRoleProblem =
  | 'own rights'
  | 'no such worker'
  | 'not opened'
  | 'held already'
  | 'proposed already'

/**
 * An administrator gives a role from the list opened to them. The three roles that two people make are proposed: another
 * administrator has seven days to confirm (spec/security.md 2.2).
 */
export function giveRole(
  act: Act,
  wanted: GivingRole,
): Promise<Result<'given' | 'proposed', GiveRoleProblem>> {
  const { workerId, role } = wanted
  const declared = {
    action: `give role ${role}`,
    kind: 'right',
    about: [],
    access: ofAct(isAdministrator),
  } as const
  return change(act, declared, async ({ trx }) => {
    if (workerId === act.viewer.id) return problem('own rights')
    const worker = await findWorkerKept(trx, workerId)
    if (!worker || worker.state === 'closed') return problem('no such worker')
    if (!(await isOpened(trx, role))) return problem('not opened')
    if (await holdsRole(trx, wanted)) return problem('held already')
    const subject = { kind: 'worker', id: workerId }
    const common = { events: [], subject }
    if (!needsTwo(role)) {
      const giving = { ...wanted, givenBy: act.viewer.id, now: act.origin.now }
      return ok({ ...common, value: 'given', write: (trx) => addRole(trx, giving) })
    }
    if (await isProposed(trx, { ...wanted, now: act.origin.now })) return problem('proposed already')
    const others = await holdersOf(trx, 'system-administrator', act.origin.now)
    return ok({ ...common, value: 'proposed', write: proposal(act, wanted, others) })
  })
}

function proposal(act: Act, wanted: GivingRole, administrators: readonly { readonly id: string }[]) {
  const id = randomUUID()
  const { now } = act.origin
  const until = addHours(now, 24 * confirmDays)
  const second = administrators.filter((one) => one.id !== act.viewer.id && one.id !== wanted.workerId)
  const tasks = second.map((administrator) =>
    addTask({
      title: 'A role waits for a second administrator',
      detail:
        'Another administrator proposes a role that two people give. Confirm it or decline it within seven days.',
      href: `/workers/proposals/${id}`,
      workerId: administrator.id,
      dueOn: dayOf(until),
      sourceId: id,
      by: byOf(act),
    }),
  )
  return async (trx: Parameters<typeof addProposal>[0]) => {
    await addProposal(trx, { ...wanted, id, proposedBy: act.viewer.id, now, until })
    for (const task of tasks) await task.write(trx)
  }
}
