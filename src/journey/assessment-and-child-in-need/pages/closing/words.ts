import { longDate } from '../../../../platform/day-words.ts'
import type { Plan } from '../../../../record/plans/model.ts'

/** What the plan came to, above the question of its end. */
export function planFacts({ startedOn, reviews }: Plan) {
  const [last] = reviews
  return [
    ...(startedOn === null ? [] : [{ key: 'On the plan since', value: longDate(startedOn) }]),
    { key: 'Reviews', value: String(reviews.length) },
    ...(last ? [{ key: `Last review, ${longDate(last.reviewedOn)}`, value: last.words }] : []),
  ]
}
