import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { accessEndsAt } from '../access-kept.ts'
import { type CloseProblem, closeInvolvement } from '../close-involvement.ts'
import type { ClosingReason } from '../codes.ts'
import { findInvolvement } from '../records.ts'
import type { ClosingWords } from '../write.records.ts'
import { managersOnly } from './managers-only.ts'

export interface ClosingWork extends ClosingWords {
  readonly personId: string
  readonly involvementId: string
  readonly on: PlainDate
  readonly because: ClosingReason
}

/**
 * The manager of the team ends the work with a person. Answers the involvement's id.
 * @throws Refused for anybody who does not manage the team
 */
export function close(act: Act, wanted: ClosingWork): Promise<Result<string, CloseProblem>> {
  const declared = { action: 'close involvement', about: [wanted.personId], access: 'involvements' } as const
  return change<string, CloseProblem>(act, declared, async ({ trx }) => {
    const involvement = await findInvolvement(trx, wanted)
    if (involvement) managersOnly(act, involvement.teamId)
    const facts = { ...wanted, involvement, today: act.today, accessEndsAt: accessEndsAt(act, wanted.on) }
    const pieces = closeInvolvement(facts, byOf(act))
    return pieces.ok ? ok({ ...pieces.value, value: wanted.involvementId }) : pieces
  })
}
