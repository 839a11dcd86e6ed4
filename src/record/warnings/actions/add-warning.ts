import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import { addMonths, type PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { type WarningKind, warningKinds } from '../codes.ts'

export type AddWarningProblem = 'nothing said' | 'review is past' | 'review is far' | 'in the future'

export interface AddingWarning {
  readonly personId: string
  readonly kind: WarningKind
  readonly text: string
  readonly source: string
  readonly fromOn: PlainDate
  /** A warning nobody looks at again goes on saying what is no longer so. */
  readonly reviewOn: PlainDate
}

const longestMonths = 12

/** Warns whoever opens the record, until somebody ends it. */
export function addWarning(act: Act, wanted: AddingWarning): Promise<Result<string, AddWarningProblem>> {
  const { personId, kind } = wanted
  const declared = { action: 'add warning', about: [personId], access: 'warnings' } as const
  return change<string, AddWarningProblem>(act, declared, async () => {
    const fault = faultOf(wanted, act.today)
    if (fault) return problem(fault)
    const id = randomUUID()
    const { workerId, now } = byOf(act)
    const row = {
      id,
      person_id: personId,
      kind,
      text: wanted.text.trim(),
      source: wanted.source,
      from_on: wanted.fromOn,
      review_on: wanted.reviewOn,
      recorded_at: now,
      recorded_by: workerId,
    }
    const event = newEvent<RecordEvent>(
      { type: 'warning-added', personId, on: act.today, at: now, warningId: id, kind },
      {
        headline: `Warning added: ${labelOf(warningKinds, kind).toLowerCase()}`,
        keyEvent: kind !== 'language-need',
      },
    )
    return ok({
      value: id,
      async write(trx) {
        await trx.insertInto('record.warning').values(row).execute()
      },
      events: [event],
      subject: { kind: 'warning', id },
    })
  })
}

function faultOf({ text, fromOn, reviewOn }: AddingWarning, today: PlainDate): AddWarningProblem | null {
  if (text.trim() === '') return 'nothing said'
  if (fromOn > today) return 'in the future'
  if (reviewOn <= today) return 'review is past'
  return reviewOn > addMonths(today, longestMonths) ? 'review is far' : null
}
