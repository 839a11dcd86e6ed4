import { labelOf } from '../../../../platform/code.ts'
import { recentMoment } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import { dayOf } from '../../../../platform/instant.ts'
import { ageOn, type PlainDate } from '../../../../platform/plain-date.ts'
import { sources, worries } from '../../codes.ts'
import { heldBy } from '../../model.ts'
import type { Queued } from '../../queue.records.ts'

/** The lines of the queue, already worded. */
export function queueLines(rows: readonly Queued[], now: Instant) {
  return rows.map((row) => ({
    href: `/contacts/${row.contactEventId}`,
    name: row.childName,
    personHref: `/people/${row.childId}`,
    age: ageWords(row, dayOf(now)),
    due: dueTag(
      { dueOn: row.decideBy === null ? null : dayOf(row.decideBy), dueAt: row.decideBy, warnAt: null },
      now,
    ),
    received: recentMoment(row.receivedAt, now),
    source: row.source === null ? 'Not known' : labelOf(sources, row.source),
    worries: row.worries.map((worry) => labelOf(worries, worry)),
    danger: row.danger,
    state: stateWords(row, now),
    action: row.state === 'waiting for sign-off' ? 'Read and sign off' : 'Open',
  }))
}

function ageWords({ bornOn, dueOn }: Queued, today: PlainDate): string {
  if (bornOn !== null) return `${ageOn(bornOn, today)}`
  return dueOn === null ? 'Not known' : 'Unborn'
}

function stateWords(row: Queued, now: Instant): string {
  if (row.state === 'waiting for sign-off') return 'Waiting for sign-off'
  return heldBy(row, now) === null ? 'Waiting' : `${row.takenByName ?? 'Somebody'} is deciding`
}

/** How the queue stands, in one line. */
export function queueStanding(lines: ReturnType<typeof queueLines>): string {
  const overdue = lines.filter(({ due }) => due.state === 'overdue').length
  const today = lines.filter(({ due }) => due.state === 'due today').length
  const children =
    lines.length === 1 ? '1 child waits for a decision' : `${lines.length} children wait for a decision`
  return `${children}: ${overdue} overdue, ${today} due today.`
}
