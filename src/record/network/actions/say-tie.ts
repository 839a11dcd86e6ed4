import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { addTie, tiedTo } from '../around.records.ts'
import type { Seer, Strength } from '../codes.ts'

export type SayTieProblem = 'not theirs' | 'in the future'

export interface SayingTie {
  readonly personId: string
  /** The person or the organisation. */
  readonly aboutId: string
  readonly strength: Strength
  readonly seenBy: Seer
  readonly words?: string | undefined
  readonly seenOn: PlainDate
}

/** Keeps how it is between a child and somebody, as somebody sees it. What was said before stays. */
export function sayTie(act: Act, wanted: SayingTie): Promise<Result<null, SayTieProblem>> {
  const { personId, aboutId, words, ...said } = wanted
  const declared = { action: 'say tie', about: [personId], access: 'family' } as const
  return change<null, SayTieProblem>(act, declared, async ({ trx }) => {
    const about = await tiedTo(trx, { personId, aboutId })
    if (!about) return problem('not theirs')
    if (said.seenOn > act.today) return problem('in the future')
    const id = randomUUID()
    const tie = {
      ...said,
      id,
      personId,
      words: words?.trim() || null,
      otherId: about === 'person' ? aboutId : null,
      organisationId: about === 'organisation' ? aboutId : null,
    }
    return ok({
      value: null,
      write: (writing) => addTie(writing, tie, byOf(act)),
      events: [],
      subject: { kind: 'network-tie', id },
    })
  })
}
