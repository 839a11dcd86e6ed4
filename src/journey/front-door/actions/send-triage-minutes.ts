import { isCode } from '../../../platform/code.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { findMeeting } from '../../../record/meetings/records.ts'
import { addDistribution } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { triageKind } from '../forms/triage.ts'

export interface SendingMinutes {
  readonly meetingId: string
  /** The children in the minutes as the sender saw them: each gets an entry in the trace. */
  readonly about: readonly string[]
  readonly toName: string
  readonly toAgency: string
  readonly how: string
}

export type SendProblem = 'no such triage' | 'no such agency' | 'not held yet' | 'changed meanwhile'

/** Keeps to whom the minutes went. They hold what the sender may see and nothing else, and the log says which items. */
export function sendTriageMinutes(act: Act, wanted: SendingMinutes): Promise<Result<'sent', SendProblem>> {
  const { meetingId, about, toName, toAgency, how } = wanted
  const declared = {
    action: 'send triage minutes',
    about,
    access: ({ viewer }: Act) => triageKind.may(viewer),
  }
  return change<'sent', SendProblem>(act, declared, async ({ trx }) => {
    if (!isCode(triageKind.agencies, toAgency)) return problem('no such agency')
    const looker = { viewer: act.viewer, now: act.origin.now }
    const meeting = await findMeeting(trx, { kind: triageKind, id: meetingId }, looker)
    if (!meeting) return problem('no such triage')
    if (meeting.heldAt === null) return problem('not held yet')
    const seen = new Set(meeting.items.flatMap((item) => item.about))
    if (seen.size !== about.length || !about.every((id) => seen.has(id))) return problem('changed meanwhile')
    const items = meeting.items.map(({ id }) => id)
    return ok({
      value: 'sent',
      write: (writing) => addDistribution(writing, { meetingId, toName, toAgency, how, items }, byOf(act)),
      events: [],
      subject: { kind: 'meeting', id: meetingId },
    })
  })
}
