import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { cancelTasks } from '../../../record/tasks/cancel-tasks.ts'
import { isAdministrator, ofAct } from '../who-may.ts'
import { decideProposal, findProposal, lockProposal, type RoleProposal } from './proposals.records.ts'
import { addRole, findWorkerKept, holdsRole } from './rights.records.ts'

export type DecideRoleProblem =
  | 'not there'
  | 'own rights'
  | 'needs somebody else'
  | 'too late'
  | 'decided already'
  | 'held already'
  | 'no such worker'

/** A different administrator confirms a role that was proposed, or declines it. Whoever proposed it may take it back. */
export function decideRole(
  act: Act,
  { proposalId, confirm }: { readonly proposalId: string; readonly confirm: boolean },
): Promise<Result<{ workerId: string }, DecideRoleProblem>> {
  const action = confirm ? 'confirm role' : 'decline role'
  return change(
    act,
    { action, kind: 'right', about: [], access: ofAct(isAdministrator) },
    async ({ trx }) => {
      await lockProposal(trx, proposalId)
      const proposal = await findProposal(trx, proposalId)
      if (!proposal) return problem('not there')
      const fault = faultOf(act, proposal, confirm)
      if (fault) return problem(fault)
      const worker = await findWorkerKept(trx, proposal.workerId)
      if (confirm && worker?.state !== 'active') return problem('no such worker')
      if (confirm && (await holdsRole(trx, proposal))) return problem('held already')
      const { workerId } = proposal
      return ok({
        value: { workerId },
        events: [],
        subject: { kind: 'worker', id: workerId },
        write: (trx) => decided(trx, act, { proposal, confirm }),
      })
    },
  )
}

function faultOf(act: Act, proposal: RoleProposal, confirm: boolean): DecideRoleProblem | null {
  if (proposal.workerId === act.viewer.id) return 'own rights'
  if (proposal.outcome !== null) return 'decided already'
  if (!confirm) return null
  if (proposal.until <= act.origin.now) return 'too late'
  return proposal.proposedBy === act.viewer.id ? 'needs somebody else' : null
}

async function decided(
  trx: Parameters<typeof addRole>[0],
  { viewer, origin }: Act,
  { proposal, confirm }: { readonly proposal: RoleProposal; readonly confirm: boolean },
): Promise<void> {
  const by = { by: viewer.id, at: origin.now }
  await decideProposal(trx, proposal.id, { outcome: confirm ? 'confirmed' : 'declined', ...by })
  await cancelTasks(trx, { sourceId: proposal.id, ...by })
  if (!confirm) return
  const { workerId, role, because, proposedBy: givenBy } = proposal
  await addRole(trx, { workerId, role, because, givenBy, secondBy: viewer.id, now: origin.now })
}
