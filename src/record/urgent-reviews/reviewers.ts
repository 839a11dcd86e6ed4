import type { PlainDate } from '../../platform/plain-date.ts'
import {
  type Candidate,
  type ReviewOutcome,
  type ReviewPost,
  reviewOrder,
  type UrgentReview,
} from './model.ts'

type Fit = (candidate: Candidate) => boolean

// Their posts are held apart from the line of managers.
const independent: ReadonlySet<ReviewPost> = new Set(['privacy lead', 'keeper', 'administrator'])

/**
 * Each is tried where the one before finds nobody: those not under the one who opened it; those whose post is apart from the line of
 * managers; and where a record was restricted since to people of whom none may review, its keepers, who are told no more than when.
 */
const passes: readonly Fit[] = [
  ({ underOpener, restricted }) => !underOpener && !restricted,
  ({ post, restricted }) => independent.has(post) && !restricted,
  ({ post }) => post === 'keeper',
]

/**
 * Who may be asked to review an opening, in order. Nobody reviews their own, and nobody a record in which they have an interest
 * (spec/security.md 5.3, 3.5). One person may stand here for more than one post.
 */
export function reviewersInOrder(openedBy: string, candidates: readonly Candidate[]): Candidate[] {
  const others = candidates.filter(
    ({ id, post, conflict }) => id !== openedBy && !conflict && place(post) !== -1,
  )
  const fit = passes.map((pass) => others.filter(pass)).find((some) => some.length > 0) ?? []
  return fit.toSorted(
    (one, other) =>
      place(one.post) - place(other.post) || one.above - other.above || (one.id < other.id ? -1 : 1),
  )
}

function place(post: ReviewPost): number {
  return reviewOrder.indexOf(post)
}

/** Who is asked next: the first who was not asked yet; null where all were. */
export function nextReviewer(order: readonly Candidate[], asked: readonly string[]): string | null {
  return order.find(({ id }) => !asked.includes(id))?.id ?? null
}

/** Whoever was asked and still may, and the privacy leads, who look after all of them. */
export function mayReview(viewerId: string, review: UrgentReview, order: readonly Candidate[]): boolean {
  return order.some(
    ({ id, post }) => id === viewerId && (post === 'privacy lead' || review.asked.includes(id)),
  )
}

/**
 * To whom the night gives a review: the next, where whoever is asked did not answer in time or may not any more; null where it stays
 * where it is. The last of the order keeps it.
 */
export function passedOnTo(
  review: UrgentReview,
  { order, today }: { readonly order: readonly Candidate[]; readonly today: PlainDate },
): string | null {
  const stillMay = order.some(({ id }) => id === review.reviewerId)
  if (stillMay && review.answerBy >= today) return null
  const next = nextReviewer(order, review.asked)
  return next === null && !stillMay ? (order[0]?.id ?? null) : next
}

const governance: readonly ReviewPost[] = ['privacy lead', 'head of service', 'keeper', 'administrator']

/**
 * Who has something to do because of an outcome: of a concern whoever looks after information, and the worker's manager; of
 * something to learn the manager. Never the worker, nor anybody under them.
 */
export function toldOf(
  outcome: ReviewOutcome,
  { openedBy, candidates }: { readonly openedBy: string; readonly candidates: readonly Candidate[] },
): string[] {
  if (outcome === 'proper') return []
  const others = candidates.filter(({ id }) => id !== openedBy)
  const manager = others
    .filter(({ post, underOpener }) => post === 'workers manager' && !underOpener)
    .toSorted((one, other) => one.above - other.above)[0]?.id
  const lead = governance.flatMap((post) => others.find((one) => one.post === post) ?? [])[0]?.id
  const wanted = outcome === 'concern' ? [lead, manager] : [manager ?? lead]
  return [...new Set(wanted.flatMap((id) => id ?? []))]
}
