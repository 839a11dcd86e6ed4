import { randomUUID } from 'node:crypto'
import type { Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { mayWorkAtFrontDoor } from '../access.ts'
import type { NightCallKind } from '../codes.ts'
import { addNightCall } from '../night-calls.records.ts'

export type NightCallProblem = 'no words' | 'in the future'

export interface Logging {
  readonly beganAt: Instant
  readonly kind: NightCallKind
  readonly minutes: number
  readonly caller: string | null
  readonly arranged: string
  readonly homelessness: boolean
}

/** Logs a call to the out-of-hours team. It is about nobody's record: what concerns a child is a contact besides. */
export function logNightCall(act: Act, wanted: Logging): Promise<Result<string, NightCallProblem>> {
  const access = () => mayWorkAtFrontDoor(act.viewer)
  return change(act, { action: 'log out-of-hours call', about: [], access }, async () => {
    if (wanted.arranged === '') return problem('no words')
    if (wanted.beganAt > act.origin.now) return problem('in the future')
    const id = randomUUID()
    return ok({
      value: id,
      write: (trx) =>
        addNightCall(trx, {
          id,
          began_at: wanted.beganAt,
          kind: wanted.kind,
          minutes: wanted.minutes,
          caller: wanted.caller,
          arranged: wanted.arranged,
          homelessness_referral: wanted.homelessness,
          taken_by: act.viewer.id,
          recorded_at: act.origin.now,
          recorded_by: act.viewer.id,
        }),
      events: [],
      subject: { kind: 'out-of-hours call', id },
    })
  })
}
