import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { addTask } from '../add-task.ts'
import { assigneesFor } from '../records.ts'

export type GiveProblem = 'nobody to give it to'

export interface Giving {
  readonly personId: string
  /** A worker or a team that works with the person, or oneself: a task opens no record. */
  readonly to: string
  readonly title: string
  readonly detail: string | undefined
  readonly dueOn: PlainDate | undefined
}

/** Gives somebody a task about a person. Answers the task's id. */
export function giveTask(act: Act, wanted: Giving): Promise<Result<string, GiveProblem>> {
  const { personId, to, title, detail, dueOn } = wanted
  const declared = { action: 'give task', about: [personId], access: 'involvements' } as const
  return change<string, GiveProblem>(act, declared, async ({ trx }) => {
    const assignee = (await assigneesFor(trx, personId, act.viewer)).find(({ id }) => id === to)
    if (!assignee) return problem('nobody to give it to')
    const task = addTask({
      personId,
      title,
      ...(detail === undefined ? {} : { detail }),
      dueOn: dueOn ?? null,
      ...(assignee.kind === 'worker' ? { workerId: to } : { teamId: to }),
      by: byOf(act),
    })
    const toSomebodyElse = to !== act.viewer.id
    return ok({
      value: task.id,
      write: task.write,
      events: [],
      subject: { kind: 'task', id: task.id },
      messages: toSomebodyElse ? [told(task.id, personId, assignee)] : [],
    })
  })
}

function told(id: string, personId: string, { id: to, kind }: { id: string; kind: 'worker' | 'team' }) {
  return {
    kind: 'task given',
    ...(kind === 'worker' ? { toWorkerId: to } : { toTeamId: to }),
    personId,
    reference: id,
    text: 'You have a new task. Your home page shows what it is.',
    effectKey: `task given ${id}`,
  }
}
