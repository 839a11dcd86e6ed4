import { trace } from '../../mechanisms/audit/index.ts'
import { systemActor, type Trx } from '../../platform/db.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import type { House } from '../../record/shell/house.ts'
import { post } from '../../record/shell/outbox.records.ts'
import { cancelTasks } from '../../record/tasks/cancel-tasks.ts'
import { asking } from '../../record/urgent-reviews/asking.ts'
import { candidatesFor } from '../../record/urgent-reviews/candidates.records.ts'
import type { UrgentReview } from '../../record/urgent-reviews/model.ts'
import { askReviewer, openReviews } from '../../record/urgent-reviews/records.ts'
import { passedOnTo, reviewersInOrder } from '../../record/urgent-reviews/reviewers.ts'

interface Night {
  readonly now: Instant
  readonly workingDaysAfter: House['workingDaysAfter']
}

/**
 * Passes each review that was not done in time to the next in the order, and each whose reviewer may not do it any more
 * (spec/security.md 5.3). Whoever was asked before may still do it. The next has until the end of the next working day.
 */
export async function passOnReviews(trx: Trx, night: Night): Promise<{ open: number; passedOn: number }> {
  const reviews = await openReviews(trx)
  let passedOn = 0
  for (const review of reviews) if (await passOn(trx, review, night)) passedOn += 1
  return { open: reviews.length, passedOn }
}

async function passOn(trx: Trx, review: UrgentReview, { now, workingDaysAfter }: Night): Promise<boolean> {
  const candidates = await candidatesFor(trx, { ...review, now })
  const order = reviewersInOrder(review.openedBy, candidates)
  const reviewerId = passedOnTo(review, { order, today: dayOf(now) })
  if (reviewerId === null) return false
  const dueOn = dayOf(workingDaysAfter(now, 1))
  if (!(await askReviewer(trx, review.id, { reviewerId, answerBy: dueOn }))) return false
  await cancelTasks(trx, { sourceId: review.id, by: systemActor.id, at: now })
  const by = { workerId: systemActor.id, now }
  const { write, message } = asking({ reviewId: review.id, reviewerId, dueOn, by })
  await write(trx)
  await post(trx, [message], now)
  const subject = { kind: 'urgent review', id: review.id }
  await trace(trx, by, [{ kind: 'change', action: 'pass on urgent review', subject }])
  return true
}
