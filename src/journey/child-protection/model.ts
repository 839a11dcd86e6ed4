import { addMonths, type PlainDate } from '../../platform/plain-date.ts'
import type { ConferenceDecision, ConferenceKind } from './codes.ts'

const present: readonly (string | null)[] = ['in person', 'by video', 'by phone']
const notAgencies: readonly string[] = ['family', 'advocate']

/** A conference is what it should be with social care and two other agencies. @source usual local procedure; the guidance names no number */
export function isQuorate(
  invitees: readonly { readonly agency: string; readonly attended: string | null }[],
): boolean {
  const there = new Set(
    invitees
      .filter(({ agency, attended }) => present.includes(attended) && !notAgencies.includes(agency))
      .map(({ agency }) => agency),
  )
  return there.has('social-care') && there.size >= 3
}

/** Whether a kind of conference can decide so: only a review ends a plan or lets it go on. */
export function decisionFits(kind: ConferenceKind, decision: ConferenceDecision): boolean {
  const ofReviews = decision === 'continues' || decision === 'ends'
  return kind === 'review' ? ofReviews : !ofReviews
}

/** How many days somebody on a rung of the dispute ladder has to answer. The numbers are ours. */
export const rungDays = 5

/** Which looks a plan is old enough for: at six months whether it still needs to be one, at fifteen the legal gateway view. */
export function looksDue(
  startedOn: PlainDate,
  looked: readonly { readonly kind: string; readonly on: PlainDate }[],
  today: PlainDate,
): ('six-month' | 'fifteen-month')[] {
  const last = looked.findLast(({ kind }) => kind === 'six-month')?.on ?? startedOn
  const six = addMonths(last, 5) <= today ? (['six-month'] as const) : []
  const done = looked.some(({ kind }) => kind === 'fifteen-month')
  const fifteen = !done && addMonths(startedOn, 14) <= today ? (['fifteen-month'] as const) : []
  return [...six, ...fifteen]
}
