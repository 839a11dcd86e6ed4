import { addDays, daysBetween, type PlainDate } from '../../platform/plain-date.ts'

/** What a pattern looks at. */
export interface PatternEvent {
  readonly type: string
  readonly on: PlainDate
}

/** Something that is seen only when one looks at the whole. */
export interface PatternFound {
  readonly rule: string
  readonly text: string
}

/** So many of a kind within so many days. */
interface Repeated {
  readonly id: string
  readonly types: readonly string[]
  readonly atLeast: number
  readonly withinDays: number
  /** The number in front makes the sentence. */
  readonly words: string
}

/** @source local standard: what a council looks for; no national number */
const repeatedRules: readonly Repeated[] = [
  {
    id: 'repeat-contacts',
    types: ['contact-received'],
    atLeast: 3,
    withinDays: 365,
    words: 'contacts about this child within a year',
  },
  {
    id: 'repeat-plans',
    types: ['protection-plan-started'],
    atLeast: 2,
    withinDays: 365 * 18,
    words: 'child protection plans so far',
  },
  {
    id: 'repeat-enquiries',
    types: ['section-47-started'],
    atLeast: 2,
    withinDays: 730,
    words: 'child protection enquiries within two years',
  },
  { id: 'moves', types: ['address-changed'], atLeast: 3, withinDays: 730, words: 'moves within two years' },
  {
    id: 'workers',
    types: ['worker-allocated'],
    atLeast: 3,
    withinDays: 365,
    words: 'workers began within a year',
  },
]

/** Nothing written for so long while somebody works with the child. @source local standard */
const quietDays = 42
const written = [
  'case-note-written',
  'visit-made',
  'section-47-child-seen',
  'core-group-held',
  'conference-held',
]

/**
 * What stands out in a child's story: the most of a kind within a span of days, and how long nothing was written while work is open.
 * @param events in any order
 */
export function patternsIn(
  events: readonly PatternEvent[],
  { openSince, today }: { readonly openSince: PlainDate | null; readonly today: PlainDate },
): PatternFound[] {
  const repeated = repeatedRules.flatMap((rule) => {
    const days = events.filter(({ type }) => rule.types.includes(type)).map(({ on }) => on)
    const most = mostWithin(days, rule.withinDays)
    return most >= rule.atLeast ? [{ rule: rule.id, text: `${most} ${rule.words}` }] : []
  })
  return [...repeated, ...quiet(events, openSince, today)]
}

/** The most days of a list that lie within a span: for each last day those from the first that is near enough. */
function mostWithin(days: readonly PlainDate[], withinDays: number): number {
  const sorted = days.toSorted()
  const untils = sorted.map((on) => addDays(on, withinDays))
  let first = 0
  let most = 0
  for (const [index, on] of sorted.entries()) {
    while ((untils[first] ?? on) < on) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}

function quiet(
  events: readonly PatternEvent[],
  openSince: PlainDate | null,
  today: PlainDate,
): PatternFound[] {
  if (openSince === null) return []
  const last = events
    .filter(({ type }) => written.includes(type))
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  const days = daysBetween(last !== undefined && last > openSince ? last : openSince, today)
  if (days < quietDays) return []
  return [
    {
      rule: 'quiet',
      text: `Nothing was written about the child for ${Math.floor(days / 7)} weeks, while work is open`,
    },
  ]
}
