import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { type CopyWay, copyWays } from '../codes.ts'
import type { AssessmentEvent } from '../events.ts'
import { addShared, assessmentToChange } from '../records.ts'
import { sameAs } from './write-assessment.ts'

export interface SharingAssessment {
  readonly assessmentId: string
  readonly about: readonly string[]
  readonly sharedOn: PlainDate
  readonly sharedWith: string
  readonly how: CopyWay
  readonly theirView: string
}

export type ShareProblem = 'no such assessment' | 'not decided yet' | 'in the future' | 'before the decision'

/** Keeps when and how the family got a copy, and what they think of it. */
export function shareAssessment(
  act: Act,
  wanted: SharingAssessment,
): Promise<Result<'shared', ShareProblem>> {
  const { assessmentId, about, sharedOn } = wanted
  const declared = {
    action: 'share assessment',
    about,
    access: 'notes',
    decidesWithoutStreams: true,
  } as const
  return change<'shared', ShareProblem>(act, declared, async ({ trx }) => {
    const assessment = await assessmentToChange(trx, assessmentId)
    if (!assessment || !sameAs(assessment.about, about)) return problem('no such assessment')
    const decidedOn = assessment.children[0]?.authorisedOn ?? null
    if (decidedOn === null) return problem('not decided yet')
    if (sharedOn > act.today) return problem('in the future')
    if (sharedOn < decidedOn) return problem('before the decision')
    return ok({
      value: 'shared',
      write: (writing) => addShared(writing, sharedRow(act, wanted)),
      events: about.map((personId) => sharedEvent(personId, wanted)),
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
}

function sharedRow(
  act: Act,
  { assessmentId, about, sharedOn, sharedWith, how, theirView }: SharingAssessment,
) {
  const { now, workerId } = byOf(act)
  return {
    id: randomUUID(),
    assessment_id: assessmentId,
    about: [...about],
    shared_on: sharedOn,
    shared_with: sharedWith,
    how,
    their_view: theirView,
    recorded_at: now,
    recorded_by: workerId,
  }
}

function sharedEvent(personId: string, { assessmentId, sharedOn, sharedWith, how }: SharingAssessment) {
  const headline =
    how === 'not-given'
      ? 'The family has no copy of the assessment'
      : `Assessment given to ${sharedWith} (${labelOf(copyWays, how).toLowerCase()})`
  return newEvent<AssessmentEvent>(
    { type: 'assessment-shared', personId, on: sharedOn, at: null, assessmentId },
    { headline, source: { kind: 'assessment', id: assessmentId } },
  )
}
