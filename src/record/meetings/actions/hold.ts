import { isCode } from '../../../platform/code.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change, type Declared } from '../../shell/change.ts'
import { Refused } from '../../shell/refused.ts'
import type { MeetingKind, NewItem } from '../model.ts'
import { addDistribution, addItems, lockMeeting } from '../write.records.ts'
import {
  type Attending,
  type AttendProblem,
  attendanceTaken,
  type CallProblem,
  meetingCalled,
  type PlannedMeeting,
} from './parts.ts'

/** What the meeting as a whole is changed under: it is the work of a role, and about nobody by itself. */
function ofTheRole(kind: MeetingKind, action: string): Declared {
  return { action, about: [], access: ({ viewer }) => kind.may(viewer) }
}

/** Calls a meeting; who acts chairs it unless somebody else is named. Answers its id. */
export function planMeeting(
  act: Act,
  kind: MeetingKind,
  planned: PlannedMeeting,
): Promise<Result<string, CallProblem>> {
  return change<string, CallProblem>(act, ofTheRole(kind, 'plan meeting'), async () => {
    const called = meetingCalled(kind, planned, byOf(act))
    if (!called.ok) return called
    const { id, write } = called.value
    return ok({ value: id, write, events: [], subject: { kind: 'meeting', id } })
  })
}

/**
 * Puts items on the agenda, after those that are there. What stands on it already is left as it is, so an agenda may be built twice.
 * @throws Refused unless the kind's part of every child is open to who builds it
 */
export function putOnAgenda(
  act: Act,
  kind: MeetingKind,
  { meetingId, items }: { readonly meetingId: string; readonly items: readonly NewItem[] },
): Promise<Result<'on the agenda', 'no such meeting'>> {
  const about = [...new Set(items.flatMap((item) => item.about))]
  const declared =
    about.length > 0 ? { action: 'build agenda', about, access: kind.part } : ofTheRole(kind, 'build agenda')
  return change<'on the agenda', 'no such meeting'>(act, declared, async ({ trx }) => {
    refuseOthers(act, kind)
    if (!(await lockMeeting(trx, { kind: kind.id, id: meetingId }))) return problem('no such meeting')
    return ok({
      value: 'on the agenda',
      write: (writing) => addItems(writing, meetingId, { items, by: byOf(act) }),
      events: [],
      subject: { kind: 'meeting', id: meetingId },
    })
  })
}

/** Where access is by child, the role is asked for too. */
export function refuseOthers({ viewer }: Act, kind: MeetingKind): void {
  const decision = kind.may(viewer)
  if (!decision.allowed) throw new Refused(decision)
}

/** Writes down who came. From then on the meeting counts as held. */
export function recordAttendance(
  act: Act,
  kind: MeetingKind,
  attending: Attending,
): Promise<Result<'held', AttendProblem>> {
  return change<'held', AttendProblem>(act, ofTheRole(kind, 'record attendance'), async ({ trx }) => {
    const taken = await attendanceTaken({ act, trx }, kind, attending)
    if (!taken.ok) return taken
    const subject = { kind: 'meeting', id: attending.meetingId }
    return ok({ value: 'held', write: taken.value.write, events: [], subject })
  })
}

export interface MinutesSent {
  readonly meetingId: string
  readonly toName: string
  readonly toAgency: string
  /** 'by secure e-mail', 'by hand' */
  readonly how: string
  /** The items that were in them, with every child they are about. */
  readonly items: readonly { readonly id: string; readonly about: readonly string[] }[]
}

/** Keeps to whom the minutes went, how, and with which items. */
export function logDistribution(
  act: Act,
  kind: MeetingKind,
  sent: MinutesSent,
): Promise<Result<'logged', 'no such meeting' | 'no such agency'>> {
  const about = [...new Set(sent.items.flatMap((item) => item.about))]
  const declared =
    about.length > 0 ? { action: 'send minutes', about, access: kind.part } : ofTheRole(kind, 'send minutes')
  return change<'logged', 'no such meeting' | 'no such agency'>(act, declared, async ({ trx }) => {
    refuseOthers(act, kind)
    if (!(await lockMeeting(trx, { kind: kind.id, id: sent.meetingId }))) return problem('no such meeting')
    if (!isCode(kind.agencies, sent.toAgency)) return problem('no such agency')
    return ok({
      value: 'logged',
      write: (writing) =>
        addDistribution(writing, { ...sent, items: sent.items.map(({ id }) => id) }, byOf(act)),
      events: [],
      subject: { kind: 'meeting', id: sent.meetingId },
    })
  })
}
