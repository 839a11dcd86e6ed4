import { randomUUID } from 'node:crypto'
import { isCode } from '../../../platform/code.ts'
import type { Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change, type Declared } from '../../shell/change.ts'
import { Refused } from '../../shell/refused.ts'
import { type Attendance, attendances, type MeetingKind, type NewInvitee, type NewItem } from '../model.ts'
import {
  addDistribution,
  addInvitees,
  addItems,
  addMeeting,
  keepAttendance,
  lockMeeting,
} from '../write.records.ts'

/** What the meeting as a whole is changed under: it is the work of a role, and about nobody by itself. */
function ofTheRole(kind: MeetingKind, action: string): Declared {
  return { action, about: [], access: ({ viewer }) => kind.may(viewer) }
}

export interface PlannedMeeting {
  readonly startsAt: Instant
  readonly title?: string
  readonly place?: string | null
  readonly teamId?: string | null
  readonly invitees: readonly NewInvitee[]
}

/** Calls a meeting; who acts chairs it. Answers its id. */
export function planMeeting(
  act: Act,
  kind: MeetingKind,
  planned: PlannedMeeting,
): Promise<Result<string, 'nobody invited' | 'no such agency'>> {
  const { startsAt, title = kind.title, place = null, teamId = null, invitees } = planned
  return change(act, ofTheRole(kind, 'plan meeting'), async () => {
    if (invitees.length === 0) return problem('nobody invited')
    if (!invitees.every(({ agency }) => isCode(kind.agencies, agency))) return problem('no such agency')
    const id = randomUUID()
    const meeting = { id, kind: kind.id, title, startsAt, place, teamId, chairId: act.viewer.id }
    return ok({
      value: id,
      write: async (trx) => {
        await addMeeting(trx, meeting, byOf(act))
        await addInvitees(trx, id, { invitees, by: byOf(act) })
      },
      events: [],
      subject: { kind: 'meeting', id },
    })
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

export interface Attending {
  readonly meetingId: string
  readonly version: number
  /** By invitee. */
  readonly attended: ReadonlyMap<string, string>
  /** Who came without being asked. */
  readonly others?: readonly (NewInvitee & { readonly attended: Attendance })[]
}

/** Writes down who came. From then on the meeting counts as held. */
export function recordAttendance(
  act: Act,
  kind: MeetingKind,
  { meetingId, version, attended, others = [] }: Attending,
): Promise<Result<'held', 'no such meeting' | 'changed meanwhile' | 'not said how'>> {
  return change<'held', 'no such meeting' | 'changed meanwhile' | 'not said how'>(
    act,
    ofTheRole(kind, 'record attendance'),
    async ({ trx }) => {
      const meeting = await lockMeeting(trx, { kind: kind.id, id: meetingId })
      if (!meeting) return problem('no such meeting')
      if (meeting.version !== version) return problem('changed meanwhile')
      const said = new Map(
        [...attended].flatMap(([id, how]) => (isCode(attendances, how) ? [[id, how] as const] : [])),
      )
      if (said.size < attended.size) return problem('not said how')
      return ok({
        value: 'held',
        write: async (writing) => {
          await keepAttendance(writing, meetingId, { attended: said, now: act.origin.now })
          await addInvitees(writing, meetingId, { invitees: others, by: byOf(act) })
        },
        events: [],
        subject: { kind: 'meeting', id: meetingId },
      })
    },
  )
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
