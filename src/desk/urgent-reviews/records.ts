import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** What a review is about: who opened whose record, when, why. Where the record is closed to the viewer, not whose and not why. */
export interface Opening {
  readonly openedByName: string
  readonly openedByTitle: string
  readonly openedByTeam: string | null
  readonly person: Named | null
  readonly reason: Why | null
  readonly reviewerName: string | null
  readonly because: string | null
  readonly reviewedByName: string | null
  readonly reviewedAt: Instant | null
  /** Whom the outcome gave a task. */
  readonly toldNames: readonly string[]
}

interface Named {
  readonly given: string | null
  readonly family: string | null
  readonly known_as: string | null
  readonly described_as: string | null
  readonly due_on: PlainDate | null
  readonly born_on: PlainDate | null
}

interface Why {
  readonly ground: string | null
  readonly words: string | null
  readonly toAt: Instant | null
}

/** What the page of a review says of the opening. */
export async function findOpening(db: Db, reviewId: string): Promise<Opening | undefined> {
  const row = await db
    .selectFrom('access.urgent_review as review')
    .innerJoin('access.worker as opener', 'opener.id', 'review.opened_by')
    .leftJoin('access.team as team', 'team.id', 'opener.team_id')
    .leftJoin('access.worker as reviewer', 'reviewer.id', 'review.reviewer_id')
    .leftJoin('access.worker as doer', 'doer.id', 'review.reviewed_by')
    .select([
      'review.person_id as personId',
      'opener.name as openedByName',
      'opener.title as openedByTitle',
      'team.name as openedByTeam',
      'reviewer.name as reviewerName',
      'review.because',
      'doer.name as reviewedByName',
      'review.reviewed_at as reviewedAt',
      sql<
        string[]
      >`array(select w.name from access.worker w where w.id = any(review.told) order by w.name)`.as(
        'toldNames',
      ),
    ])
    .where('review.id', '=', reviewId)
    .executeTakeFirst()
  if (!row) return undefined
  const { personId, ...opening } = row
  const person = await db
    .selectFrom('record.person')
    .select(['given', 'family', 'known_as', 'described_as', 'due_on', 'born_on'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const reason = await db
    .selectFrom('access.reason')
    .select(['ground', 'words', 'to_at as toAt'])
    .where('source_id', '=', reviewId)
    .where('kind', '=', 'urgent access')
    .executeTakeFirst()
  return { ...opening, person: person ?? null, reason: reason ?? null }
}

/** One line of the list of reviews. */
export interface ListedReview {
  readonly id: string
  readonly openedBy: string
  readonly openedByName: string
  readonly openedAt: Instant
  readonly dueOn: PlainDate
  readonly reviewerName: string | null
  readonly outcome: string | null
  readonly reviewedByName: string | null
  readonly reviewedAt: Instant | null
}

/** Reviews that wait, the most urgent first; or the latest that were done. */
export function listReviews(
  db: Db,
  { done, limit }: { readonly done: boolean; readonly limit: number },
): Promise<ListedReview[]> {
  const listed = db
    .selectFrom('access.urgent_review as review')
    .innerJoin('access.worker as opener', 'opener.id', 'review.opened_by')
    .leftJoin('access.worker as reviewer', 'reviewer.id', 'review.reviewer_id')
    .leftJoin('access.worker as doer', 'doer.id', 'review.reviewed_by')
    .select([
      'review.id',
      'review.opened_by as openedBy',
      'opener.name as openedByName',
      'review.opened_at as openedAt',
      'review.due_on as dueOn',
      'reviewer.name as reviewerName',
      'review.outcome',
      'doer.name as reviewedByName',
      'review.reviewed_at as reviewedAt',
    ])
    .where('review.outcome', done ? 'is not' : 'is', null)
  const sorted = done
    ? listed.orderBy('review.reviewed_at', 'desc')
    : listed.orderBy('review.due_on').orderBy('review.opened_at')
  return sorted.orderBy('review.id').limit(limit).execute()
}
