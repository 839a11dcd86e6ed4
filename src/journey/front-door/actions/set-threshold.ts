import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { maySetThreshold } from '../access.ts'
import { type Descriptor, versionFaults } from '../forms/threshold.ts'
import { keepThreshold, thresholdsKept } from '../threshold.records.ts'

export type ThresholdProblem =
  | 'in the past'
  | 'that day has one'
  | 'a level is missing'
  | 'a line stands twice'
  | 'no words'

export interface SettingThreshold {
  readonly from: PlainDate
  readonly descriptors: readonly Descriptor[]
  readonly because: string
}

/** Sets the council's threshold guidance from a day on. No version is ever changed: what was decided by it stays with it. */
export function setThreshold(act: Act, wanted: SettingThreshold): Promise<Result<number, ThresholdProblem>> {
  const declared = {
    action: 'set threshold guidance',
    about: [],
    kind: 'setting',
    access: () => maySetThreshold(act.viewer),
  } as const
  return change<number, ThresholdProblem>(act, declared, async ({ trx }) => {
    const kept = await thresholdsKept(trx)
    const fault = faultOf(
      act,
      wanted,
      kept.map(({ from }) => from),
    )
    if (fault !== null) return problem(fault)
    const version = 1 + Math.max(...kept.map((one) => one.version))
    const { from, descriptors, because } = wanted
    return ok({
      value: version,
      write: (writing) => keepThreshold(writing, { version, from, descriptors }, { because, by: byOf(act) }),
      events: [],
    })
  })
}

function faultOf(
  { today }: Act,
  { from, descriptors, because }: SettingThreshold,
  days: readonly PlainDate[],
): ThresholdProblem | null {
  if (because.trim() === '') return 'no words'
  if (from < today) return 'in the past'
  if (days.includes(from)) return 'that day has one'
  const faults = versionFaults({ descriptors })
  if (faults.some((fault) => fault.includes('twice'))) return 'a line stands twice'
  return faults.length > 0 ? 'a level is missing' : null
}
