import type { Happened } from '../chronology/happened.ts'

/** A visit, on the stream of every child it was to. `kind` is a code of `visitKinds`; `at` is the moment of the visit. */
export type VisitEvent = Happened<{
  type: 'visit-made'
  visitId: string
  kind: string
  seen: boolean
  alone: boolean
  planned: boolean
  /** No word of the child's and nothing observed of the child. */
  aboutTheAdults: boolean
}>
