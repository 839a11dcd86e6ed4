import { type Day, isDay } from '../../day.ts'
import { byDay } from '../child.ts'
import type { DateCell } from '../date-cell.ts'
import { consecutive } from './episodes.ts'
import type { Period } from './periods.ts'

/** A stretch of days that a row records, such as a time missing. */
export interface Span {
  readonly from: DateCell
  readonly to: DateCell
}

/** Rows that overlap the one before, or follow one that has not ended, in the order of their ends. */
export function overlapping<R>(rows: readonly R[], spanOf: (row: R) => Span): readonly R[] {
  const byStart = byDay(rows, (row) => spanOf(row).from.day)
  const inOrder = byDay(byStart, (row) => endOrStart(spanOf(row)))
  return consecutive(inOrder).flatMap(([before, row]) => {
    const { to } = spanOf(before)
    return !isDay(to.day) || spanOf(row).from.day < to.day ? [row] : []
  })
}

function endOrStart({ from, to }: Span): Day {
  return isDay(to.day) ? to.day : from.day
}

/** Whether a span starts in none of the periods of care, or ends in none. No period at all: not told. */
export function isOutsideCare({ from, to }: Span, periods: readonly Period[]): boolean {
  return isDay(from.day) && periods.length > 0 && periods.every((period) => leaves(period, from.day, to.day))
}

function leaves({ start, end }: Period, from: Day, to: Day): boolean {
  return isDay(to) ? to > end || to < start : isDay(end) || from < start
}
