import { addHours, type Instant } from '../../platform/instant.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { type NewReason, urgentAccessCount } from './records.ts'

/** The grounds on which a record may be opened urgently (spec/security.md 5.1). */
const urgentGrounds = [
  { code: 'child at risk now', label: 'A child is at risk now' },
  { code: 'court or law', label: 'A court or the law requires it' },
  { code: 'other', label: 'Another reason' },
] as const
export type UrgentGround = (typeof urgentGrounds)[number]['code']

export type UrgentProblem = 'too few words' | 'too many today' | 'closed to you'

/** Four hours at most, three times a day, twenty characters of why (spec/security.md 5.1, 5.2). */
const limits = { hours: 4, aDay: 3, words: 20 }

export interface UrgentRequest {
  readonly personId: string
  readonly workerId: string
  readonly ground: UrgentGround
  readonly words: string
  readonly usedToday: number
  /** A conflict of interest or a restriction is never opened this way. */
  readonly closed: boolean
  readonly sourceId: string
}

/** Decides whether a record is opened urgently, and for how long. It opens for reading only. */
function openUrgently(request: UrgentRequest, now: Instant): Result<NewReason, UrgentProblem> {
  if (request.closed) return problem('closed to you')
  if ([...request.words.trim()].length < limits.words) return problem('too few words')
  if (request.usedToday >= limits.aDay) return problem('too many today')
  const { personId, workerId, ground, sourceId } = request
  const words = request.words.trim()
  return ok({
    personId,
    workerId,
    kind: 'urgent access',
    opens: 'whole',
    fromAt: now,
    toAt: addHours(now, limits.hours),
    sourceId,
    ground,
    words,
  })
}

/** Opening a record urgently: the grounds to choose from, the decision, and how often one worker did so since a moment. */
export const urgentAccess = {
  grounds: urgentGrounds,
  limits,
  open: openUrgently,
  usedSince: urgentAccessCount,
} as const
