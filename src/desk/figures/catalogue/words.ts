import {
  areaKinds,
  type Comparator,
  marks,
  positionAmong,
  targetOn,
} from '../../../around/performance/model.ts'
import type { Loaded, TargetSet } from '../../../around/performance/records.ts'
import type { Figure, Indicator } from '../../../mechanisms/indicators/index.ts'
import { labelOf } from '../../../platform/code.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { definitions } from '../definitions.ts'
import { valueWords } from '../words.ts'

const certaintyWords = {
  confirmed: 'Confirmed with its source',
  part: 'Confirmed in part',
  unconfirmed: 'From general knowledge, not confirmed',
} as const
const goodWords = {
  high: 'Higher is better',
  low: 'Lower is better',
  neither: 'Neither high nor low is better',
} as const

/** One line of the catalogue. */
export interface CatalogueLine {
  readonly id: string
  readonly title: string
  readonly definition: string
  readonly target: string
  readonly england: string
}

/** Everything that is known of the figures, beside each other. */
export interface Known {
  readonly comparators: readonly Comparator[]
  readonly targets: readonly TargetSet[]
  readonly today: PlainDate
}

/** The catalogue: each figure with what it means, what we aim for and the latest of England. */
export function catalogueLines(indicators: readonly Indicator[], known: Known): CatalogueLine[] {
  return indicators.map((indicator) => {
    const target = targetOn(targetsOf(indicator, known), known.today)
    const england = latestOf(comparatorsOf(indicator, known).filter(({ kind }) => kind === 'england'))
    return {
      id: indicator.id,
      title: indicator.title,
      definition: definitions[indicator.id] ?? '',
      target: target ? `${numberWords(target.value, indicator)} (${target.owner})` : 'None',
      england: england ? `${valueOrMark(england, indicator)} (${yearWords(england.to)})` : 'Not loaded',
    }
  })
}

/** One figure's page in words. */
export function aboutWords(indicator: Indicator, own: Figure, known: Known) {
  const comparators = comparatorsOf(indicator, known)
  const value = own.unit === 'children' ? null : own.value
  return {
    id: indicator.id,
    title: indicator.title,
    hasChart: indicator.unit !== 'children',
    facts: [
      { key: 'What it counts', value: definitions[indicator.id] ?? '' },
      { key: 'Unit', value: indicator.unit === 'children' ? 'Children, by part' : indicator.unit },
      { key: 'Which way is good', value: goodWords[indicator.goodIs] },
      { key: 'Source', value: indicator.source },
      { key: 'How sure the definition is', value: certaintyWords[indicator.certainty] },
      { key: 'Our figure, the last 12 months', value: valueWords(own, known.today).value },
      { key: 'Target', value: targetWords(indicator, known, value) },
      { key: 'Among statistical neighbours', value: positionWords(indicator, comparators, value) },
    ],
    comparators: comparators.map((one) => ({
      area: one.area,
      kind: labelOf(areaKinds, one.kind),
      year: yearWords(one.to),
      value: valueOrMark(one, indicator),
      source: one.source,
    })),
    history: targetsOf(indicator, known)
      .toReversed()
      .map(({ from, value: aim, owner, because, by, at }) => ({
        what: aim === null ? 'No target' : numberWords(aim, indicator),
        from: longDate(from),
        owner,
        because,
        by: `${by}, ${longMoment(at)}`,
      })),
  }
}

export type AboutWords = ReturnType<typeof aboutWords>

/** The loads of published values. */
export function loadLines(loads: readonly Loaded[]) {
  return loads.map(({ fileName, lines, at, by }) => ({
    fileName,
    lines: String(lines),
    when: longMoment(at),
    by,
  }))
}

function comparatorsOf({ id }: Indicator, { comparators }: Known): Comparator[] {
  return comparators
    .filter(({ indicatorId }) => indicatorId === id)
    .toSorted((one, other) => other.to.localeCompare(one.to) || one.area.localeCompare(other.area, 'en'))
}

function targetsOf({ id }: Indicator, { targets }: Known): TargetSet[] {
  return targets.filter(({ indicatorId }) => indicatorId === id)
}

function latestOf(comparators: readonly Comparator[]): Comparator | undefined {
  return comparators.toSorted((one, other) => one.to.localeCompare(other.to)).at(-1)
}

function targetWords(indicator: Indicator, known: Known, own: number | null): string {
  const target = targetOn(targetsOf(indicator, known), known.today)
  if (!target || target.value === null) return 'None set'
  const aim = `${numberWords(target.value, indicator)}, since ${longDate(target.from)}, owned by ${target.owner}`
  if (own === null || indicator.goodIs === 'neither') return aim
  const reached = indicator.goodIs === 'high' ? own >= target.value : own <= target.value
  return `${aim}. ${reached ? 'Reached' : 'Not reached'} in the last 12 months.`
}

function positionWords(indicator: Indicator, comparators: readonly Comparator[], own: number | null): string {
  const position = positionAmong(comparators, own, indicator.goodIs)
  if (!position) return 'Not known: no neighbour’s value is loaded, or we have no figure'
  const order = indicator.goodIs === 'neither' ? 'the highest first' : 'the best first'
  return `${position.place} of ${position.of}, ${order}; theirs are of ${yearWords(position.to)}, ours of the last 12 months`
}

function valueOrMark({ value, mark }: Comparator, indicator: Indicator): string {
  return value === null
    ? `${mark ?? ''} (${labelOf(marks, mark ?? '').toLowerCase()})`
    : numberWords(value, indicator)
}

function numberWords(value: number | null, { unit }: Indicator): string {
  if (value === null) return ''
  return unit === '%' ? `${value}%` : `${value}${unit === 'per 10,000' ? ' per 10,000' : ''}`
}

function yearWords(to: PlainDate): string {
  return `year to ${longDate(to)}`
}
