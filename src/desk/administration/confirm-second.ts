import { trace } from '../../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { cancelTasks } from '../../record/tasks/cancel-tasks.ts'
import { decideProposal, openProposals, type RoleProposal } from './actions/proposals.records.ts'
import { addRole, findWorkerKept, holdersOf, holdsRole, lockRole } from './actions/rights.records.ts'

const role = 'system-administrator'

export type ConfirmSecondProblem = 'not alone' | 'not proposed'

/**
 * While there is one administrator nobody on a page can confirm another. Then the person who runs the server is the second of the two
 * people (spec/security.md 2.2): they confirm what that administrator has proposed, and nothing else. For `hearth user
 * confirm-administrator`.
 */
export function confirmSecondAdministrator(
  db: Db,
  { name, now }: { readonly name: string; readonly now: Instant },
): Promise<Result<{ workerId: string }, ConfirmSecondProblem>> {
  return inContext(db, systemActor, async (trx) => {
    await lockRole(trx, role)
    const administrators = await holdersOf(trx, role, now)
    const [only] = administrators
    if (administrators.length !== 1 || !only) return problem('not alone')
    const proposal = (await openProposals(trx, now)).find(
      (one) => one.role === role && one.workerName === name && one.proposedBy === only.id,
    )
    if (!proposal || !(await mayHave(trx, proposal))) return problem('not proposed')
    await confirm(trx, proposal, now)
    return ok({ workerId: proposal.workerId })
  })
}

async function mayHave(trx: Trx, proposal: RoleProposal): Promise<boolean> {
  const worker = await findWorkerKept(trx, proposal.workerId)
  return worker?.state === 'active' && !(await holdsRole(trx, proposal))
}

async function confirm(trx: Trx, proposal: RoleProposal, now: Instant): Promise<void> {
  const { id, workerId, because, proposedBy: givenBy } = proposal
  const by = { by: systemActor.id, at: now }
  await decideProposal(trx, id, { outcome: 'confirmed', ...by })
  await cancelTasks(trx, { sourceId: id, ...by })
  await addRole(trx, { workerId, role, because, givenBy, secondBy: systemActor.id, now })
  const subject = { kind: 'worker', id: workerId }
  await trace(trx, { workerId: systemActor.id, now }, [{ kind: 'right', action: 'confirm role', subject }])
}
