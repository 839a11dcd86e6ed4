import { randomUUID } from 'node:crypto'
import { isCode, labelOf } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { Act } from '../shell/act.ts'
import { type By, byOf } from '../shell/by.ts'
import { change } from '../shell/change.ts'
import { addMeasure } from './records.ts'
import { type MeasureAnswers, type Scored, type ScoreProblem, scoreOf } from './score.ts'
import type { MeasureTool } from './tool.ts'

/** One rating of one child. */
export interface Rating {
  readonly personId: string
  readonly ratedOn: PlainDate
  /** A code of the tool's raters. */
  readonly rater: string
  readonly raterName?: string | null
  readonly answers: MeasureAnswers
  readonly words?: string | null
  /** What it was done with: a contact, an assessment. */
  readonly source?: { readonly kind: string; readonly id: string } | null
}

export type MeasureProblem = ScoreProblem | 'no such rater' | 'in the future'

/** Keeps a rating with its score and band. Answers both. @throws Refused unless the tool's part of the child is open to who records */
export function recordMeasure(
  act: Act,
  tool: MeasureTool,
  rating: Rating,
): Promise<Result<Scored & { readonly id: string }, MeasureProblem>> {
  const declared = { action: 'record measure', about: [rating.personId], access: tool.part } as const
  return change<Scored & { readonly id: string }, MeasureProblem>(act, declared, async () => {
    const done = measured(tool, rating, byOf(act))
    if (!done.ok) return done
    const { id, scored, write, events } = done.value
    return ok({ value: { id, ...scored }, write, events, subject: { kind: 'measure', id } })
  })
}

/** Parts of a change: a service puts them into its own, so that a screening commits with what it belongs to. */
export interface MeasureTaken {
  readonly id: string
  readonly scored: Scored
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

/** Judges and prepares a rating, in the change of whoever takes it. */
export function measured(tool: MeasureTool, rating: Rating, by: By): Result<MeasureTaken, MeasureProblem> {
  const { personId, ratedOn, rater, raterName = null, answers, words = null, source = null } = rating
  if (!isCode(tool.raters, rater)) return problem('no such rater')
  if (ratedOn > by.today) return problem('in the future')
  const scored = scoreOf(tool, answers)
  if (!scored.ok) return scored
  const { score, band } = scored.value
  const id = randomUUID()
  const row = { id, personId, tool, ratedOn, rater, raterName, answers, score, band, words, source }
  const event = measureEvent(tool, row)
  return ok({ id, scored: scored.value, write: (trx: Trx) => addMeasure(trx, row, by), events: [event] })
}

/** That a child was rated: the same for one rating and for a load of many. */
export function measureEvent(
  tool: MeasureTool,
  {
    id,
    personId,
    ratedOn,
    rater,
    score,
    band,
  }: Omit<Scored, 'answered'> & Pick<Rating, 'personId' | 'ratedOn' | 'rater'> & { id: string },
): NewEvent {
  return newEvent<RecordEvent>(
    {
      type: 'measure-recorded',
      personId,
      on: ratedOn,
      at: null,
      measureId: id,
      tool: tool.id,
      rater,
      score,
      band,
    },
    {
      headline: `${tool.title}: ${labelOf(tool.bands, band).toLowerCase()}`,
      source: { kind: 'measure', id },
    },
  )
}
