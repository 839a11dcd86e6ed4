import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { cancelTasks } from '../../../record/tasks/cancel-tasks.ts'
import { isKeeper, ofAct } from '../who-may.ts'
import { changesOwn } from './own-membership.ts'
import {
  decideRestrictionProposal,
  findRestrictionProposal,
  type RestrictionProposal,
} from './restriction-proposals.records.ts'
import {
  addRestriction,
  changeRestriction,
  endRestriction,
  namedForKeeper,
  type Restriction,
  restrictionOn,
} from './restrictions.records.ts'

export type DecideRestrictionProblem =
  | 'not there'
  | 'decided already'
  | 'needs somebody else'
  | 'own restriction'
  | 'too late'
  | 'changed meanwhile'

/** What deciding on a proposal decides on. */
interface DecideFacts {
  readonly act: Act
  readonly proposal: RestrictionProposal
  readonly inForce: Restriction | undefined
  readonly confirm: boolean
}

/** What is wrong with a decision; null where nothing is. Whoever proposed may only take it back. */
function faultOf({ act, proposal, inForce, confirm }: DecideFacts): DecideRestrictionProblem | null {
  if (proposal.outcome !== null) return 'decided already'
  if (!confirm) return null
  if (proposal.until <= act.origin.now) return 'too late'
  if (proposal.proposedBy === act.viewer.id) return 'needs somebody else'
  if ((inForce?.id ?? null) !== proposal.restrictionId) return 'changed meanwhile'
  const lists = { before: inForce?.members ?? [], after: proposal.members }
  return proposal.what !== 'end' && changesOwn(act.viewer.id, lists) ? 'own restriction' : null
}

/**
 * Another keeper confirms what was proposed, and from that second it applies everywhere: row security and decisions read the same
 * rows (spec/security.md 4.1). Or declines it.
 */
export function decideRestriction(
  act: Act,
  wanted: { readonly proposalId: string; readonly personId: string; readonly confirm: boolean },
): Promise<Result<null, DecideRestrictionProblem>> {
  const { proposalId, personId, confirm } = wanted
  const action = `${confirm ? 'confirm' : 'decline'} restriction`
  const declared = { action, kind: 'right', about: [personId], access: ofAct(isKeeper) } as const
  return change(act, declared, async ({ trx }) => {
    const proposal = await findRestrictionProposal(trx, proposalId)
    const named = await namedForKeeper(trx, [personId])
    if (proposal?.personId !== personId || !named.has(personId)) return problem('not there')
    const inForce = await restrictionOn(trx, personId, act.origin.now)
    const fault = faultOf({ act, proposal, inForce, confirm })
    if (fault) return problem(fault)
    return ok({
      value: null,
      events: [],
      subject: { kind: 'restriction proposal', id: proposalId },
      write: (trx) => decided(trx, act, { proposal, confirm }),
    })
  })
}

async function decided(
  trx: Trx,
  { viewer, origin: { now } }: Act,
  { proposal, confirm }: Pick<DecideFacts, 'proposal' | 'confirm'>,
): Promise<void> {
  const by = { by: viewer.id, at: now }
  const restrictionId = confirm ? (proposal.restrictionId ?? randomUUID()) : proposal.restrictionId
  if (confirm && restrictionId) await apply(trx, proposal, { id: restrictionId, secondBy: viewer.id, now })
  const outcome = confirm ? 'confirmed' : 'declined'
  await decideRestrictionProposal(trx, proposal.id, { ...by, outcome, restrictionId })
  await cancelTasks(trx, { sourceId: proposal.id, ...by })
  // The review that was due is done with it.
  if (confirm && proposal.restrictionId) await cancelTasks(trx, { sourceId: proposal.restrictionId, ...by })
}

interface Applying {
  readonly id: string
  readonly secondBy: string
  readonly now: Act['origin']['now']
}

async function apply(
  trx: Trx,
  proposal: RestrictionProposal,
  { id, secondBy, now }: Applying,
): Promise<void> {
  const { what, personId, because, members, reviewOn, proposedBy: setBy } = proposal
  if (what === 'end') return endRestriction(trx, id, now)
  if (reviewOn === null) throw new TypeError(`Proposal ${proposal.id} has no review date`)
  if (what === 'change') return changeRestriction(trx, id, { members, reviewOn })
  return addRestriction(trx, { id, personId, because, members, reviewOn, setBy, secondBy, now })
}
