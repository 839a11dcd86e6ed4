import { randomUUID } from 'node:crypto'
import { isCode } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { type By, byOf } from '../../shell/by.ts'
import {
  type Attendance,
  attendances,
  type MeetingKind,
  type NewInvitee,
  type NewItem,
  type NewPaper,
} from '../model.ts'
import {
  addInvitees,
  addItems,
  addMeeting,
  addPapers,
  keepAttendance,
  lockMeeting,
} from '../write.records.ts'

// Parts of a change: a service puts them into its own, so that a meeting commits with what it opens.

export interface PlannedMeeting {
  readonly startsAt: Instant
  readonly title?: string
  readonly place?: string | null
  readonly teamId?: string | null
  readonly invitees: readonly NewInvitee[]
  /** Left out: who acts. */
  readonly chairId?: string
  readonly way?: string | null
  readonly form?: string | null
  /** The meeting that could not decide and is taken up by this one. */
  readonly reconvenes?: string | null
  readonly items?: readonly NewItem[]
  readonly papers?: readonly NewPaper[]
}

export type CallProblem = 'nobody invited' | 'no such agency'

/** Judges and prepares a meeting to be called, with its agenda and the papers asked for. */
export function meetingCalled(
  kind: MeetingKind,
  planned: PlannedMeeting,
  by: By,
): Result<{ readonly id: string; readonly write: (trx: Trx) => Promise<void> }, CallProblem> {
  const { title = kind.title, place = null, teamId = null, chairId = by.workerId } = planned
  const { invitees, items = [], papers = [], startsAt, way, form, reconvenes } = planned
  if (invitees.length === 0) return problem('nobody invited')
  if (![...invitees, ...papers].every(({ agency }) => isCode(kind.agencies, agency)))
    return problem('no such agency')
  const id = randomUUID()
  const meeting = { id, kind: kind.id, title, startsAt, place, teamId, chairId }
  return ok({
    id,
    async write(trx) {
      await addMeeting(
        trx,
        { ...meeting, way: way ?? null, form: form ?? null, reconvenes: reconvenes ?? null },
        by,
      )
      await addInvitees(trx, id, { invitees, by })
      await addItems(trx, id, { items, by })
      await addPapers(trx, id, { papers, by })
    },
  })
}

export interface Attending {
  readonly meetingId: string
  readonly version: number
  /** By invitee. */
  readonly attended: ReadonlyMap<string, string>
  /** Who came without being asked. An id may be given where what they said is to hang on them. */
  readonly others?: readonly (NewInvitee & { readonly id?: string; readonly attended: Attendance })[]
}

export type AttendProblem = 'no such meeting' | 'changed meanwhile' | 'not said how' | 'no role'

/** Judges and prepares who came. Nobody takes part without a role. */
export async function attendanceTaken(
  { act, trx }: { readonly act: Act; readonly trx: Trx },
  kind: MeetingKind,
  { meetingId, version, attended, others = [] }: Attending,
): Promise<Result<{ readonly write: (trx: Trx) => Promise<void> }, AttendProblem>> {
  const meeting = await lockMeeting(trx, { kind: kind.id, id: meetingId })
  if (!meeting) return problem('no such meeting')
  if (meeting.version !== version) return problem('changed meanwhile')
  const said = new Map(
    [...attended].flatMap(([id, how]) => (isCode(attendances, how) ? [[id, how] as const] : [])),
  )
  if (said.size < attended.size) return problem('not said how')
  if (!others.every(({ agency }) => isCode(kind.agencies, agency))) return problem('no role')
  return ok({
    async write(writing) {
      await keepAttendance(writing, meetingId, { attended: said, now: act.origin.now })
      await addInvitees(writing, meetingId, { invitees: others, by: byOf(act) })
    },
  })
}
