import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** A task that no clock makes. */
export interface Task {
  readonly id: string
  readonly personId: string | null
  readonly personName: string | null
  readonly title: string
  readonly detail: string | null
  readonly href: string | null
  /** It is done when the work is done there, and by no press of its own. */
  readonly doneByWork: boolean
  readonly workerName: string | null
  readonly teamName: string | null
  readonly givenBy: string | null
  readonly dueOn: PlainDate | null
  readonly done: { readonly at: Instant; readonly byName: string | null } | null
}

/** Somebody or some team to whom a task about a person may be given: they may see the person already. */
export interface Assignee {
  readonly id: string
  readonly name: string
  readonly kind: 'worker' | 'team'
}
