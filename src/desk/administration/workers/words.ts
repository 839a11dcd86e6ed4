import { roles } from '../../../mechanisms/access/index.ts'
import { labelOf } from '../../../platform/code.ts'
import type { TagProps } from '../../../platform/components/tag.tsx'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import { addHours, dayOf, type Instant } from '../../../platform/instant.ts'
import { sessionLimits } from '../../../platform/session.ts'
import type { RoleProposal } from '../actions/proposals.records.ts'
import type { WorkerKept } from '../actions/rights.records.ts'
import type { RoleLine, WorkerListed } from './records.ts'

/** A role in words; one that is not ours as it stands. */
export const roleInWords = (role: string): string => labelOf(roles.all, role)

const states: Readonly<Record<string, TagProps>> = {
  active: { text: 'In use', colour: 'green' },
  suspended: { text: 'Suspended', colour: 'orange' },
  closed: { text: 'Closed', colour: 'grey' },
}

/** An account's state as a tag. */
const stateTag = (state: string): TagProps => states[state] ?? { text: state, colour: 'grey' }

/** Days before a role ends unreviewed in which it is said that a review is due. */
const noticeDays = 30

/** When a role must be reviewed, and whether that is near. */
function reviewWords(reviewedAt: Instant, now: Instant): { text: string; due: boolean } {
  const endsAt = addHours(reviewedAt, 24 * sessionLimits.reviewDays)
  return {
    text: longDate(dayOf(endsAt)),
    due: endsAt <= addHours(now, 24 * noticeDays),
  }
}

/** The lines of the list of workers. */
export function workerLines(workers: readonly WorkerListed[], now: Instant) {
  return workers.map((worker) => {
    const review = worker.reviewedAt === null ? null : reviewWords(worker.reviewedAt, now)
    return {
      id: worker.id,
      name: worker.name,
      title: worker.title,
      team: worker.teamName ?? 'No team',
      roles: worker.roles.map(roleInWords).join(', ') || 'None',
      state: stateTag(worker.state),
      review: review?.due ? `Review by ${review.text}` : '',
    }
  })
}

/** One worker's page. `own` where they look at themself: then nothing can be changed. */
export function workerWords(
  worker: WorkerKept,
  held: readonly RoleLine[],
  { now, own }: { readonly now: Instant; readonly own: boolean },
) {
  const open = held.filter(({ toAt }) => toAt === null)
  return {
    id: worker.id,
    name: worker.name,
    own,
    closed: worker.state === 'closed',
    facts: [
      { key: 'Job title', value: worker.title },
      { key: 'Team', value: worker.teamName ?? 'No team' },
      { key: 'Last signed in', value: worker.lastSeenAt ? longMoment(worker.lastSeenAt) : 'Never' },
    ],
    state: stateTag(worker.state),
    held: open.map((role) => heldLine(role, now)),
    earlier: held.filter(({ toAt }) => toAt !== null).map(earlierLine),
  }
}

function heldLine(role: RoleLine, now: Instant) {
  const review = reviewWords(role.reviewedAt, now)
  return {
    id: role.id,
    role: roleInWords(role.role),
    from: longDate(dayOf(role.fromAt)),
    by: givenBy(role),
    review: review.text,
    reviewDue: review.due,
  }
}

function givenBy({ fromClaim, givenBy: given, secondBy }: RoleLine): string {
  if (fromClaim) return 'Comes with the council account'
  if (given === null) return 'Set up with Hearth'
  return secondBy === null ? given : `${given}, confirmed by ${secondBy}`
}

function earlierLine(role: RoleLine) {
  return {
    role: roleInWords(role.role),
    from: longDate(dayOf(role.fromAt)),
    to: role.toAt === null ? '' : longDate(dayOf(role.toAt)),
    why: role.endedBecause ?? (role.fromClaim ? 'No longer with the council account' : ''),
  }
}

/** What waits for a second administrator. */
export function proposalLines(proposals: readonly RoleProposal[]) {
  return proposals.map((one) => ({
    id: one.id,
    name: one.workerName,
    role: roleInWords(one.role),
    by: one.proposedByName ?? 'An administrator',
    until: longMoment(one.until),
  }))
}
