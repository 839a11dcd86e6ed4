import type { AnswersTo } from '../../../../mechanisms/forms/index.ts'
import type { Plan } from '../../../../record/plans/model.ts'
import type { Fields } from '../../../../record/shell/fields.ts'
import type { TookPart } from '../../actions/review-cin-plan.ts'
import { cinReviewAttendanceForm } from '../../forms/cin-review.ts'

const attendanceNames = new Set(
  cinReviewAttendanceForm.sections.flatMap(({ questions }) => questions.map(({ name }) => name)),
)

/** What was sent, apart for the two forms of the page. */
export function partedBody(body: Fields): { readonly attendance: Fields; readonly review: Fields } {
  const entries = Object.entries(body)
  return {
    attendance: Object.fromEntries(entries.filter(([name]) => attendanceNames.has(name))),
    review: Object.fromEntries(entries.filter(([name]) => !attendanceNames.has(name))),
  }
}

/** Who took part, from the answers. */
export function tookPart(answers: AnswersTo<typeof cinReviewAttendanceForm>): TookPart[] {
  const { family, child, school, health, other } = answers
  const named = (agency: string, name: string | undefined): TookPart[] =>
    name === undefined || name.trim() === '' ? [] : [{ agency, name, sent: false }]
  const children: TookPart[] =
    child === 'not' ? [] : [{ agency: 'child', name: 'The children', sent: child === 'sent' }]
  return [
    ...named('family', family),
    ...children,
    ...named('school', school),
    ...named('health', health),
    ...named('other', other),
  ]
}

/** The outcomes of the version that stands, asked about one by one. */
export function outcomesOf({ versions }: Plan) {
  return (versions[0]?.content.outcomes ?? []).map(({ id, words }) => ({ id, name: words }))
}

/** Last time's progress, to have beside this one. */
export function lastProgress(plan: Plan): { readonly outcome: string; readonly was: string }[] {
  const [last] = plan.reviews
  if (!last) return []
  return outcomesOf(plan).flatMap(({ id, name }) => {
    const found = last.progress.find(({ outcomeId }) => outcomeId === id)
    return found ? [{ outcome: name, was: `${found.score} of 10` }] : []
  })
}
