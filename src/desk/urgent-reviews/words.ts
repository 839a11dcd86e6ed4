import { urgentAccess } from '../../mechanisms/access/index.ts'
import type { Look } from '../../mechanisms/audit/index.ts'
import type { ClockTagProps } from '../../platform/components/clock-tag.tsx'
import type { TagColour } from '../../platform/components/tag.tsx'
import { longMoment, recentMoment } from '../../platform/day-words.ts'
import { taskTag } from '../../platform/due-words.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import { personName } from '../../record/people/names.ts'
import {
  type ReviewOutcome,
  referenceOf,
  reviewOutcomes,
  type UrgentReview,
} from '../../record/urgent-reviews/model.ts'
import { outcomeOf } from '../../record/urgent-reviews/records.ts'
import { allowedReasons } from '../child/looks/reason-words.ts'
import type { ListedReview, Opening } from './records.ts'

const colours: Readonly<Record<ReviewOutcome, TagColour>> = {
  proper: 'green',
  learning: 'blue',
  concern: 'red',
}

/** An outcome as a tag. */
export function outcomeTag(outcome: ReviewOutcome): { readonly text: string; readonly colour: TagColour } {
  const text = reviewOutcomes.find(({ code }) => code === outcome)?.found ?? outcome
  return { text, colour: colours[outcome] }
}

/** What the page of one review says. */
export interface ReviewWords {
  readonly reference: string
  readonly who: string
  readonly whose: string
  readonly opened: string
  readonly ground: string
  readonly ownWords: string | null
  readonly asked: string
  readonly due: ClockTagProps
  readonly done: {
    readonly tag: ReturnType<typeof outcomeTag>
    readonly by: string
    readonly because: string
    readonly told: string
  } | null
  readonly looks: readonly { readonly when: string; readonly what: string }[]
}

/** The facts of a review in words. What is closed to the viewer since is said to be so. */
export function reviewWords(
  review: UrgentReview,
  {
    opening,
    looks,
    now,
  }: { readonly opening: Opening; readonly looks: readonly Look[]; readonly now: Instant },
): ReviewWords {
  const { person, reason } = opening
  return {
    reference: referenceOf(review.id),
    who: [opening.openedByName, opening.openedByTitle, opening.openedByTeam].filter(Boolean).join(', '),
    whose: person === null ? closed : whose(person),
    opened: longMoment(review.openedAt),
    ground: urgentAccess.grounds.find(({ code }) => code === reason?.ground)?.label ?? closed,
    ownWords: reason?.words ?? null,
    asked: opening.reviewerName ?? 'Nobody yet',
    due: taskTag(review.dueOn, dayOf(now)),
    done: doneWords(review, opening),
    looks: looks.map((look) => ({ when: recentMoment(look.at, now), what: openedWords(look) })),
  }
}

/** The parts that were shown, or the page where it shows none; and whatever was not as it would be with an urgent opening. */
function openedWords({ action, kind, outcome, parts, reason }: Look): string {
  const what = parts && parts.length > 0 ? `${action}: ${parts.join(', ')}` : `the page ‘${action}’`
  if (kind === 'denial' || outcome !== 'allowed') return `Was refused: ${what}`
  const why = reason === null || reason === 'urgent access' ? '' : ` (${allowedReasons[reason] ?? reason})`
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${why}`
}

const closed = 'Not shown: the record was restricted since'

function whose(person: NonNullable<Opening['person']>): string {
  const year = person.born_on?.slice(0, 4)
  return year ? `${personName(person)}, born ${year}` : personName(person)
}

function doneWords({ outcome }: UrgentReview, { because, reviewedByName, reviewedAt, toldNames }: Opening) {
  if (outcome === null || reviewedAt === null) return null
  const by = `${reviewedByName ?? 'Somebody'}, ${longMoment(reviewedAt)}`
  return { tag: outcomeTag(outcome), by, because: because ?? '', told: toldNames.join(' and ') }
}

/** Reviews that wait. The viewer's own openings lead nowhere. */
export function waitingLines(
  reviews: readonly ListedReview[],
  { viewerId, now }: { readonly viewerId: string; readonly now: Instant },
) {
  return reviews.map(({ id, openedBy, openedByName, openedAt, dueOn, reviewerName }) => ({
    id,
    reference: referenceOf(id),
    who: openedByName,
    when: recentMoment(openedAt, now),
    asked: reviewerName ?? 'Nobody yet',
    due: taskTag(dueOn, dayOf(now)),
    opens: openedBy !== viewerId,
  }))
}

/** Reviews that were done. */
export function doneLines(reviews: readonly ListedReview[], viewerId: string) {
  return reviews.flatMap(
    ({ id, openedBy, openedByName, openedAt, outcome, reviewedByName, reviewedAt, dueOn }) => {
      const found = outcomeOf(outcome)
      if (found === null || reviewedAt === null) return []
      const late = dayOf(reviewedAt) > dueOn ? ', late' : ''
      const reviewed = `${reviewedByName ?? 'Somebody'}, ${longMoment(reviewedAt)}${late}`
      const tag = outcomeTag(found)
      return [
        {
          id,
          reference: referenceOf(id),
          who: openedByName,
          when: longMoment(openedAt),
          reviewed,
          tag,
          opens: openedBy !== viewerId,
        },
      ]
    },
  )
}
