import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { addContactPoints } from '../new-person.records.ts'

export type ContactPointProblem = 'not a number' | 'not an address'

export interface AddingContactPoint {
  readonly personId: string
  readonly kind: 'phone' | 'email'
  readonly value: string
  readonly note?: string | undefined
  readonly source: string
}

/** A new way to reach somebody. */
export function addContactPoint(
  act: Act,
  wanted: AddingContactPoint,
): Promise<Result<null, ContactPointProblem>> {
  const declared = { action: 'add contact point', about: [wanted.personId], access: 'chronology' } as const
  return change<null, ContactPointProblem>(act, declared, async () => {
    const value = wanted.value.trim()
    if (wanted.kind === 'phone' && !isPhone(value)) return problem('not a number')
    if (wanted.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return problem('not an address')
    const { personId, kind, note, source } = wanted
    const points = [{ kind, value, note: note ?? null }]
    return ok({
      value: null,
      write: (writing) => addContactPoints(writing, { personId, points, by: { ...byOf(act), source } }),
      events: [],
    })
  })
}

/** At least six digits, with the signs that people write between them. */
function isPhone(text: string): boolean {
  return /^[+()\d\s./-]+$/.test(text) && text.replaceAll(/\D/g, '').length >= 6
}
