import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import { keepFamilyReasons } from '../family-reasons.ts'
import { belongsTo, leave, othersIn } from '../membership.records.ts'
import type { EndRelationshipProblem } from './end-relationship.ts'

export interface LeavingFamily {
  readonly personId: string
  readonly familyId: string
  readonly on: PlainDate
}

/** Somebody no longer belongs to a family as a council counts it. What they are to each other stays. */
export function leaveFamily(act: Act, wanted: LeavingFamily): Promise<Result<null, EndRelationshipProblem>> {
  const declared = { action: 'leave family', about: [wanted.personId], access: 'chronology' } as const
  return change<null, EndRelationshipProblem>(act, declared, async ({ trx }) => {
    if (!(await belongsTo(trx, wanted))) return problem('not there')
    if (wanted.on > act.today) return problem('in the future')
    return ok({
      value: null,
      async write(writing) {
        const others = await othersIn(writing, wanted)
        await leave(writing, wanted)
        await keepFamilyReasons(
          writing,
          others.map((other) => [wanted.personId, other] as const),
          act.origin.now,
        )
      },
      events: [],
      subject: { kind: 'family', id: wanted.familyId },
    })
  })
}
