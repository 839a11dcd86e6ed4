import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { type ReviewOutcome, reviewOutcomes, type UrgentReview } from './model.ts'

function reviews(db: Db) {
  return db
    .selectFrom('access.urgent_review as review')
    .select([
      'review.id',
      'review.person_id as personId',
      'review.opened_by as openedBy',
      'review.opened_at as openedAt',
      'review.due_on as dueOn',
      'review.reviewer_id as reviewerId',
      'review.answer_by as answerBy',
      'review.asked',
      'review.outcome',
      'review.told',
      'review.version',
    ])
}

type Row = Omit<UrgentReview, 'outcome'> & { readonly outcome: string | null }

const reviewOf = (row: Row): UrgentReview => ({ ...row, outcome: outcomeOf(row.outcome) })

/** A stored outcome as its code; null where it is not reviewed. */
export function outcomeOf(text: string | null): ReviewOutcome | null {
  return reviewOutcomes.find(({ code }) => code === text)?.code ?? null
}

/** The review of one opening. */
export async function findReview(db: Db, reviewId: string): Promise<UrgentReview | undefined> {
  const row = await reviews(db).where('review.id', '=', reviewId).executeTakeFirst()
  return row && reviewOf(row)
}

/** Every review that nobody has done. */
export async function openReviews(db: Db): Promise<UrgentReview[]> {
  const rows = await reviews(db).where('review.outcome', 'is', null).orderBy('review.opened_at').execute()
  return rows.map(reviewOf)
}

/** Adds the review of an opening. */
export async function addReview(
  trx: Trx,
  made: Pick<UrgentReview, 'id' | 'personId' | 'openedBy' | 'openedAt' | 'dueOn' | 'reviewerId'>,
): Promise<void> {
  await trx
    .insertInto('access.urgent_review')
    .values({
      id: made.id,
      person_id: made.personId,
      opened_by: made.openedBy,
      opened_at: made.openedAt,
      due_on: made.dueOn,
      reviewer_id: made.reviewerId,
      answer_by: made.dueOn,
      asked: made.reviewerId === null ? [] : [made.reviewerId],
    })
    .execute()
}

/** Asks somebody else. Answers whether it was still open. */
export async function askReviewer(
  trx: Trx,
  reviewId: string,
  { reviewerId, answerBy }: { readonly reviewerId: string; readonly answerBy: PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('access.urgent_review')
    .set({
      reviewer_id: reviewerId,
      answer_by: answerBy,
      asked: sql<string[]>`array_remove(asked, ${reviewerId}::uuid) || ${reviewerId}::uuid`,
    })
    .where('id', '=', reviewId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What a reviewer found. */
export interface Found {
  readonly outcome: ReviewOutcome
  readonly because: string
  readonly by: string
  readonly at: Instant
  readonly told: readonly string[]
}

/** Writes down what was found. */
export async function keepOutcome(trx: Trx, reviewId: string, found: Found): Promise<void> {
  await trx
    .updateTable('access.urgent_review')
    .set({
      outcome: found.outcome,
      because: found.because,
      reviewed_by: found.by,
      reviewed_at: found.at,
      told: [...found.told],
      version: sql<number>`version + 1`,
    })
    .where('id', '=', reviewId)
    .where('outcome', 'is', null)
    .execute()
}
