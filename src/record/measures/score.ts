import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { MeasureTool } from './tool.ts'

/** Answers by item: the code of the option chosen. */
export type MeasureAnswers = Readonly<Record<string, string>>

export interface Scored {
  readonly score: number
  readonly band: string
  readonly answered: number
}

export type ScoreProblem = 'no such item' | 'no such answer' | 'too much left out'

/**
 * Score and band of one rating. An answer that puts the whole in a band lifts the band and never the score.
 * @param answers by item; one that is left out counts nothing
 */
export function scoreOf(tool: MeasureTool, answers: MeasureAnswers): Result<Scored, ScoreProblem> {
  if (Object.keys(answers).some((id) => !tool.items.some((item) => item.id === id)))
    return problem('no such item')
  const given = tool.items.filter(({ id }) => answers[id] !== undefined)
  const chosen = given.flatMap(({ id, options }) => options.filter(({ code }) => code === answers[id]))
  if (chosen.length < given.length) return problem('no such answer')
  if (tool.items.length - given.length > tool.mayLeaveOut) return problem('too much left out')
  const score = chosen.reduce((total, { points }) => total + points, 0)
  const lifted = chosen.map(({ atLeast }) => tool.bands.findIndex(({ code }) => code === atLeast))
  const place = Math.max(
    tool.bands.findLastIndex(({ from }) => from <= score),
    ...lifted,
    0,
  )
  return ok({ score, band: tool.bands[place]?.code ?? '', answered: given.length })
}

/** A rating as it is kept. */
export interface Measured {
  readonly id: string
  readonly toolVersion: number
  readonly ratedOn: PlainDate
  readonly rater: string
  readonly raterName: string | null
  readonly answers: MeasureAnswers
  readonly score: number
  readonly band: string
  readonly words: string | null
}

export type Change = 'better' | 'worse' | 'same' | 'not comparable'

/** One item, first against latest: points, or null where it was not answered or not asked. */
export interface ItemCompared {
  readonly id: string
  readonly text: string
  readonly first: number | null
  readonly latest: number | null
  readonly change: Change
}

/** One rater's first rating against their latest. With one rating there is no latest yet. */
export interface Compared {
  readonly rater: string
  readonly first: Measured
  readonly latest: Measured | null
  readonly change: Change
  readonly items: readonly ItemCompared[]
}

/**
 * First against latest, for each rater apart: a parent's view is not a worker's. Items are compared by id; whole scores only
 * between ratings of one version, since another version may count differently.
 * @param tools every version there ever was
 * @param measured of one child with this tool, in any order
 */
export function compareFirstAndLatest(
  tools: readonly MeasureTool[],
  measured: readonly Measured[],
): Compared[] {
  const inOrder = measured.toSorted((one, other) =>
    one.ratedOn < other.ratedOn ? -1 : one.ratedOn > other.ratedOn ? 1 : 0,
  )
  return [...Map.groupBy(inOrder, ({ rater }) => rater)].flatMap(([rater, all]) => {
    const [first] = all
    const latest = all.length > 1 ? (all.at(-1) ?? null) : null
    return first ? [comparedOf({ tools, rater, first, latest })] : []
  })
}

interface Pair {
  readonly tools: readonly MeasureTool[]
  readonly rater: string
  readonly first: Measured
  readonly latest: Measured | null
}

function comparedOf({ tools, rater, first, latest }: Pair): Compared {
  const now = toolOf(tools, latest ?? first)
  const goodIs = now?.goodIs ?? 'low'
  const sameVersion = latest !== null && latest.toolVersion === first.toolVersion
  return {
    rater,
    first,
    latest,
    change: sameVersion ? changeOf(first.score, latest.score, goodIs) : 'not comparable',
    items: (now?.items ?? []).map(({ id, text }) => {
      const before = pointsOf(tools, first, id)
      const after = latest && pointsOf(tools, latest, id)
      return { id, text, first: before, latest: after, change: changeOf(before, after, goodIs) }
    }),
  }
}

const toolOf = (tools: readonly MeasureTool[], { toolVersion }: Measured) =>
  tools.find(({ version }) => version === toolVersion)

function pointsOf(tools: readonly MeasureTool[], measured: Measured, itemId: string): number | null {
  const item = toolOf(tools, measured)?.items.find(({ id }) => id === itemId)
  return item?.options.find(({ code }) => code === measured.answers[itemId])?.points ?? null
}

function changeOf(first: number | null, latest: number | null, goodIs: MeasureTool['goodIs']): Change {
  if (first === null || latest === null) return 'not comparable'
  if (first === latest) return 'same'
  return latest < first === (goodIs === 'low') ? 'better' : 'worse'
}
