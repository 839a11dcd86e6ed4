import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import { endLink, linkToEnd } from '../organisation.records.ts'

export type UnlinkProblem = 'not there' | 'changed meanwhile' | 'in the future' | 'before it began'

export interface UnlinkingOrganisation {
  readonly personId: string
  readonly linkId: string
  readonly version: number
  readonly on: PlainDate
  readonly because: string
}

/** Somebody is no longer at a school, a practice or with a team. */
export function unlinkOrganisation(
  act: Act,
  wanted: UnlinkingOrganisation,
): Promise<Result<null, UnlinkProblem>> {
  const { personId, linkId, on } = wanted
  const declared = { action: 'unlink organisation', about: [personId], access: 'chronology' } as const
  return change<null, UnlinkProblem>(act, declared, async ({ trx }) => {
    const link = await linkToEnd(trx, { personId, linkId })
    if (!link || link.toOn !== null) return problem('not there')
    if (link.version !== wanted.version) return problem('changed meanwhile')
    if (on > act.today) return problem('in the future')
    if (link.fromOn !== null && on < link.fromOn) return problem('before it began')
    return ok({
      value: null,
      write: (writing) => endLink(writing, wanted),
      events: [],
      subject: { kind: 'organisation link', id: linkId },
    })
  })
}
