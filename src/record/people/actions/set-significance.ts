import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { addSignificance, type Standing, significanceOf } from './set-significance.records.ts'

export type SignificanceProblem = 'no such event' | 'as it was' | 'no reason' | 'changed meanwhile'

export interface SettingSignificance {
  readonly personId: string
  readonly eventId: string
  /** Whether it belongs among the key events. */
  readonly key: boolean
  readonly because: string
  /** As it stood when the form was shown. */
  readonly was: boolean
}

/** Says whether something that happened is a key event, or confirms what the rule suggests. A person's word beats the rule's, and says why. */
export function setSignificance(
  act: Act,
  wanted: SettingSignificance,
): Promise<Result<boolean, SignificanceProblem>> {
  const declared = { action: 'set significance', about: [wanted.personId], access: 'chronology' } as const
  return change<boolean, SignificanceProblem>(act, declared, async ({ trx }) => {
    const stands = await significanceOf(trx, wanted)
    const fault = faultOf(stands, wanted)
    if (fault) return problem(fault)
    return ok({
      value: wanted.key,
      write: (writing) => addSignificance(writing, wanted, byOf(act)),
      events: [],
      subject: { kind: 'event', id: wanted.eventId },
    })
  })
}

function faultOf(stands: Standing | null, wanted: SettingSignificance): SignificanceProblem | null {
  if (stands === null) return 'no such event'
  if (stands.key !== wanted.was) return 'changed meanwhile'
  if (stands.said && stands.key === wanted.key) return 'as it was'
  return wanted.because.trim() === '' ? 'no reason' : null
}
