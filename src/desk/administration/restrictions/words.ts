import type { TagProps } from '../../../platform/components/tag.tsx'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import { addDays, type PlainDate } from '../../../platform/plain-date.ts'
import type { RestrictionProposal, RestrictionStep } from '../actions/restriction-proposals.records.ts'
import type { Nameable, Restriction } from '../actions/restrictions.records.ts'

/** Days before a review in which it is said that it is due. */
const noticeDays = 14

/** How near a review is. */
export function reviewTag(reviewOn: PlainDate, today: PlainDate): TagProps | null {
  if (reviewOn < today) return { text: 'Review late', colour: 'red' }
  return reviewOn <= addDays(today, noticeDays) ? { text: 'Review due', colour: 'orange' } : null
}

/** What a keeper with an interest in the person is told in place of a name. */
const untold = 'A person whom you may not be told'

/** The keeper's list. */
export function restrictionLines(
  restrictions: readonly Restriction[],
  { names, today }: { readonly names: ReadonlyMap<string, string>; readonly today: PlainDate },
) {
  return restrictions.map(({ id, personId, fromAt, reviewOn, members }) => ({
    id,
    name: names.get(personId) ?? untold,
    told: names.has(personId),
    since: longMoment(fromAt),
    open: members.length === 1 ? '1 person' : `${members.length} people`,
    review: longDate(reviewOn),
    tag: reviewTag(reviewOn, today),
  }))
}

const steps: Readonly<Record<RestrictionStep, string>> = {
  set: 'Restrict the record',
  change: 'Review or change the list',
  end: 'End the restriction',
}
export const stepInWords = (what: RestrictionStep): string => steps[what]

/** What waits for another keeper. */
export function waitingLines(proposals: readonly RestrictionProposal[], names: ReadonlyMap<string, string>) {
  return proposals.map(({ id, personId, what, proposedByName, until }) => ({
    id,
    name: names.get(personId) ?? untold,
    told: names.has(personId),
    what: stepInWords(what),
    by: proposedByName,
    until: longMoment(until),
  }))
}

/** People by name with their teams. */
export function memberNames(ids: readonly string[], workers: ReadonlyMap<string, Nameable>): string[] {
  return ids
    .flatMap((id) => workers.get(id) ?? [])
    .map(({ name, team }) => (team === null ? name : `${name}, ${team}`))
    .toSorted()
}

/** What was proposed about a record, and what came of it. */
export function historyLines(proposals: readonly RestrictionProposal[]) {
  return proposals.map((one) => ({
    what: stepInWords(one.what),
    when: longMoment(one.proposedAt),
    by: one.proposedByName,
    why: one.because,
    came: cameOf(one),
  }))
}

function cameOf({ outcome, decidedByName, decidedAt }: RestrictionProposal): string {
  if (outcome === null || decidedAt === null) return 'Not decided'
  const did = outcome === 'confirmed' ? 'Confirmed' : 'Declined'
  return `${did} by ${decidedByName ?? 'a keeper'}, ${longMoment(decidedAt)}`
}
