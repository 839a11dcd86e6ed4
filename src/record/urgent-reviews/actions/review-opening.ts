import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { type Change, change, type Ground } from '../../shell/change.ts'
import type { NewMessage } from '../../shell/outbox.records.ts'
import { Refused } from '../../shell/refused.ts'
import { addTask } from '../../tasks/add-task.ts'
import { cancelTasks } from '../../tasks/cancel-tasks.ts'
import { reviewHref } from '../asking.ts'
import { candidatesFor } from '../candidates.records.ts'
import { type ReviewOutcome, referenceOf, type UrgentReview } from '../model.ts'
import { findReview, keepOutcome } from '../records.ts'
import { mayReview, reviewersInOrder, toldOf } from '../reviewers.ts'

export type ReviewProblem = 'reviewed already' | 'no words'

export interface Reviewing {
  readonly review: Pick<UrgentReview, 'id' | 'personId'>
  readonly outcome: ReviewOutcome
  readonly because: string
  /** As the page showed it. */
  readonly version: number
}

/**
 * Records what a reviewer found of an urgent opening, and gives whoever must act on it their task (spec/security.md 5.3).
 * The outcome is not put on the child's record: that a review was done is.
 * @throws Refused for anybody who may not review it: the one who opened it first of all
 */
export function reviewOpening(act: Act, wanted: Reviewing): Promise<Result<null, ReviewProblem>> {
  const { id, personId } = wanted.review
  const access = () => ({ allowed: true, because: 'asked to review' }) as const
  return change(act, { action: 'review urgent opening', about: [personId], access }, async (ground) => {
    const decided = await decide(act, ground, wanted)
    if ('refused' in decided) return problem(decided.refused)
    const { review, told } = decided
    return ok({
      value: null,
      events: [reviewed(act, review)],
      subject: { kind: 'urgent review', id },
      ...lettingKnow(act, { review, told, wanted }),
    })
  })
}

async function decide(act: Act, { trx }: Ground, { review: { id, personId }, because, version }: Reviewing) {
  const review = await findReview(trx, id)
  if (review?.personId !== personId) throw notTheirs()
  const { openedBy } = review
  const candidates = await candidatesFor(trx, { personId, openedBy, now: act.origin.now })
  if (!mayReview(act.viewer.id, review, reviewersInOrder(openedBy, candidates))) throw notTheirs()
  if (review.outcome !== null || review.version !== version) return { refused: 'reviewed already' } as const
  if (because.trim() === '') return { refused: 'no words' } as const
  return { review, told: (outcome: ReviewOutcome) => toldOf(outcome, { openedBy, candidates }) }
}

const notTheirs = () => new Refused({ allowed: false, because: 'no working relationship' })

function reviewed({ today, origin }: Act, { id, personId }: UrgentReview) {
  return newEvent<RecordEvent>(
    { type: 'urgent-access-reviewed', personId, on: today, at: origin.now, reviewId: id },
    {
      headline: `An urgent opening of this record was reviewed (${referenceOf(id)})`,
      source: { kind: 'urgent review', id },
    },
  )
}

interface LettingKnow {
  readonly review: UrgentReview
  readonly told: (outcome: ReviewOutcome) => string[]
  readonly wanted: Reviewing
}

function lettingKnow(
  act: Act,
  { review, told, wanted: { outcome, because } }: LettingKnow,
): Pick<Change<null>, 'write' | 'messages'> {
  const people = told(outcome)
  const by = { by: act.viewer.id, at: act.origin.now }
  return {
    async write(trx) {
      await keepOutcome(trx, review.id, { outcome, because: because.trim(), ...by, told: people })
      await cancelTasks(trx, { sourceId: review.id, ...by })
      for (const workerId of people) await followUp(trx, act, { review, outcome, workerId })
    },
    messages: [
      ...people.map((id) => message(review, id, 'Your home page shows what is to be done.')),
      // Of a concern they hear from somebody, not from a machine.
      ...(outcome === 'concern' ? [] : [message(review, review.openedBy, 'It was yours.')]),
    ],
  }
}

function followUp(
  trx: Trx,
  act: Act,
  { review, outcome, workerId }: { review: UrgentReview; outcome: ReviewOutcome; workerId: string },
): Promise<void> {
  const concern = outcome === 'concern'
  const reference = referenceOf(review.id)
  return addTask({
    title: concern
      ? `Act on a concern about an urgent opening (${reference})`
      : `Talk about what there is to learn from an urgent opening (${reference})`,
    detail: concern
      ? 'The reviewer thinks that a record should not have been opened, or is not sure. Read why, and decide what happens.'
      : 'The reviewer found that it was meant well. Read why, and talk with the worker.',
    href: reviewHref(review.id),
    workerId,
    dueOn: concern ? dayOf(act.house.workingDaysAfter(act.origin.now, 1)) : null,
    sourceId: review.id,
    by: byOf(act),
  }).write(trx)
}

function message({ id }: UrgentReview, toWorkerId: string, more: string): NewMessage {
  const reference = referenceOf(id)
  return {
    kind: 'urgent access reviewed',
    toWorkerId,
    reference,
    text: `An urgent opening of a record was reviewed. Reference ${reference}. ${more}`,
    effectKey: `urgent access reviewed ${reference} ${toWorkerId}`,
  }
}
