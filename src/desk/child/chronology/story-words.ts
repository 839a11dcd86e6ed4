import { labelOf } from '../../../platform/code.ts'
import { addMonths, type PlainDate, partsOf } from '../../../platform/plain-date.ts'
import { type Lane, lanes, type Period, periods } from '../../../record/chronology/lanes.ts'
import { type PatternFound, patternsIn } from '../../../record/chronology/patterns.ts'
import { drawTimeline, type Span, type TimelineDrawn } from '../../../record/chronology/timeline.ts'
import { services } from '../../../record/involvements/codes.ts'
import { spanInWords } from '../../../record/people/address-words.ts'
import { kindOf, laneOf } from './kinds.ts'
import type { KeptSpan, TypeOnDay } from './story.records.ts'

/** What is chosen of a chronology. */
export interface Choice {
  readonly only: 'key' | 'all'
  readonly lane: Lane | null
  readonly kind: string | null
  readonly period: Period
}

/** What was read for the story of a child. */
export interface StoryRead {
  readonly counts: readonly TypeOnDay[]
  readonly spans: readonly KeptSpan[]
  readonly today: PlainDate
  readonly openSince: PlainDate | null
}

/** Everything that the drawing and its lists print. */
export interface StoryWords {
  readonly drawing: TimelineDrawn | null
  readonly spans: readonly { readonly lane: string; readonly label: string; readonly when: string }[]
  /** Happenings by lane and year: the drawing as numbers. */
  readonly years: readonly string[]
  readonly rows: readonly { readonly lane: string; readonly numbers: readonly number[] }[]
  readonly patterns: readonly PatternFound[]
  /** The kinds of event that this child has, to choose from. */
  readonly kinds: readonly string[]
}

/** Since when a chosen period goes; null from the beginning. */
export function periodFrom(period: Period, today: PlainDate): PlainDate | null {
  const months = periods.find(({ code }) => code === period)?.months ?? null
  return months === null ? null : addMonths(today, -months)
}

/** The types of event that are chosen; null is all. */
export function typesChosen({ lane, kind }: Choice, counts: readonly TypeOnDay[]): string[] | null {
  if (lane === null && kind === null) return null
  const types = [...new Set(counts.map(({ type }) => type))]
  return types.filter(
    (type) => (lane === null || laneOf(type) === lane) && (kind === null || kindOf(type) === kind),
  )
}

/** The story of a child in lanes, as far as it is chosen. */
export function storyWords(read: StoryRead, choice: Choice): StoryWords {
  const { counts, today, openSince } = read
  const from = periodFrom(choice.period, today)
  const types = typesChosen(choice, counts)
  const chosen = counts.filter(
    ({ type, on }) => (types === null || types.includes(type)) && (!from || on >= from),
  )
  const spans = read.spans
    .filter(
      ({ lane, toOn }) => (choice.lane === null || lane === choice.lane) && (!from || !toOn || toOn >= from),
    )
    .map((span): Span => ({ ...span, label: labelOf(services, span.label) }))
  const first =
    from ?? [...counts.map(({ on }) => on), ...spans.map(({ fromOn }) => fromOn)].toSorted()[0] ?? today
  const inLanes = chosen.map((one) => ({ ...one, lane: laneOf(one.type) }))
  const empty = chosen.length === 0 && spans.length === 0
  const years = [...new Set(chosen.map(({ on }) => String(partsOf(on).year)))].toSorted()
  return {
    drawing: empty ? null : drawTimeline(inLanes, spans, { from: first, to: today }),
    spans: spans.map(({ lane, label, fromOn, toOn }) => ({
      lane: labelOf(lanes, lane),
      label,
      when: spanInWords(fromOn, toOn),
    })),
    years,
    rows: rowsOf(inLanes, years),
    patterns: patternsIn(everyOne(counts), { openSince, today }),
    kinds: [...new Set(counts.map(({ type }) => kindOf(type)))].toSorted(),
  }
}

function rowsOf(
  counts: readonly (TypeOnDay & { readonly lane: Lane })[],
  years: readonly string[],
): StoryWords['rows'] {
  return lanes.map(({ code, label }) => ({
    lane: label,
    numbers: years.map((year) =>
      counts
        .filter(({ lane, on }) => lane === code && on.startsWith(year))
        .reduce((sum, { count }) => sum + count, 0),
    ),
  }))
}

function everyOne(counts: readonly TypeOnDay[]) {
  return counts.flatMap(({ type, on, count }) => Array.from({ length: count }, () => ({ type, on })))
}
