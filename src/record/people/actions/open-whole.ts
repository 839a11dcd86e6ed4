import type { NewReason } from '../../../mechanisms/access/index.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import { openContactReasons } from './open-whole.records.ts'

export type OpenWholeProblem = 'no open contact'

/**
 * Opens the whole record by one press, for whoever works at the front door while a contact about the person is open: the
 * contact is the reason, it ends with it, and this is not urgent access (spec/security.md 3.3).
 */
export function openWhole(act: Act, personId: string): Promise<Result<null, OpenWholeProblem>> {
  const declared = { action: 'open whole record', about: [personId], access: 'contacts' } as const
  return change<null, OpenWholeProblem>(act, declared, async ({ trx }) => {
    const { viewer, origin } = act
    const contacts = await openContactReasons(trx, { personId, viewer, now: origin.now })
    if (contacts.length === 0) return problem('no open contact')
    const give = contacts.map<NewReason>(({ sourceId, toAt }) => ({
      personId,
      kind: 'open contact',
      opens: 'whole',
      workerId: viewer.id,
      fromAt: origin.now,
      toAt,
      sourceId,
    }))
    return ok({ value: null, write: async () => {}, events: [], give })
  })
}
