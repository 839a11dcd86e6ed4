import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'
import type { MeasureAnswers, Measured } from './score.ts'

/** A child's ratings with a tool, of every version and rater, the first first. Those withdrawn are left out. */
export async function measuresOf(
  trx: Trx,
  { personId, tool }: { readonly personId: string; readonly tool: string },
): Promise<Measured[]> {
  const rows = await trx
    .selectFrom('record.measure')
    .select(['id', 'tool_version as toolVersion', 'rated_on as ratedOn', 'rater', 'rater_name as raterName'])
    .select(['answers', 'score', 'band', 'words'])
    .where('person_id', '=', personId)
    .where('tool', '=', tool)
    .where('withdrawn_at', 'is', null)
    .orderBy('rated_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ answers, ...row }) => ({ ...row, answers: answersIn(answers) }))
}

function answersIn(kept: unknown): MeasureAnswers {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** A rating before it is written. */
export interface NewMeasure {
  readonly id: string
  readonly personId: string
  readonly tool: { readonly id: string; readonly version: number }
  readonly ratedOn: PlainDate
  readonly rater: string
  readonly raterName: string | null
  readonly answers: MeasureAnswers
  readonly score: number
  readonly band: string
  readonly words: string | null
  readonly source: { readonly kind: string; readonly id: string } | null
}

/** Adds a rating. */
export async function addMeasure(trx: Trx, measure: NewMeasure, by: By): Promise<void> {
  const { id, personId, tool, ratedOn, rater, raterName, answers, score, band, words, source } = measure
  await trx
    .insertInto('record.measure')
    .values({
      ...{
        id,
        person_id: personId,
        tool: tool.id,
        tool_version: tool.version,
        rated_on: ratedOn,
        rater,
        score,
        band,
        words,
      },
      rater_name: raterName,
      answers: JSON.stringify(answers),
      source_kind: source?.kind ?? null,
      source_id: source?.id ?? null,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}
