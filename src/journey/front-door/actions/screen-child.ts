import { ok, problem, type Result } from '../../../platform/result.ts'
import { type MeasureProblem, measured } from '../../../record/measures/record-measure.ts'
import type { MeasureAnswers } from '../../../record/measures/score.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { exploitationScreening } from '../forms/exploitation-screening.ts'
import { contactToDecide } from '../records.ts'

export type ScreenProblem = MeasureProblem | 'no such contact'

export interface Screening {
  readonly contactId: string
  readonly childId: string
  readonly rater: string
  readonly answers: MeasureAnswers
  /** What is done on it, and why. */
  readonly decision: string
}

/** Screens a child for exploitation with a contact. Answers the band; what is done about it is the worker's own words. */
export function screenChild(act: Act, wanted: Screening): Promise<Result<string, ScreenProblem>> {
  const { contactId, childId, rater, answers, decision } = wanted
  const declared = {
    action: 'screen child',
    about: [childId],
    access: exploitationScreening.part,
    source: contactId,
  } as const
  return change<string, ScreenProblem>(act, declared, async ({ trx }) => {
    const contact = await contactToDecide(trx, contactId)
    if (contact?.childId !== childId) return problem('no such contact')
    const source = { kind: 'contact', id: contactId }
    const rating = { personId: childId, ratedOn: act.today, rater, answers, words: decision, source }
    const taken = measured(exploitationScreening, rating, byOf(act))
    if (!taken.ok) return taken
    const { id, scored, write, events } = taken.value
    return ok({ value: scored.band, write, events, subject: { kind: 'measure', id } })
  })
}
