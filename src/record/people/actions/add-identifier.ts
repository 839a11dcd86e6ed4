import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { IdentifierKind } from '../codes.ts'
import { isNhsNumber, isUpn } from '../identifier.ts'

export type IdentifierProblem = 'not an NHS number' | 'not a pupil number' | 'nothing said' | 'kept already'

export interface AddingIdentifier {
  readonly personId: string
  readonly kind: IdentifierKind
  readonly value: string
  readonly source: string
}

/** A number by which others know somebody; one that has a check digit or letter must pass it. */
export function addIdentifier(act: Act, wanted: AddingIdentifier): Promise<Result<null, IdentifierProblem>> {
  const { personId, kind, source } = wanted
  const declared = { action: 'add identifier', about: [personId], access: 'chronology' } as const
  return change<null, IdentifierProblem>(act, declared, async ({ trx }) => {
    const value = closeNumber(kind, wanted.value)
    const fault = numberFault(kind, value)
    if (fault) return problem(fault)
    const kept = await trx
      .selectFrom('record.identifier')
      .select('id')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('value', '=', value)
      .where('valid_to', 'is', null)
      .executeTakeFirst()
    if (kept) return problem('kept already')
    const { workerId, now } = byOf(act)
    const row = { person_id: personId, kind, value, source, recorded_at: now, recorded_by: workerId }
    return ok({
      value: null,
      async write(writing) {
        await writing.insertInto('record.identifier').values(row).execute()
      },
      events: [],
    })
  })
}

/** As numbers are kept: without gaps, letters large. */
function closeNumber(kind: IdentifierKind, value: string): string {
  const text = value.trim().toUpperCase()
  return kind === 'other' || kind === 'court-case' ? value.trim() : text.replaceAll(/[\s-]/g, '')
}

function numberFault(kind: IdentifierKind, value: string): IdentifierProblem | null {
  if (value === '') return 'nothing said'
  if (kind === 'nhs-number' && !isNhsNumber(value)) return 'not an NHS number'
  return (kind === 'upn' || kind === 'former-upn') && !isUpn(value) ? 'not a pupil number' : null
}
