import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** Who records, when, and where it comes from: 'contact C-2026-000123', 'the mother'. */
export interface RecordedBy {
  readonly workerId: string
  readonly now: Instant
  readonly today: PlainDate
  readonly source: string
}
