import { daysBetween, type PlainDate, partsOf, plainDate } from '../../platform/plain-date.ts'
import { type Lane, lanes } from './lanes.ts'

/** Events of one kind on one day. */
export interface DayCount {
  readonly lane: Lane
  readonly on: PlainDate
  readonly count: number
  /** One of them at least is a key event. */
  readonly key: boolean
}

/** Something that went on for a time: a home, a school, a worker, a plan. */
export interface Span {
  readonly lane: Lane
  readonly label: string
  readonly fromOn: PlainDate
  /** Null where it goes on. */
  readonly toOn: PlainDate | null
}

export interface Mark {
  readonly x: number
  readonly y: number
  readonly count: number
  /** One of them at least is a key event. */
  readonly holdsKey: boolean
}

export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly label: string
  /** It goes on. */
  readonly open: boolean
}

export interface LaneDrawn {
  readonly lane: Lane
  readonly label: string
  readonly top: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly bars: readonly Bar[]
}

export interface TimelineDrawn {
  readonly width: number
  readonly height: number
  readonly lanes: readonly LaneDrawn[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

/** Sizes of the drawing in pixels. */
export const sizes = { left: 140, width: 940, right: 20, lane: 34, row: 20, axis: 26, bucket: 10 } as const

interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * Places a child's story on one axis of time, lane by lane. What happened within a few days stands in one mark, so that two thousand events
 * are as easy to read as twenty.
 */
export function drawTimeline(
  counts: readonly DayCount[],
  spans: readonly Span[],
  period: Period,
): TimelineDrawn {
  const at = axisOf(period)
  let top = sizes.axis
  const drawn = lanes.map(({ code, label }): LaneDrawn => {
    const own = spans.filter(({ lane, toOn }) => lane === code && (toOn === null || toOn >= period.from))
    const bars = barsOf(own, { at, period, top: top + sizes.lane })
    const height = sizes.lane + bars.rows * sizes.row
    const marks = marksOf(
      counts.filter(({ lane }) => lane === code),
      { at, y: top + sizes.lane / 2 },
    )
    const lane = { lane: code, label, top, height, marks, bars: bars.bars }
    top += height
    return lane
  })
  return { width: sizes.width, height: top + 4, lanes: drawn, ticks: ticksOf(period, at) }
}

type Axis = (on: PlainDate) => number

function axisOf({ from, to }: Period): Axis {
  const days = Math.max(1, daysBetween(from, to))
  const room = sizes.width - sizes.left - sizes.right
  return (on) => {
    const share = Math.min(1, Math.max(0, daysBetween(from, on) / days))
    return Math.round(sizes.left + share * room)
  }
}

function marksOf(counts: readonly DayCount[], { at, y }: { readonly at: Axis; readonly y: number }): Mark[] {
  const buckets = Map.groupBy(counts, ({ on }) => Math.floor(at(on) / sizes.bucket))
  return [...buckets].map(([bucket, within]) => ({
    x: bucket * sizes.bucket + sizes.bucket / 2,
    y,
    count: within.reduce((sum, { count }) => sum + count, 0),
    holdsKey: within.some(({ key }) => key),
  }))
}

interface Placing {
  readonly at: Axis
  readonly period: Period
  readonly top: number
}

/** Bars beside each other where they follow one another, below each other where they overlap. */
function barsOf(spans: readonly Span[], { at, period, top }: Placing): { bars: Bar[]; rows: number } {
  const ends: number[] = []
  const bars = spans
    .toSorted((one, two) => (one.fromOn < two.fromOn ? -1 : 1))
    .map(({ label, fromOn, toOn }): Bar => {
      const x = at(fromOn)
      const width = Math.max(3, at(toOn ?? period.to) - x)
      const free = ends.findIndex((end) => end <= x)
      const row = free < 0 ? ends.length : free
      ends[row] = x + width
      return { x, y: top + row * sizes.row, width, label, open: toOn === null }
    })
  return { bars, rows: ends.length }
}

/** Years; in a short period months. Not more than there is room for. */
function ticksOf({ from, to }: Period, at: Axis): TimelineDrawn['ticks'] {
  const months = monthsIn({ from, to })
  const years = months.filter(({ month }) => month === 1)
  const shown = years.length >= 3 ? years : months
  const step = Math.ceil(shown.length / mostTicks)
  return shown
    .filter((_, index) => index % step === 0)
    .map(({ on, year, month }) => ({
      x: at(on),
      label: years.length >= 3 ? String(year) : `${monthNames[month - 1]} ${year}`,
    }))
}

const mostTicks = 10
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface FirstOfMonth {
  readonly on: PlainDate
  readonly year: number
  readonly month: number
}

function monthsIn({ from, to }: Period): FirstOfMonth[] {
  const first = partsOf(from)
  const last = partsOf(to)
  const count = (last.year - first.year) * 12 + last.month - first.month
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const month = ((first.month + index) % 12) + 1
    const year = first.year + Math.floor((first.month + index) / 12)
    return { year, month, on: plainDate(`${year}-${String(month).padStart(2, '0')}-01`) }
  })
}
