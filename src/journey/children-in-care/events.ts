import type { Happened } from '../../record/chronology/happened.ts'

/** What happened to a child in care, as the yearly returns tell it. */
export type ChildrenInCareEvent = Happened<
  | { type: 'care-began'; legalStatus: string | null; placement: string | null; shortBreaks: boolean }
  /** Another legal status, placement or carer; care went on. */
  | { type: 'care-changed'; legalStatus: string | null; placement: string | null }
  | { type: 'care-ended'; reason: string | null; shortBreaks: boolean }
  | { type: 'care-reviewed'; tookPart: string | null }
  | { type: 'missing-from-care'; kind: 'missing' | 'away' }
  | { type: 'found-after-missing' }
  | { type: 'adoption-decided' | 'adoption-decision-reversed' }
  | { type: 'liberty-order-began' | 'liberty-order-ended' }
>
