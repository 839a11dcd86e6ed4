import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type ActionProblem, actionFault } from '../../../record/meetings/judge.ts'
import type { Item, MeetingKind, NewAction } from '../../../record/meetings/model.ts'
import { addAction } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'

export type AddActionProblem = ActionProblem | 'no such item'

/** Adds something to be done to a meeting that was held, with the first of its items that is the children's own. */
export function addMeetingAction(
  act: Act,
  kind: MeetingKind,
  { item, action }: { readonly item: Pick<Item, 'id' | 'about'>; readonly action: NewAction },
): Promise<Result<'added', AddActionProblem>> {
  const declared = { action: 'add meeting action', about: item.about, access: kind.part } as const
  return change<'added', AddActionProblem>(act, declared, async () => {
    const fault = actionFault(kind, action, act.today)
    if (fault) return problem(fault)
    const id = randomUUID()
    return ok({
      value: 'added',
      write: (trx) => addAction(trx, { ...action, id, itemId: item.id, taskId: null }, byOf(act)),
      events: [],
      subject: { kind: 'meeting-item', id: item.id },
    })
  })
}
