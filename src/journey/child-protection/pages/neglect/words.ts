import { labelOf } from '../../../../platform/code.ts'
import { longDate } from '../../../../platform/day-words.ts'
import { addMonths, type PlainDate } from '../../../../platform/plain-date.ts'
import { neglectMeasure } from '../../forms/neglect.ts'
import type { ProtectionPlan } from '../../plan.records.ts'

/** A rating, as far as its line needs it. */
export interface Rated {
  readonly ratedOn: PlainDate
  readonly rater: string
  readonly score: number
  readonly band: string
  readonly words: string | null
}

/** The timeline of neglect: when, by whom, at which level, under which plan, what was tried. The latest first. */
export function neglectTimeline(
  rated: readonly Rated[],
  plans: readonly Pick<ProtectionPlan, 'startedOn' | 'endedOn'>[],
) {
  return [...rated]
    .reverse()
    .map(({ ratedOn, rater, score, band, words }) =>
      [
        longDate(ratedOn),
        labelOf(neglectMeasure.raters, rater),
        `${labelOf(neglectMeasure.bands, band)} (${score} of 20)`,
        plans.some((plan) => covers(plan, ratedOn)) ? 'On a plan' : 'No plan',
        words ?? '',
      ].map((text) => ({ text })),
    )
}

function covers(
  { startedOn, endedOn }: Pick<ProtectionPlan, 'startedOn' | 'endedOn'>,
  on: PlainDate,
): boolean {
  return startedOn <= on && (endedOn === null || on < endedOn)
}

/**
 * Since when neglect has been going on without change, by the same rater: the first of the ratings that reach back six months or more,
 * none of them 'good enough' and the latest no better than that first. Null where it is not drifting.
 */
export function driftSince(rated: readonly Rated[], today: PlainDate): PlainDate | null {
  const byRater = [...Map.groupBy(rated, ({ rater }) => rater).values()]
  const since = byRater.flatMap((own) => {
    const lastGood = own.findLastIndex(({ band }) => band === 'enough')
    const [first, ...later] = own.slice(lastGood + 1)
    const latest = later.at(-1)
    if (!first || !latest || latest.score < first.score) return []
    return addMonths(first.ratedOn, 6) <= today ? [first.ratedOn] : []
  })
  return since.toSorted()[0] ?? null
}
