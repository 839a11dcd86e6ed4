import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { maySearch } from '../access.ts'
import { tidy } from '../new-person.ts'
import { addDifferent } from './pairs.records.ts'

export type ConfirmProblem = 'the same record' | 'no reason'

export interface Confirming {
  readonly a: string
  readonly b: string
  readonly because: string
}

/** Says for good that two records are two people: neither is offered for the other again. */
export function confirmDifferent(
  act: Act,
  { a, b, because }: Confirming,
): Promise<Result<null, ConfirmProblem>> {
  const access = () => maySearch(act.viewer)
  return change<null, ConfirmProblem>(
    act,
    { action: 'confirm different people', about: [a, b], access },
    async () => {
      const reason = tidy(because)
      if (a === b) return problem('the same record')
      if (reason === null) return problem('no reason')
      return ok({
        value: null,
        write: (trx) => addDifferent(trx, { a, b, because: reason, by: byOf(act) }),
        events: [],
      })
    },
  )
}
