import { labelOf } from '../../../../platform/code.ts'
import { recentMoment } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import { dayOf } from '../../../../platform/instant.ts'
import { ageOn, type PlainDate } from '../../../../platform/plain-date.ts'
import { sources, worries } from '../../codes.ts'
import { heldBy } from '../../model.ts'
import type { Queued } from '../../queue.records.ts'
import { outstandingWords } from '../agency-check/words.ts'

/** The lines of the queue, already worded. */
export function queueLines(rows: readonly Queued[], now: Instant) {
  return rows.map((row) => ({
    contactId: row.contactId,
    href: `/contacts/${row.contactEventId}`,
    name: row.childName,
    personHref: `/people/${row.childId}`,
    age: ageWords(row, dayOf(now)),
    due: dueOf(row, now),
    received: recentMoment(row.receivedAt, now),
    source: row.source === null ? 'Not known' : labelOf(sources, row.source),
    worries: row.worries.map((worry) => labelOf(worries, worry)),
    danger: row.danger,
    state: [stateWords(row, now), outstandingWords(row.checksWaiting)].filter(Boolean).join(', '),
    action: row.state === 'waiting for sign-off' ? 'Read and sign off' : 'Open',
  }))
}

function dueOf({ decideBy }: Queued, now: Instant) {
  return dueTag({ dueOn: decideBy === null ? null : dayOf(decideBy), dueAt: decideBy, warnAt: null }, now)
}

function ageWords({ bornOn, dueOn }: Queued, today: PlainDate): string {
  if (bornOn !== null) return `${ageOn(bornOn, today)}`
  return dueOn === null ? 'Not known' : 'Unborn'
}

function stateWords(row: Queued, now: Instant): string {
  if (row.state === 'waiting for sign-off') return 'Waiting for sign-off'
  return heldBy(row, now) === null ? 'Waiting' : `${row.takenByName ?? 'Somebody'} is deciding`
}

/** How the whole queue stands, in one line. */
export function queueStanding(rows: readonly Queued[], now: Instant): string {
  const states = rows.map((row) => dueOf(row, now).state)
  const overdue = states.filter((state) => state === 'overdue').length
  const today = states.filter((state) => state === 'due today').length
  const children =
    rows.length === 1 ? '1 child waits for a decision' : `${rows.length} children wait for a decision`
  return `${children}: ${overdue} overdue, ${today} due today.`
}
