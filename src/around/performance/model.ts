import type { Code } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** Whose value it is. */
export const areaKinds = [
  { code: 'england', label: 'England' },
  { code: 'region', label: 'Region' },
  { code: 'neighbour', label: 'Statistical neighbour' },
  { code: 'council', label: 'Another council' },
] as const satisfies readonly Code[]
export type AreaKind = (typeof areaKinds)[number]['code']

/** Why there is no value, as the department marks it. @source DfE children in need statistics */
export const marks = [
  { code: 'c', label: 'Hidden: the count is small' },
  { code: 'k', label: 'Under half a per cent' },
  { code: ':', label: 'Not available' },
  { code: 'x', label: 'Not available' },
  { code: 'z', label: 'Does not apply' },
] as const satisfies readonly Code[]
export type Mark = (typeof marks)[number]['code']

/** A published value, or the mark that stands in its place. */
export interface Comparator {
  readonly indicatorId: string
  readonly kind: AreaKind
  readonly area: string
  /** The last day of the year it is of. */
  readonly to: PlainDate
  readonly value: number | null
  readonly mark: Mark | null
  readonly source: string
}

/** What the council aims for from a day on; `value` null gives the target up. */
export interface Target {
  readonly from: PlainDate
  readonly value: number | null
  readonly owner: string
  readonly because: string
}

/** The target in force on a day. Of several from one day the one set last holds: they come in the order in which they were set. */
export function targetOn(targets: readonly Target[], day: PlainDate): Target | null {
  const begun = targets.filter(({ from }) => from <= day)
  const latest = begun.reduce<Target | null>(
    (best, one) => (best === null || one.from >= best.from ? one : best),
    null,
  )
  return latest?.value == null ? null : latest
}

/** Where our value stands among those of a year that have one. */
export interface Position {
  readonly place: number
  readonly of: number
  readonly to: PlainDate
}

/**
 * Our place among statistical neighbours, the best first, in the latest year that any has a value of; where neither high nor low
 * is good, the highest first. Null where there is nobody to stand beside.
 */
export function positionAmong(
  neighbours: readonly Comparator[],
  own: number | null,
  goodIs: 'high' | 'low' | 'neither',
): Position | null {
  const valued = neighbours.filter(({ kind, value }) => kind === 'neighbour' && value !== null)
  const to = valued
    .map((one) => one.to)
    .toSorted()
    .at(-1)
  if (own === null || to === undefined) return null
  const values = valued.filter((one) => one.to === to).map(({ value }) => value ?? 0)
  const ahead = values.filter((value) => (goodIs === 'low' ? value < own : value > own)).length
  return { place: ahead + 1, of: values.length + 1, to }
}
