import { isCode } from '../../../platform/code.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { missingAgencies } from '../../../record/meetings/judge.ts'
import { type Attendance, attendances, type NewInvitee } from '../../../record/meetings/model.ts'
import { addInvitees, keepAttendance, lockMeeting } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { triageKind } from '../forms/triage.ts'
import { keepGoneOn, whoSits } from '../triage.records.ts'

export type HoldProblem = 'no such triage' | 'changed meanwhile' | 'not said how' | 'agency not there'

export interface HoldingTriage {
  readonly meetingId: string
  /** The version that the writer saw. */
  readonly version: number
  /** How each who was asked took part, by invitee. */
  readonly attended: ReadonlyMap<string, string>
  /** Who came without being asked. */
  readonly others: readonly NewInvitee[]
  /** Why it goes on where nobody came for an agency of the quorum. */
  readonly goneOn: string | null
}

/** Writes down who came to a triage. Without the police it goes on with a reason, and is marked for ever. */
export function holdTriage(act: Act, wanted: HoldingTriage): Promise<Result<'held', HoldProblem>> {
  const { meetingId, goneOn } = wanted
  const declared = {
    action: 'hold triage',
    about: [],
    access: ({ viewer }: Act) => triageKind.may(viewer),
  }
  return change<'held', HoldProblem>(act, declared, async ({ trx }) => {
    const meeting = await lockMeeting(trx, { kind: triageKind.id, id: meetingId })
    if (!meeting) return problem('no such triage')
    if (meeting.version !== wanted.version) return problem('changed meanwhile')
    const attended = waysTheyCame(wanted.attended)
    if (attended.size < wanted.attended.size) return problem('not said how')
    const others = wanted.others.map((other) => ({ ...other, attended: 'in person' as const }))
    const sitting = (await whoSits(trx, meetingId)).map((one) => ({
      agency: one.agency,
      attended: attended.get(one.id) ?? one.attended,
    }))
    const missing = missingAgencies(triageKind, [...sitting, ...others])
    if (missing.length > 0 && !goneOn) return problem('agency not there')
    return ok({
      value: 'held',
      write: async (writing) => {
        await keepAttendance(writing, meetingId, { attended, now: act.origin.now })
        await addInvitees(writing, meetingId, { invitees: others, by: byOf(act) })
        if (missing.length > 0)
          await keepGoneOn(writing, { meetingId, missing, because: goneOn ?? '' }, byOf(act))
      },
      events: [],
      subject: { kind: 'meeting', id: meetingId },
    })
  })
}

function waysTheyCame(attended: ReadonlyMap<string, string>): ReadonlyMap<string, Attendance> {
  return new Map([...attended].flatMap(([id, how]) => (isCode(attendances, how) ? [[id, how] as const] : [])))
}
