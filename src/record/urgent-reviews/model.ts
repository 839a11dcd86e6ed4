import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** What a review may find: as it is asked, and as it is said afterwards (spec/security.md 5.3). */
export const reviewOutcomes = [
  { code: 'proper', label: 'It was right to open it', found: 'Right to open it' },
  {
    code: 'learning',
    label: 'There is something to learn',
    found: 'Something to learn',
    hint: 'It was meant well, and should be done differently next time. The worker’s manager is asked to talk with them.',
  },
  {
    code: 'concern',
    label: 'I have a concern',
    found: 'A concern',
    hint: 'It should not have been opened, or you are not sure. The privacy lead and the worker’s manager are told at once.',
  },
] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]['code']

/** The review of one urgent opening of one person's record. */
export interface UrgentReview {
  readonly id: string
  readonly personId: string
  readonly openedBy: string
  readonly openedAt: Instant
  /** One working day after the opening; it never moves. */
  readonly dueOn: PlainDate
  /** Who is asked now; null until the night finds somebody. */
  readonly reviewerId: string | null
  /** The last day of whoever is asked now, before it goes to the next. */
  readonly answerBy: PlainDate
  readonly asked: readonly string[]
  readonly outcome: ReviewOutcome | null
  /** Whom the outcome gave something to do. */
  readonly told: readonly string[]
  readonly version: number
}

/** The posts from which a reviewer may come. 'workers manager' is told of outcomes and reviews nothing by it. */
export type ReviewPost =
  | 'childs manager'
  | 'privacy lead'
  | 'front door manager'
  | 'head of service'
  | 'service manager'
  | 'keeper'
  | 'administrator'
  | 'workers manager'

/**
 * Who is asked to review, the first first: the managers over a team that works with the child, nearest first, then the privacy
 * leads; for a child in no team of a council without a privacy lead whoever comes next, so that it is never nobody.
 */
export const reviewOrder: readonly ReviewPost[] = [
  'childs manager',
  'privacy lead',
  'front door manager',
  'head of service',
  'service manager',
  'keeper',
  'administrator',
]

/** Somebody in a post, and what stands between them and this review. */
export interface Candidate {
  readonly id: string
  readonly post: ReviewPost
  /** Teams between them and the nearest team that works with the child, or that the worker is in; 0 elsewhere. */
  readonly above: number
  /** They work in a team that the opener manages: a subordinate reviews nothing (5.3). */
  readonly underOpener: boolean
  /** A declared interest in the person. */
  readonly conflict: boolean
  /** The record was restricted since, and not to them. */
  readonly restricted: boolean
}

/** What tasks, messages and lists call an opening: nothing of the person can be read from it. */
export const referenceOf = (reviewId: string): string => `U-${reviewId.slice(0, 8).toUpperCase()}`
