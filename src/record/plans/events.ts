import type { Happened } from '../chronology/happened.ts'

/** What can happen to a plan, on the stream of every child on it. `kind` is the kind of plan: 'child-in-need'. */
export type PlanEvent = Happened<
  | { type: 'plan-started'; planId: string; kind: string }
  | { type: 'plan-changed'; planId: string; kind: string; version: number }
  | { type: 'plan-reviewed'; planId: string; kind: string; reviewId: string; decision: string }
  | { type: 'plan-ended'; planId: string; kind: string; because: string }
>
