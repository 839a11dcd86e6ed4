import type { Part } from '../../mechanisms/access/index.ts'
import type { Code } from '../../platform/code.ts'

/** One answer on offer, with what it counts. */
export interface MeasureOption extends Code {
  readonly points: number
  /** Whatever else is answered, this answer alone puts the whole at least in this band. */
  readonly atLeast?: string
}

export interface MeasureItem {
  /** Letters and digits, the same in every version that asks the same thing. */
  readonly id: string
  readonly text: string
  readonly hint?: string
  readonly options: readonly MeasureOption[]
}

/** A band holds from its score up to the next band's. */
export interface MeasureBand extends Code {
  readonly from: number
  /** What it suggests. A person decides. */
  readonly suggests?: string
}

/** One version of a scored tool, as data. A version that was used never changes. */
export interface MeasureTool {
  readonly id: string
  readonly version: number
  readonly title: string
  /** Whose it is, and that we may use it. */
  readonly source: string
  /** The part of a child's record that it is. */
  readonly part: Part
  readonly raters: readonly Code[]
  readonly items: readonly MeasureItem[]
  /** How many items may stay unanswered; they count nothing. */
  readonly mayLeaveOut: number
  /** In the order of their scores, the lowest first. */
  readonly bands: readonly MeasureBand[]
  readonly goodIs: 'low' | 'high'
}

/** The lowest and the highest score that can come of a tool. */
export function rangeOf({ items, mayLeaveOut }: Pick<MeasureTool, 'items' | 'mayLeaveOut'>): {
  least: number
  most: number
} {
  const least = items.map(({ options }) => Math.min(...options.map(({ points }) => points)))
  const most = items.map(({ options }) => Math.max(...options.map(({ points }) => points)))
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  return { least: mayLeaveOut > 0 ? Math.min(0, sum(least)) : sum(least), most: sum(most) }
}

/** What is wrong with a tool; empty: nothing. */
export function toolFaults(tool: MeasureTool): string[] {
  const { items, bands, raters } = tool
  const ids = items.map(({ id }) => id)
  const codes = new Set(bands.map(({ code }) => code))
  const { least } = rangeOf(tool)
  return [
    ...(items.length === 0 || bands.length === 0 || raters.length === 0
      ? ['a tool needs items, bands and raters']
      : []),
    ...(new Set(ids).size < ids.length ? ['two items have one id'] : []),
    ...ids.filter((id) => !/^[a-z][A-Za-z0-9]*$/.test(id)).map((id) => `${id} is no id for an item`),
    ...items.flatMap(itemFaults),
    ...items
      .flatMap(({ options }) => options)
      .flatMap(({ atLeast }) =>
        atLeast !== undefined && !codes.has(atLeast) ? [`there is no band ${atLeast}`] : [],
      ),
    ...((bands[0]?.from ?? least) > least ? [`a score of ${least} has no band`] : []),
    ...bands
      .slice(1)
      .flatMap(({ code, from }, index) =>
        (bands[index]?.from ?? from) >= from ? [`${code} does not begin after the band before it`] : [],
      ),
  ]
}

function itemFaults({ id, options }: MeasureItem): string[] {
  const codes = options.map(({ code }) => code)
  if (options.length < 2) return [`${id} offers no choice`]
  return new Set(codes).size < codes.length ? [`${id} offers one answer twice`] : []
}
