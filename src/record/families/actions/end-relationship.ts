import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import { keepFamilyReasons } from '../family-reasons.ts'
import { endRelation, relationToEnd } from '../relationship.records.ts'

export type EndRelationshipProblem =
  | 'not there'
  | 'ended already'
  | 'changed meanwhile'
  | 'in the future'
  | 'before it began'

export interface EndingRelationship {
  readonly personId: string
  readonly relationshipId: string
  readonly version: number
  readonly on: PlainDate
  readonly because: string
}

/** Two people are no longer this to each other, or never were. */
export function endRelationship(
  act: Act,
  wanted: EndingRelationship,
): Promise<Result<null, EndRelationshipProblem>> {
  const { personId, relationshipId } = wanted
  const declared = { action: 'end relationship', about: [personId], access: 'chronology' } as const
  return change<null, EndRelationshipProblem>(act, declared, async ({ trx }) => {
    const kept = await relationToEnd(trx, { personId, relationshipId })
    const fault = faultOf(kept, wanted, act.today)
    if (fault || !kept) return problem(fault ?? 'not there')
    return ok({
      value: null,
      async write(writing) {
        await endRelation(writing, wanted)
        await keepFamilyReasons(writing, [[kept.personId, kept.otherId]], act.origin.now)
      },
      events: [],
      subject: { kind: 'relationship', id: relationshipId },
    })
  })
}

function faultOf(
  kept: Awaited<ReturnType<typeof relationToEnd>>,
  { version, on }: EndingRelationship,
  today: PlainDate,
): EndRelationshipProblem | null {
  if (!kept) return 'not there'
  if (kept.toOn !== null) return 'ended already'
  if (kept.version !== version) return 'changed meanwhile'
  if (on > today) return 'in the future'
  return kept.fromOn !== null && on < kept.fromOn ? 'before it began' : null
}
