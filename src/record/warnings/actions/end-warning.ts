import { sql } from 'kysely'
import { labelOf } from '../../../platform/code.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import { warningKinds } from '../codes.ts'
import { warningToEnd } from '../records.ts'

export type EndWarningProblem = 'not there' | 'ended already' | 'changed meanwhile' | 'no reason'

export interface EndingWarning {
  readonly personId: string
  readonly warningId: string
  readonly version: number
  readonly because: string
}

/** A warning no longer holds, and why. It stays readable as one that did. */
export function endWarning(act: Act, wanted: EndingWarning): Promise<Result<null, EndWarningProblem>> {
  const { personId, warningId, because } = wanted
  const declared = { action: 'end warning', about: [personId], access: 'chronology' } as const
  return change<null, EndWarningProblem>(act, declared, async ({ trx }) => {
    const warning = await warningToEnd(trx, { personId, warningId })
    if (!warning) return problem('not there')
    if (warning.endedOn !== null) return problem('ended already')
    if (warning.version !== wanted.version) return problem('changed meanwhile')
    if (because.trim() === '') return problem('no reason')
    const what = labelOf(warningKinds, warning.kind).toLowerCase()
    return ok({
      value: null,
      async write(writing) {
        await writing
          .updateTable('record.warning')
          .set({ ended_on: act.today, ended_because: because.trim(), version: sql<number>`version + 1` })
          .where('id', '=', warningId)
          .execute()
      },
      events: [
        newEvent<RecordEvent>(
          { type: 'warning-ended', personId, on: act.today, at: act.origin.now, warningId },
          { headline: `Warning ended: ${what}` },
        ),
      ],
      subject: { kind: 'warning', id: warningId },
    })
  })
}
