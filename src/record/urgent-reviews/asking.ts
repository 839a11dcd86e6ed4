import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { NewMessage } from '../shell/outbox.records.ts'
import { addTask } from '../tasks/add-task.ts'
import { referenceOf } from './model.ts'

interface Asking {
  readonly reviewId: string
  readonly reviewerId: string
  readonly dueOn: PlainDate
  readonly by: { readonly workerId: string; readonly now: Instant }
}

/** The page of a review. */
export const reviewHref = (reviewId: string): string => `/urgent-reviews/${reviewId}`

/**
 * The task and the message of whoever is asked to review. They name nobody: a reviewer need not be somebody to whom the record is
 * open, and is told whose it is on the page, where it is traced.
 */
export function asking({ reviewId, reviewerId, dueOn, by }: Asking): {
  readonly write: (trx: Trx) => Promise<void>
  readonly message: NewMessage
} {
  const reference = referenceOf(reviewId)
  const task = addTask({
    title: `Review an urgent opening (${reference})`,
    detail: 'Somebody opened a record that they had no reason to see otherwise. Say whether that was right.',
    href: reviewHref(reviewId),
    doneByWork: true,
    workerId: reviewerId,
    dueOn,
    sourceId: reviewId,
    by,
  })
  const message = {
    kind: 'urgent access to review',
    toWorkerId: reviewerId,
    reference,
    text: `You are asked to review an urgent opening of a record. Reference ${reference}. Your home page shows it.`,
    effectKey: `urgent access to review ${reference} ${reviewerId} ${dueOn}`,
  }
  return { write: task.write, message }
}
