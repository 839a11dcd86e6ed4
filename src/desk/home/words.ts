import { journey } from '../../journey/index.ts'
import type { Viewer } from '../../mechanisms/access/index.ts'
import type { Task } from '../../platform/components/task-table.tsx'
import { dueTag, taskTag } from '../../platform/due-words.ts'
import type { Instant } from '../../platform/instant.ts'
import { dayOf } from '../../platform/instant.ts'
import type { NextStep } from '../../record/shell/service.ts'
import { dueHref } from '../due/due-address.ts'
import type { TeamStanding } from './counts.records.ts'
import type { DueNow, OpenTask } from './records.ts'

/** What the home page prints of one's work. */
export interface Work {
  readonly viewer: Viewer
  readonly now: Instant
  readonly due: readonly DueNow[]
  readonly tasks: readonly OpenTask[]
}

/** One list by due date: clocks and tasks together, each with its one next action. */
export function workList({ viewer, now, due, tasks }: Work): Task[] {
  const lines = [
    ...due.flatMap((one) => clockLine(one, viewer, now)),
    ...tasks.map((one) => taskLine(one, now)),
  ]
  return lines.toSorted((a, b) => (a.sort < b.sort ? -1 : 1)).map(({ task }) => task)
}

interface Line {
  readonly sort: string
  readonly task: Task
}

function clockLine(one: DueNow, viewer: Viewer, now: Instant): Line[] {
  const action = nextStep(one, viewer)
  if (action === null) return []
  const about = { text: one.personName, href: `/people/${one.personId}` }
  const task = { about, what: one.title, due: dueTag(one, now), whyHref: dueHref(one), action }
  return [{ sort: one.dueAt ?? '9999', task }]
}

/** The next action of whichever service the clock belongs to. */
export function nextStep(
  one: Pick<DueNow, 'timescale' | 'subject'> & {
    readonly personId?: string
    readonly workerId?: string | null
  },
  viewer: Viewer,
): NextStep | null {
  const service = journey.find(({ timescales }) => timescales.some(({ id }) => id === one.timescale))
  return service?.next?.(one, viewer) ?? null
}

function taskLine(one: OpenTask, now: Instant): Line {
  const about =
    one.personId === null
      ? { text: one.personName ?? 'Your work' }
      : { text: one.personName ?? '', href: `/people/${one.personId}` }
  // One press less where the task has no page of its own to be done on.
  const href = one.doneByWork && one.href ? one.href : `/tasks/${one.id}`
  const action = { text: 'Open', href }
  return {
    sort: one.dueOn ?? '9999',
    task: { about, what: one.title, due: taskTag(one.dueOn, dayOf(now)), action },
  }
}

/** The teams of a manager, each with what is late there and where its list is. */
export function teamLines(teams: readonly TeamStanding[]) {
  return teams.map(({ teamId, name, overdue, later }) => ({ name, href: `/?team=${teamId}`, overdue, later }))
}

/** A line that says how the day stands: '2 overdue, 1 due today, 5 later'. */
export function standing(tasks: readonly Task[]): string {
  const overdue = tasks.filter(({ due }) => due.state === 'overdue').length
  const today = tasks.filter(({ due }) => due.state === 'due today').length
  const later = tasks.length - overdue - today
  if (tasks.length === 0) return 'Nothing is waiting for you.'
  return `${overdue} overdue, ${today} due today, ${later} later.`
}
