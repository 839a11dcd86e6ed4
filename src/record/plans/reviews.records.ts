import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'
import type { Progress } from './model.ts'
import type { Source } from './write.records.ts'

export interface NewReview {
  readonly id: string
  readonly planId: string
  readonly version: number
  readonly on: PlainDate
  readonly decision: string
  readonly words: string
  readonly nextReviewOn: PlainDate | null
  readonly progress: readonly Progress[]
  readonly source: Source | null
}

/** Adds a review with the progress of each outcome; the plan is looked at again on the day it says. */
export async function addReview(trx: Trx, review: NewReview, by: By): Promise<void> {
  const { id, planId, version, on, decision, words, nextReviewOn, progress, source } = review
  await trx
    .insertInto('record.plan_review')
    .values({
      ...{ id, plan_id: planId, version, reviewed_on: on, decision, words: words.trim() },
      ...{ next_review_on: nextReviewOn, source_kind: source?.kind ?? null, source_id: source?.id ?? null },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
  if (progress.length > 0)
    await trx
      .insertInto('record.plan_progress')
      .values(
        progress.map(({ outcomeId, score, words: said = null }) => ({
          review_id: id,
          outcome_id: outcomeId,
          score,
          words: said?.trim() || null,
        })),
      )
      .execute()
  if (nextReviewOn !== null)
    await trx.updateTable('record.plan').set({ review_on: nextReviewOn }).where('id', '=', planId).execute()
}
