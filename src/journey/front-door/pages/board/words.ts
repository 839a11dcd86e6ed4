import { dueTag } from '../../../../platform/due-words.ts'
import { dayOf, type Instant } from '../../../../platform/instant.ts'
import type { Queued } from '../../queue.records.ts'
import { queueLines } from '../queue/words.ts'

/** What waits at the front door besides its queue. */
export interface Waiting {
  readonly rows: readonly Queued[]
  /** Sent from outside and not yet a contact. */
  readonly sent: number
  /** Left by the night and taken on by nobody. */
  readonly left: number
}

/** How many there are of each, and where they are seen to. */
export function boardTiles({ rows, sent, left }: Waiting, now: Instant) {
  const undecided = rows.filter(({ state }) => state === 'waiting')
  const states = undecided.map((row) => clockOf(row, now))
  const late = states.filter((state) => state === 'overdue').length
  const today = states.filter((state) => state === 'due today').length
  const waiting = '/contacts?state=waiting'
  return [
    { label: 'Overdue', count: late, href: waiting, urgent: late > 0 },
    { label: 'Due today', count: today, href: waiting, urgent: false },
    { label: 'Due later', count: states.length - late - today, href: waiting, urgent: false },
    {
      label: 'Waiting for sign-off',
      count: rows.filter(({ state }) => state === 'waiting for sign-off').length,
      href: '/contacts?state=waiting+for+sign-off',
      urgent: false,
    },
    {
      label: 'Agencies not answered',
      count: rows.reduce((sum, { checksWaiting }) => sum + checksWaiting, 0),
      href: '#checks',
      urgent: false,
    },
    { label: 'Sent from outside', count: sent, href: '/contacts', urgent: false },
    { label: 'Left by the night', count: left, href: '/handovers', urgent: left > 0 },
  ]
}

const clockOf = ({ decideBy }: Queued, now: Instant) =>
  dueTag({ dueOn: decideBy === null ? null : dayOf(decideBy), dueAt: decideBy, warnAt: null }, now).state

/** The lists under the tiles, least time left first. */
export function boardLists(rows: readonly Queued[], now: Instant) {
  const lines = (chosen: readonly Queued[]) => queueLines(chosen.slice(0, mostLines), now)
  return {
    signing: lines(rows.filter(({ state }) => state === 'waiting for sign-off')),
    late: lines(rows.filter((row) => row.state === 'waiting' && clockOf(row, now) === 'overdue')),
    checks: lines(rows.filter(({ checksWaiting }) => checksWaiting > 0)),
  }
}

/** As many as one looks over at a glance; the queue has them all. */
const mostLines = 20
