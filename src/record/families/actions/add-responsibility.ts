import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { isThere } from '../relationship.records.ts'
import { type AddingResponsibility, addResponsibilityRow, holdsNow } from '../responsibility.records.ts'

export type AddResponsibilityProblem = 'nobody named' | 'no such person' | 'kept already' | 'in the future'

/** Says who decides for a child in law, and on what ground. */
export function addResponsibility(
  act: Act,
  wanted: AddingResponsibility,
): Promise<Result<null, AddResponsibilityProblem>> {
  const { personId, holderId, holderName } = wanted
  const declared = { action: 'add parental responsibility', about: [personId], access: 'family' } as const
  return change<null, AddResponsibilityProblem>(act, declared, async ({ trx }) => {
    if (holderId === null && !holderName?.trim()) return problem('nobody named')
    if (wanted.fromOn !== undefined && wanted.fromOn > act.today) return problem('in the future')
    if (holderId !== null && !(await isThere(trx, holderId))) return problem('no such person')
    if (await holdsNow(trx, wanted)) return problem('kept already')
    return ok({
      value: null,
      write: (writing) => addResponsibilityRow(writing, wanted, byOf(act)),
      events: [],
    })
  })
}
