import { longDate } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import { dayOf, type Instant } from '../../../../platform/instant.ts'
import { daysBetween, type PlainDate } from '../../../../platform/plain-date.ts'
import type {
  driftingAssessments,
  longPlans,
  teamClocks,
  unseenChildren,
  waitingDecisions,
} from '../../board.records.ts'

type Rows<Query extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>

/** How many days ahead 'due soon' looks. */
export const soonDays = 10

/** As many as one looks over at a glance. */
const mostLines = 25

/** Everything the board shows, as it was read. */
export interface BoardRead {
  readonly families: number
  readonly decisions: Rows<typeof waitingDecisions>
  readonly clocks: Rows<typeof teamClocks>
  readonly unseen: Rows<typeof unseenChildren>
  readonly drifting: Rows<typeof driftingAssessments>
  readonly plans: Rows<typeof longPlans>
  readonly overloaded: number
}

/** How many of each, with where to see them. */
export function boardCounts(
  { families, decisions, clocks, unseen, drifting, plans, overloaded }: BoardRead,
  now: Instant,
) {
  const late = clocks.filter(({ dueAt }) => dueAt !== null && dueAt < now).length
  return [
    {
      label: 'Families waiting for a worker',
      count: families,
      href: '/team/referrals',
      urgent: families > 0,
    },
    {
      label: 'Decisions waiting for you',
      count: new Set(decisions.map(({ assessmentId }) => assessmentId)).size,
      href: '#decisions',
      urgent: decisions.length > 0,
    },
    { label: 'Late', count: late, href: '#late', urgent: late > 0 },
    { label: `Due in ${soonDays} days`, count: clocks.length - late, href: '#soon', urgent: false },
    { label: 'Children not seen yet', count: unseen.length, href: '#unseen', urgent: unseen.length > 0 },
    { label: 'Standing still', count: drifting.length + plans.length, href: '#drift', urgent: false },
    {
      label: 'Workers in their first year over the cap',
      count: overloaded,
      href: '/team/referrals',
      urgent: overloaded > 0,
    },
  ]
}

/** Assessments to decide, a line for each family. */
export function decisionLines(rows: BoardRead['decisions'], today: PlainDate) {
  return [...Map.groupBy(rows, ({ assessmentId }) => assessmentId)].flatMap(([assessmentId, family]) => {
    const [first] = family
    if (!first) return []
    return [
      {
        names: family.map(({ name }) => name).join(', '),
        href: `/assessments/${assessmentId}/decide`,
        by: first.sentBy ?? 'A worker',
        since: `${daysBetween(first.referredOn, today)} days since the referral`,
      },
    ]
  })
}

/** Clocks that are late, and those that run out soon; those of brothers and sisters that run alike are one line. */
export function clockLists(clocks: BoardRead['clocks'], now: Instant) {
  const alike = Map.groupBy(clocks, ({ timescale, subject, dueAt, workerId, key }) =>
    [timescale, subject ?? key, dueAt, workerId].join(' '),
  )
  const lines = [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [
      {
        children: group.map(({ name, personId }) => ({ name, href: `/people/${personId}/next` })),
        title: first.title,
        due: dueTag(first, now),
        why: `/people/${first.personId}/due/${first.timescale}/${first.key}`,
        worker: first.workerName ?? 'The team',
        late: first.dueAt !== null && first.dueAt < now,
      },
    ]
  })
  return {
    late: lines.filter(({ late }) => late).slice(0, mostLines),
    soon: lines.filter(({ late }) => !late).slice(0, mostLines),
  }
}

/** Children whom nobody has seen since the assessment began. */
export function unseenLines(rows: BoardRead['unseen'], today: PlainDate) {
  return rows.slice(0, mostLines).map(({ personId, name, startedOn, workerName }) => ({
    name,
    href: `/people/${personId}/visits/new`,
    worker: workerName ?? 'Nobody yet',
    since: `${daysBetween(startedOn, today)} days`,
  }))
}

/** What stands still: an assessment that nobody writes in, a plan that goes on and on. */
export function driftLines({ drifting, plans }: Pick<BoardRead, 'drifting' | 'plans'>) {
  const assessments = drifting.map(({ assessmentId, name, workerName, lastAt }) => ({
    name,
    what: `Nobody has written in the assessment since ${longDate(dayOf(lastAt))} (${workerName ?? 'no worker'})`,
    href: `/assessments/${assessmentId}`,
    action: 'Open',
  }))
  const long = plans.map(({ planId, name, since }) => ({
    name,
    what: `On a child in need plan since ${longDate(since)}`,
    href: `/plans/${planId}/challenge`,
    action: 'Ask what it still changes',
  }))
  return [...assessments, ...long].slice(0, mostLines)
}
