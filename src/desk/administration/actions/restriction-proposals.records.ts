import type { Db, Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'

/** What may be proposed about a restriction. */
export type RestrictionStep = 'set' | 'change' | 'end'

/** What one keeper proposes, for another to decide. */
export interface RestrictionProposal {
  readonly id: string
  readonly what: RestrictionStep
  readonly personId: string
  readonly restrictionId: string | null
  readonly because: string
  readonly members: readonly string[]
  readonly reviewOn: PlainDate | null
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedAt: Instant
  readonly until: Instant
  readonly outcome: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
}

function proposals(db: Db) {
  return db
    .selectFrom('access.restriction_proposed as p')
    .innerJoin('access.worker as by', 'by.id', 'p.proposed_by')
    .leftJoin('access.worker as second', 'second.id', 'p.decided_by')
    .select([
      'p.id',
      'p.what',
      'p.person_id as personId',
      'p.restriction_id as restrictionId',
      'p.because',
      'p.members',
      'p.review_on as reviewOn',
      'p.proposed_by as proposedBy',
      'by.name as proposedByName',
      'p.proposed_at as proposedAt',
      'p.until',
      'p.outcome',
      'second.name as decidedByName',
      'p.decided_at as decidedAt',
    ])
}

type Row = Omit<RestrictionProposal, 'what'> & { readonly what: string }

const proposalOf = (row: Row): RestrictionProposal => ({ ...row, what: stepOf(row.what) })

function stepOf(text: string): RestrictionStep {
  return text === 'set' || text === 'change' ? text : 'end'
}

/** One proposal. */
export async function findRestrictionProposal(db: Db, id: string): Promise<RestrictionProposal | undefined> {
  const row = await proposals(db).where('p.id', '=', id).executeTakeFirst()
  return row && proposalOf(row)
}

/** What waits for another keeper, oldest first. */
export async function waitingProposals(db: Db, now: Instant): Promise<RestrictionProposal[]> {
  const rows = await proposals(db)
    .where('p.outcome', 'is', null)
    .where('p.until', '>', now)
    .orderBy('p.proposed_at')
    .execute()
  return rows.map(proposalOf)
}

/** What was proposed about a person and what came of it, newest first. */
export async function proposalsAbout(db: Db, personId: string): Promise<RestrictionProposal[]> {
  const rows = await proposals(db)
    .where('p.person_id', '=', personId)
    .orderBy('p.proposed_at', 'desc')
    .execute()
  return rows.map(proposalOf)
}

export interface NewRestrictionProposal
  extends Pick<
    RestrictionProposal,
    'id' | 'what' | 'personId' | 'restrictionId' | 'because' | 'members' | 'reviewOn' | 'proposedBy' | 'until'
  > {
  readonly now: Instant
}

/** Writes down what a keeper proposes. */
export async function addRestrictionProposal(trx: Trx, made: NewRestrictionProposal): Promise<void> {
  await trx
    .insertInto('access.restriction_proposed')
    .values({
      id: made.id,
      what: made.what,
      person_id: made.personId,
      restriction_id: made.restrictionId,
      because: made.because,
      members: [...made.members],
      review_on: made.reviewOn,
      proposed_by: made.proposedBy,
      proposed_at: made.now,
      until: made.until,
    })
    .execute()
}

/** Writes down what the second keeper made of it, and the restriction that it set. */
export async function decideRestrictionProposal(
  trx: Trx,
  id: string,
  decided: {
    readonly outcome: 'confirmed' | 'declined'
    readonly by: string
    readonly at: Instant
    readonly restrictionId: string | null
  },
): Promise<void> {
  await trx
    .updateTable('access.restriction_proposed')
    .set({
      outcome: decided.outcome,
      decided_by: decided.by,
      decided_at: decided.at,
      restriction_id: decided.restrictionId,
    })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute()
}
