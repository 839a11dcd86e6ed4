import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import type { Task } from '../model.ts'
import { findTask, markDone } from '../records.ts'

export type FinishProblem = 'no such task' | 'already done' | 'done elsewhere'

/** Says that a task is done. Answers its id. @param task as `findTask` gave it to this viewer */
export function finishTask(act: Act, { id, personId }: Task): Promise<Result<string, FinishProblem>> {
  const { viewer, origin } = act
  const own = () => ({ allowed: true, because: 'own work' }) as const
  return change<string, FinishProblem>(
    act,
    {
      action: 'finish task',
      about: personId === null ? [] : [personId],
      access: personId === null ? own : 'identity',
    },
    async ({ trx }) => {
      const task = await findTask(trx, { taskId: id, viewer, now: origin.now })
      if (!task) return problem('no such task')
      if (task.done !== null) return problem('already done')
      if (task.doneByWork) return problem('done elsewhere')
      return ok({
        value: id,
        write: async (writing) => {
          await markDone(writing, id, { by: viewer.id, at: origin.now })
        },
        events: [],
        subject: { kind: 'task', id },
      })
    },
  )
}
