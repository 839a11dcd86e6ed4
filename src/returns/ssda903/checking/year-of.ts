import { type Day, isDay, partsOfDay } from '../../day.ts'
import type { Tables } from '../row.ts'

/** What the dates of a return tell of its collection year. */
export interface TellingDates {
  /** As 2026/27. */
  readonly year: string
  /** How many dates there are that lie in the year of a sound return. */
  readonly dates: number
  /** How many of them lie in a year. */
  readonly in: (year: string) => number
}

/** The collection year in which a day lies, as 2026/27. */
export function collectionYearOf(day: Day): string {
  const { year, month } = partsOfDay(day)
  const from = month < 4 ? year - 1 : year
  return `${from}/${String((from + 1) % 100).padStart(2, '0')}`
}

/** The year before or after a collection year: `shifted('2026/27', -1)` is 2025/26. */
export function shifted(year: string, by: number): string {
  const from = Number(year.slice(0, 4)) + by
  return `${from}/${String((from + 1) % 100).padStart(2, '0')}`
}

/**
 * The year in which most of a return's dates lie that have to be in it: ends of episodes, reviews, times missing. Without
 * any, the year of the latest start of an episode. Null where there is no date at all.
 */
export function tellYear(tables: Tables): TellingDates | null {
  const counts = new Map<string, number>()
  for (const day of datesInYear(tables)) {
    const year = collectionYearOf(day)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  const year = most?.[0] ?? latestStart(tables)
  const dates = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return year === null ? null : { year, dates, in: (asked) => counts.get(asked) ?? 0 }
}

function datesInYear({ Episodes, Reviews, Missing }: Tables): readonly Day[] {
  return [
    ...(Episodes?.rows.map(({ DEC }) => DEC.day) ?? []),
    ...(Reviews?.rows.map(({ REVIEW }) => REVIEW.day) ?? []),
    ...(Missing?.rows.flatMap(({ MIS_START, MIS_END }) => [MIS_START.day, MIS_END.day]) ?? []),
  ].filter(isDay)
}

function latestStart({ Episodes }: Tables): string | null {
  const starts = Episodes?.rows.map(({ DECOM }) => DECOM.day).filter(isDay) ?? []
  const latest = starts.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  return starts.length === 0 ? null : collectionYearOf(latest)
}
