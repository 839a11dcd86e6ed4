import { looksBy } from '../../mechanisms/audit/index.ts'
import { readAnswers } from '../../mechanisms/forms/index.ts'
import { inContext, type Trx } from '../../platform/db.ts'
import { addHours } from '../../platform/instant.ts'
import type { Act } from '../../record/shell/act.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { isId } from '../../record/shell/fields.ts'
import { type Doing, type FormDeclared, formPage, type Looking, page } from '../../record/shell/page.ts'
import { type ReviewProblem, reviewOpening } from '../../record/urgent-reviews/actions/review-opening.ts'
import { reviewHref } from '../../record/urgent-reviews/asking.ts'
import { candidatesFor } from '../../record/urgent-reviews/candidates.records.ts'
import { reviewForm } from '../../record/urgent-reviews/forms/review.ts'
import type { UrgentReview } from '../../record/urgent-reviews/model.ts'
import { findReview } from '../../record/urgent-reviews/records.ts'
import { reviewersInOrder } from '../../record/urgent-reviews/reviewers.ts'
import { mayHaveBeenAsked, mayListReviews, mayRead } from './access.ts'
import { ListPage } from './list-page.tsx'
import { ReviewPage } from './page.tsx'
import { findOpening, listReviews } from './records.ts'
import { doneLines, reviewWords, waitingLines } from './words.ts'

/** Reviewing urgent openings, and seeing which wait (spec/security.md 5.3). */
export function urgentReviewRoutes(desk: Desk): void {
  page(desk, { url: '/urgent-reviews', access: mayListReviews, audit: 'list urgent reviews', show: list })
  formPage(desk, {
    url: '/urgent-reviews/:reviewId',
    access: mayHaveBeenAsked,
    audit: 'read urgent review',
    draft: reviewForm,
    show: one,
    submit: review,
  })
}

/** As many as can be looked over. */
const most = 100

async function list({ trx, act }: Looking): Promise<Answer> {
  const { viewer, origin } = act
  const waiting = await listReviews(trx, { done: false, limit: most })
  const done = await listReviews(trx, { done: true, limit: most })
  const lines = {
    waiting: waitingLines(waiting, { viewerId: viewer.id, now: origin.now }),
    done: doneLines(done, viewer.id),
  }
  const opens = viewer.roles.has('privacy-lead')
  // The list names nobody whose record was opened.
  return { page: (view) => <ListPage {...{ view, opens, ...lines }} />, saw: { listed: [] } }
}

async function one({ trx, act, params, again, draft }: Looking): Promise<Answer> {
  const review = await findTheirs(trx, act, params['reviewId'])
  const opening = review && (await findOpening(trx, review.id))
  if (!review || !opening) return 'not found'
  const { now } = act.origin
  const until = opening.reason?.toAt ?? addHours(review.openedAt, longest)
  const asked = { personId: review.personId, workerId: review.openedBy, from: review.openedAt, until }
  const words = reviewWords(review, { opening, looks: await looksBy(trx, asked), now })
  const draftUrl = `${reviewHref(review.id)}/draft`
  return {
    page: (view) => <ReviewPage {...{ view, words, again, draft, draftUrl }} version={review.version} />,
    saw: {
      people: opening.person === null ? [] : [review.personId],
      subject: { kind: 'urgent review', id: review.id },
    },
  }
}

/** An opening ends by itself after four hours, and sooner where it was ended. */
const longest = 4

/** The review of the address, where this viewer may read it. */
async function findTheirs(trx: Trx, { viewer, origin }: Act, id?: string): Promise<UrgentReview | undefined> {
  const review = isId(id) ? await findReview(trx, id) : undefined
  if (!review) return undefined
  const order = reviewersInOrder(review.openedBy, await candidatesFor(trx, { ...review, now: origin.now }))
  return mayRead(viewer.id, review, order) ? review : undefined
}

const messages: Readonly<Record<ReviewProblem, string>> = {
  'reviewed already': 'Somebody reviewed this before you. What they found is below',
  'no words': 'Enter why',
}

async function review({ act, params, body }: Doing): ReturnType<FormDeclared['submit']> {
  const found = await inContext(act.db, act.viewer, (trx) => findTheirs(trx, act, params['reviewId']))
  // The page says that it is not there, and traces that somebody tried.
  if (!found) return { again: { errors: [], body } }
  const read = readAnswers(reviewForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const version = Number(body['version'])
  const done = await reviewOpening(act, { review: found, ...read.value, version })
  if (done.ok) return { goTo: reviewHref(found.id) }
  return { again: { errors: [{ text: messages[done.problem] }], body } }
}
