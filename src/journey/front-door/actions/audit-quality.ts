import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { findRating, keepAudit } from '../quality.records.ts'

export type AuditProblem = 'no rating' | 'no words'

export interface Auditing {
  readonly contactId: string
  readonly childId: string
  readonly withWhom: string
  /** Whether the agency sees its message as it was rated. */
  readonly agreed: boolean
  readonly learned: string
}

/** Keeps what a look at a rating, together with the agency that sent the message, came to. The rating stays as it was. */
export function auditQuality(act: Act, wanted: Auditing): Promise<Result<'kept', AuditProblem>> {
  const { contactId, childId, withWhom, agreed, learned } = wanted
  const declared = {
    action: 'audit referral quality',
    about: [childId],
    access: 'contacts',
    source: contactId,
  } as const
  return change<'kept', AuditProblem>(act, declared, async ({ trx }) => {
    const rating = await findRating(trx, contactId)
    if (rating?.child_id !== childId) return problem('no rating')
    if (withWhom.trim() === '' || learned.trim() === '') return problem('no words')
    const { now, workerId } = byOf(act)
    const row = {
      id: randomUUID(),
      quality_id: rating.id,
      child_id: childId,
      with_whom: withWhom.trim(),
      agreed,
    }
    return ok({
      value: 'kept',
      write: (writing) =>
        keepAudit(writing, { ...row, learned: learned.trim(), recorded_at: now, recorded_by: workerId }),
      events: [],
      subject: { kind: 'contact', id: contactId },
    })
  })
}
