import { forRoles } from '../../mechanisms/access/index.ts'
import type { Candidate, UrgentReview } from '../../record/urgent-reviews/model.ts'
import { mayReview } from '../../record/urgent-reviews/reviewers.ts'

/** Who sees which openings are reviewed and which wait: the privacy leads and the keepers (spec/security.md 2, 5.3). */
export const mayListReviews = forRoles('privacy-lead', 'restricted-record-keeper')

/** Anybody may be asked; whether this one was is found out with the review. */
export const mayHaveBeenAsked = () => ({ allowed: true, because: 'asked to review' }) as const

/** Whoever may review an opening reads the page, and whoever its outcome gave something to do; never the one who opened it. */
export function mayRead(viewerId: string, review: UrgentReview, order: readonly Candidate[]): boolean {
  return (
    viewerId !== review.openedBy && (review.told.includes(viewerId) || mayReview(viewerId, review, order))
  )
}
