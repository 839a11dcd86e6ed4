import { randomUUID } from 'node:crypto'
import type { Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { mayWorkAtFrontDoor } from '../access.ts'
import type { AdviceEnding, Source } from '../codes.ts'
import { addConsultation } from '../consultations.records.ts'
import { teamFor } from '../worker.records.ts'

export type ConsultationProblem = 'no words' | 'in the future'

/** What a professional asked and was told. */
export interface Advising {
  readonly askedAt: Instant
  readonly source: Source
  readonly askerName: string
  readonly askerRole: string | null
  readonly askerReach: string | null
  readonly question: string
  readonly advice: string
  readonly ended: AdviceEnding
}

/** Records advice to a professional: it is about nobody's record, and no contact. Answers its id. */
export function recordConsultation(act: Act, wanted: Advising): Promise<Result<string, ConsultationProblem>> {
  const access = () => mayWorkAtFrontDoor(act.viewer)
  return change(act, { action: 'record consultation', about: [], access }, async ({ trx }) => {
    const { askedAt, source, askerName, question, advice } = wanted
    if ([askerName, question, advice].includes('')) return problem('no words')
    if (askedAt > act.origin.now) return problem('in the future')
    const id = randomUUID()
    const teamId = await teamFor(trx, 'front-door')
    return ok({
      value: id,
      write: (writing) =>
        addConsultation(writing, {
          id,
          asked_at: askedAt,
          agency: source,
          asker_name: askerName,
          asker_role: wanted.askerRole,
          asker_reach: wanted.askerReach,
          question,
          advice,
          ended: wanted.ended,
          given_by: act.viewer.id,
          team_id: teamId,
          recorded_at: act.origin.now,
          recorded_by: act.viewer.id,
        }),
      events: [],
      subject: { kind: 'consultation', id },
    })
  })
}
