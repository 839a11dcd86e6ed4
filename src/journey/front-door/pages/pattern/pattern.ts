import { addYears, type PlainDate } from '../../../../platform/plain-date.ts'
import type { PatternContact } from '../../pattern.records.ts'

/** One call in the pattern, with every child of the family it was about. */
export interface PatternCall {
  readonly contactEventId: string
  readonly receivedOn: PlainDate
  readonly source: string | null
  readonly worries: readonly string[]
  readonly children: readonly PatternContact[]
  /** It came again within 12 months and neither this nor the one before led to a service. */
  readonly againWithoutService: boolean
}

/** How often people were worried in the last 12 months, and how often nothing came of it. */
export interface Pattern {
  readonly calls: readonly PatternCall[]
  readonly inYear: number
  readonly childrenInYear: number
  readonly againWithoutService: number
}

/** Advice, pointing elsewhere and no further action leave the family without a service of ours. */
const noService: ReadonlySet<string> = new Set(['advice', 'signpost', 'no-further-action'])

/** What came of the contacts about brothers and sisters, as one pattern, the latest first. */
export function patternOf(contacts: readonly PatternContact[], today: PlainDate): Pattern {
  const byCall = Map.groupBy(contacts, ({ contactEventId }) => contactEventId)
  const inOrder = [...byCall.values()]
    .flatMap((children) => (children[0] ? [callOf(children[0], children)] : []))
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
  const calls = inOrder.map((call, index) => {
    const before = inOrder[index - 1]
    const again = before !== undefined && before.receivedOn >= addYears(call.receivedOn, -1)
    return { ...call, againWithoutService: again && withoutService(call) && withoutService(before) }
  })
  const inYear = calls.filter(({ receivedOn }) => receivedOn > addYears(today, -1))
  return {
    calls: calls.toReversed(),
    inYear: inYear.length,
    childrenInYear: new Set(inYear.flatMap(({ children }) => children.map(({ childId }) => childId))).size,
    againWithoutService: inYear.filter(({ againWithoutService }) => againWithoutService).length,
  }
}

function callOf(first: PatternContact, children: readonly PatternContact[]) {
  const { contactEventId, receivedOn, source, worries } = first
  return { contactEventId, receivedOn, source, worries, children }
}

/** Decided for every child and a service for none. Where an outcome is not known it is not said. */
function withoutService({ children }: { readonly children: readonly PatternContact[] }): boolean {
  return children.every(
    ({ outcome, state }) => state === 'decided' && outcome !== null && noService.has(outcome),
  )
}

/**
 * The earlier referral that makes another one a re-referral; null where there is none within 12 months. The latest on an earlier day.
 * @source DfE children in need statistics: re-referrals within 12 months, as I-FD06 counts them
 */
export function reReferralOf(receivedOn: PlainDate, earlier: readonly PlainDate[]): PlainDate | null {
  const before =
    earlier
      .filter((day) => day < receivedOn)
      .toSorted()
      .at(-1) ?? null
  return before !== null && before >= addYears(receivedOn, -1) ? before : null
}
