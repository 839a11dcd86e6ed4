import { sql } from 'kysely'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'

export type EndContactPointProblem = 'not there' | 'changed meanwhile'

export interface EndingContactPoint {
  readonly personId: string
  readonly contactPointId: string
  readonly version: number
}

/** A number or address that no longer reaches somebody. It stays readable as one that did. */
export function endContactPoint(
  act: Act,
  { personId, contactPointId, version }: EndingContactPoint,
): Promise<Result<null, EndContactPointProblem>> {
  const declared = { action: 'end contact point', about: [personId], access: 'chronology' } as const
  return change<null, EndContactPointProblem>(act, declared, async ({ trx }) => {
    const point = await trx
      .selectFrom('record.contact_point')
      .select(['version', 'valid_to'])
      .where('id', '=', contactPointId)
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!point || point.valid_to !== null) return problem('not there')
    if (point.version !== version) return problem('changed meanwhile')
    return ok({
      value: null,
      async write(writing) {
        await writing
          .updateTable('record.contact_point')
          .set({ valid_to: act.today, version: sql<number>`version + 1` })
          .where('id', '=', contactPointId)
          .execute()
      },
      events: [],
      subject: { kind: 'contact point', id: contactPointId },
    })
  })
}
