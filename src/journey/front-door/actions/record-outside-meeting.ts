import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import { type OutsideMeetingKind, outsideMeetings } from '../codes.ts'
import type { FrontDoorEvent } from '../events.ts'
import { keepOutsideMeeting } from '../outside-meetings.records.ts'

export type OutsideMeetingProblem = 'in the future' | 'no words' | 'no such kind' | 'by when'

export interface OutsideMeeting {
  readonly personId: string
  readonly kind: OutsideMeetingKind
  readonly heldOn: PlainDate
  readonly went: string
  readonly shared: string
  readonly learned: string
  /** What the writer has to do now, and by when. */
  readonly toDo: { readonly text: string; readonly by: PlainDate } | null
}

/** Keeps what was shared and learned of one child at a meeting of other agencies. It is on the chronology in the words of its kind. */
export function recordOutsideMeeting(
  act: Act,
  wanted: OutsideMeeting,
): Promise<Result<'kept', OutsideMeetingProblem>> {
  const kind = outsideMeetings.find(({ code }) => code === wanted.kind)
  const declared = {
    action: 'record outside meeting',
    about: [wanted.personId],
    access: kind?.part ?? 'notes',
  } as const
  return change<'kept', OutsideMeetingProblem>(act, declared, async () => {
    const fault = faultOf(act, wanted)
    if (fault !== null || !kind) return problem(fault ?? 'no such kind')
    return ok(keptChange(act, wanted, kind.line))
  })
}

function faultOf(
  { today }: Act,
  { heldOn, went, shared, learned, toDo }: OutsideMeeting,
): OutsideMeetingProblem | null {
  if (heldOn > today) return 'in the future'
  if ([went, shared, learned].some((words) => words.trim() === '')) return 'no words'
  return toDo !== null && toDo.by < today ? 'by when' : null
}

function keptChange(act: Act, wanted: OutsideMeeting, line: string): Change<'kept'> {
  const by = byOf(act)
  const id = randomUUID()
  const { personId, heldOn, toDo, kind, went, shared, learned } = wanted
  const task =
    toDo === null
      ? null
      : addTask({
          personId,
          title: toDo.text,
          href: `/people/${personId}/outside-meetings`,
          workerId: act.viewer.id,
          dueOn: toDo.by,
          sourceId: id,
          by,
        })
  const row = { id, meeting_id: id, person_id: personId, kind, held_on: heldOn, went, shared, learned }
  return {
    value: 'kept',
    async write(trx) {
      await keepOutsideMeeting(trx, { ...row, recorded_at: by.now, recorded_by: by.workerId })
      await task?.write(trx)
    },
    events: [
      newEvent<FrontDoorEvent>(
        { type: 'outside-meeting-attended', personId, on: heldOn, at: null, outsideMeetingId: id },
        { headline: line, keyEvent: true, source: { kind: 'outside-meeting', id } },
      ),
    ],
    subject: { kind: 'outside-meeting', id },
  }
}
