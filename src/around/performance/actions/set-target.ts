import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { maySetTargets } from '../access.ts'
import type { Target } from '../model.ts'
import { writeTarget } from '../records.ts'

/**
 * Sets what the council aims for from a day on, today at the earliest: what was judged before stays as it was.
 * @throws Refused for anybody who does not answer for a whole service
 */
export function setTarget(
  act: Act,
  target: Target & { readonly indicatorId: string },
): Promise<Result<null, 'in the past'>> {
  const declared = {
    action: 'set target',
    kind: 'setting',
    about: [],
    access: () => maySetTargets(act.viewer),
  } as const
  return change<null, 'in the past'>(act, declared, async () => {
    if (target.from < act.today) return problem('in the past')
    const id = randomUUID()
    return ok({
      value: null,
      events: [],
      write: (trx) => writeTarget(trx, { ...target, id, by: act.viewer.id, at: act.origin.now }),
      subject: { kind: 'target', id },
    })
  })
}
