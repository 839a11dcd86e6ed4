import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { AssessmentOutcome } from './codes.ts'

/** Where an assessment stands. */
export type AssessmentState = 'open' | 'waiting for a decision' | 'authorised'

/** A child's part of an assessment. */
export interface AssessedChild {
  readonly partId: string
  readonly personId: string
  readonly name: string
  readonly bornOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly referralId: string | null
  readonly involvementId: string | null
  readonly startedOn: PlainDate
  readonly referredOn: PlainDate
  readonly authorisedOn: PlainDate | null
  readonly outcome: string | null
}

/** One piece of work about the children of a family. */
export interface Assessment {
  readonly id: string
  readonly about: readonly string[]
  readonly wordsId: string | null
  /** The version of its words; 0 before anything was written. */
  readonly wordsVersion: number
  readonly state: AssessmentState
  readonly sentBy: string | null
  readonly sentVersion: number | null
  readonly teamId: string | null
  readonly workerId: string | null
  readonly workerName: string | null
  readonly comment: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly version: number
  /** Those whose part is open to whoever looks. */
  readonly children: readonly AssessedChild[]
}

/** What follows a decision for one child. */
export interface Following {
  /** The assessment's involvement ends: nothing more, or another service goes on. */
  readonly ends: boolean
  /** The service that starts to work with the child. */
  readonly opens: 'early-help' | 'child-in-need' | null
  /** What the team must do, where no clock of its own says so. */
  readonly task: string | null
  /** Why the episode of need is closed, by the census; null where it goes on. */
  readonly closes: 'RC8' | 'RC9' | null
}

/** What each outcome opens. @source spec/services/03, Steps; RC8 and RC9: children in need census guide */
export const opens: Readonly<Record<AssessmentOutcome, Following>> = {
  'no-further-action': { ends: true, opens: null, task: null, closes: 'RC8' },
  'early-help': { ends: true, opens: 'early-help', task: null, closes: 'RC9' },
  'child-in-need-plan': { ends: true, opens: 'child-in-need', task: null, closes: null },
  'strategy-discussion': { ends: false, opens: null, task: 'Hold a strategy discussion now', closes: null },
  accommodation: {
    ends: true,
    opens: 'child-in-need',
    task: 'Arrange a place to live, and say how soon it is needed',
    closes: null,
  },
  'short-breaks': { ends: true, opens: 'child-in-need', task: 'Arrange short breaks', closes: null },
  'private-fostering': {
    ends: true,
    opens: 'child-in-need',
    task: 'Visit the private fostering arrangement',
    closes: null,
  },
}

/** A worker as the manager weighs them. */
export interface Carrying {
  readonly workerId: string
  readonly name: string
  readonly teamId: string
  readonly teamName: string
  /** Open children by service. */
  readonly children: readonly { readonly service: string; readonly count: number }[]
  readonly newlyQualifiedUntil: PlainDate | null
}

/** What a worker carries, to one decimal. */
export function weightOf(children: Carrying['children'], weights: Readonly<Record<string, number>>): number {
  const sum = children.reduce((total, { service, count }) => total + count * (weights[service] ?? 1), 0)
  return Math.round(sum * 10) / 10
}

/**
 * How far a worker in their first year would be over what they may carry; 0 where they would not, or where no cap holds for them.
 * @param more children who are about to be added, by service
 */
export function overCap(
  worker: Carrying,
  more: Carrying['children'],
  given: {
    readonly weights: Readonly<Record<string, number>>
    readonly cap: number
    readonly today: PlainDate
  },
): number {
  if (worker.newlyQualifiedUntil === null || worker.newlyQualifiedUntil < given.today) return 0
  const weight = weightOf([...worker.children, ...more], given.weights)
  return Math.max(0, Math.round((weight - given.cap) * 10) / 10)
}
