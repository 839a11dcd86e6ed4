import type { Db, Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'

/** A role that waits for its second person, or that had one. */
export interface RoleProposal {
  readonly id: string
  readonly workerId: string
  readonly workerName: string
  readonly role: string
  readonly because: string
  readonly proposedBy: string
  readonly proposedByName: string | null
  readonly proposedAt: Instant
  readonly until: Instant
  readonly outcome: string | null
}

function proposals(db: Db) {
  return db
    .selectFrom('access.role_proposed as p')
    .innerJoin('access.worker as w', 'w.id', 'p.worker_id')
    .leftJoin('access.worker as by', 'by.id', 'p.proposed_by')
    .select([
      'p.id',
      'p.worker_id as workerId',
      'w.name as workerName',
      'p.role',
      'p.because',
      'p.proposed_by as proposedBy',
      'by.name as proposedByName',
      'p.proposed_at as proposedAt',
      'p.until',
      'p.outcome',
    ])
}

/** One proposal. */
export function findProposal(db: Db, proposalId: string): Promise<RoleProposal | undefined> {
  return proposals(db).where('p.id', '=', proposalId).executeTakeFirst()
}

/** The proposals that may still be confirmed, oldest first. */
export function openProposals(db: Db, now: Instant): Promise<RoleProposal[]> {
  return proposals(db)
    .where('p.outcome', 'is', null)
    .where('p.until', '>', now)
    .orderBy('p.proposed_at')
    .execute()
}

/** Whether the role of this worker waits for a second person already. */
export async function isProposed(
  db: Db,
  { workerId, role, now }: { workerId: string; role: string; now: Instant },
): Promise<boolean> {
  const open = await openProposals(db, now)
  return open.some((proposal) => proposal.workerId === workerId && proposal.role === role)
}

export interface NewProposal {
  readonly id: string
  readonly workerId: string
  readonly role: string
  readonly because: string
  readonly proposedBy: string
  readonly now: Instant
  readonly until: Instant
}

/** Writes down what one person proposes. */
export async function addProposal(trx: Trx, made: NewProposal): Promise<void> {
  await trx
    .insertInto('access.role_proposed')
    .values({
      id: made.id,
      worker_id: made.workerId,
      role: made.role,
      because: made.because,
      proposed_by: made.proposedBy,
      proposed_at: made.now,
      until: made.until,
    })
    .execute()
}

/** Writes down what the second person made of it. False where somebody else has just done so. */
export async function decideProposal(
  trx: Trx,
  proposalId: string,
  decided: { readonly outcome: 'confirmed' | 'declined'; readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('access.role_proposed')
    .set({ outcome: decided.outcome, decided_by: decided.by, decided_at: decided.at })
    .where('id', '=', proposalId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Holds a proposal until the transaction ends, so that two who decide it wait for each other. */
export async function lockProposal(trx: Trx, proposalId: string): Promise<void> {
  await trx.selectFrom('access.role_proposed').select('id').where('id', '=', proposalId).forUpdate().execute()
}
