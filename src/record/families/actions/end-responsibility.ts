import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import { endResponsibilityRow, responsibilityToEnd } from '../responsibility.records.ts'
import type { EndRelationshipProblem } from './end-relationship.ts'

export interface EndingResponsibility {
  readonly personId: string
  readonly responsibilityId: string
  readonly version: number
  readonly on: PlainDate
  readonly because: string
}

/** Somebody no longer holds parental responsibility. */
export function endResponsibility(
  act: Act,
  wanted: EndingResponsibility,
): Promise<Result<null, EndRelationshipProblem>> {
  const { personId, responsibilityId } = wanted
  const declared = { action: 'end parental responsibility', about: [personId], access: 'chronology' } as const
  return change<null, EndRelationshipProblem>(act, declared, async ({ trx }) => {
    const kept = await responsibilityToEnd(trx, { personId, responsibilityId })
    if (!kept) return problem('not there')
    if (kept.toOn !== null) return problem('ended already')
    if (kept.version !== wanted.version) return problem('changed meanwhile')
    if (wanted.on > act.today) return problem('in the future')
    if (kept.fromOn !== null && wanted.on < kept.fromOn) return problem('before it began')
    return ok({
      value: null,
      write: (writing) => endResponsibilityRow(writing, wanted),
      events: [],
      subject: { kind: 'parental responsibility', id: responsibilityId },
    })
  })
}
