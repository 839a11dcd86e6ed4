import type { Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { meetingCalled } from '../../../record/meetings/actions/parts.ts'
import type { Meeting } from '../../../record/meetings/model.ts'
import { findMeeting } from '../../../record/meetings/records.ts'
import { addDistribution, keepEnding } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { childrenNamed } from '../children.records.ts'
import { addConference, childrenOf, findConference } from '../conference.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { conferenceKind } from '../forms/conference.ts'
import type { ConferenceAt } from './before-conference.ts'
import type { ActedAt } from './enquiry.ts'
import { bookedEvents, chairReasons } from './plan-conference.ts'

export type AfterProblem =
  | 'no such conference'
  | 'over already'
  | 'not held'
  | 'changed meanwhile'
  | 'no words'
  | 'in the past'

/** The conference of an address with its meeting; undefined where one of its children is closed. */
async function withMeeting(act: Act, trx: Trx, id: string) {
  const conference = await findConference(trx, id)
  const looker = { viewer: act.viewer, now: act.origin.now }
  const meeting = conference && (await findMeeting(trx, { kind: conferenceKind, id }, looker))
  return conference && meeting ? { conference, meeting } : undefined
}

/**
 * It met and could not decide. It is taken up by another, with the same chair, people and agenda, on another day. The clock of the
 * first goes on: nothing was decided. Answers the id of the other.
 */
export function reconveneConference(
  act: Act,
  wanted: ConferenceAt & {
    readonly ended: 'inquorate' | 'adjourned'
    readonly because: string
    readonly startsAt: Instant
  },
): Promise<Result<string, AfterProblem>> {
  const { conferenceId, children: about, because, ended } = wanted
  const declared = { action: 'reconvene conference', about, access: conferenceKind.part } as const
  return change<string, AfterProblem>(act, declared, async ({ trx }) => {
    const found = await withMeeting(act, trx, conferenceId)
    const fault = found ? faultOf(act, found.meeting, wanted) : 'no such conference'
    if (!found || fault) return problem(fault ?? 'no such conference')
    const { conference, meeting } = found
    const called = meetingCalled(conferenceKind, againOf(meeting, wanted.startsAt), byOf(act))
    if (!called.ok) return problem('no such conference')
    const { id } = called.value
    const ofChildren = (await childrenOf(trx, conferenceId)).map((child) => ({ ...child, id: child.childId }))
    const children = await childrenNamed(trx, about)
    const next = { ...conference, chairId: meeting.chairId, startsAt: wanted.startsAt }
    return ok({
      value: id,
      async write(writing) {
        await keepEnding(writing, conferenceId, { as: ended, because: because.trim() })
        await called.value.write(writing)
        await addConference(writing, { ...conference, id, children: ofChildren }, byOf(act))
      },
      events: [
        ...about.map((personId) => notDecidedEvent(act, personId, wanted)),
        ...bookedEvents(act, children, { id, wanted: next }),
      ],
      give: chairReasons(act, { ...next, id, children: about }),
      subject: { kind: 'meeting', id },
    })
  })
}

function faultOf(
  act: Act,
  meeting: Meeting,
  wanted: { readonly version: number; readonly because: string; readonly startsAt: Instant },
): AfterProblem | null {
  if (meeting.endedAs !== null) return 'over already'
  if (meeting.version !== wanted.version) return 'changed meanwhile'
  if (wanted.because.trim() === '') return 'no words'
  return wanted.startsAt < act.origin.now ? 'in the past' : null
}

/** The same meeting on another day; who is asked is asked again. */
function againOf(meeting: Meeting, startsAt: Instant) {
  const invitees = meeting.invitees.map(({ id: _, ...one }) => one)
  return { ...meeting, invitees, startsAt, reconvenes: meeting.id, papers: [] }
}

function notDecidedEvent(
  act: Act,
  personId: string,
  { conferenceId, ended }: { readonly conferenceId: string; readonly ended: 'inquorate' | 'adjourned' },
): NewEvent {
  const type = ended === 'inquorate' ? 'conference-inquorate' : 'conference-adjourned'
  return newEvent<ChildProtectionEvent>(
    { type, personId, on: act.today, at: act.origin.now, conferenceId },
    {
      headline: 'The conference could not decide and meets again',
      source: { kind: 'meeting', id: conferenceId },
    },
  )
}

/** Keeps that the outline plan or the minutes went to somebody. */
export function logConferenceSent(
  act: Act,
  wanted: Omit<ConferenceAt, 'version'> & {
    readonly what: 'plan' | 'minutes'
    readonly toName: string
    readonly toAgency: string
    readonly how: string
  },
): Promise<Result<'logged', AfterProblem>> {
  const { conferenceId, children: about, what } = wanted
  const declared = { action: 'log conference sent', about, access: conferenceKind.part } as const
  return change<'logged', AfterProblem>(act, declared, async ({ trx }) => {
    const found = await withMeeting(act, trx, conferenceId)
    if (!found) return problem('no such conference')
    if (found.meeting.endedAs !== 'held') return problem('not held')
    const sent = { ...wanted, meetingId: conferenceId, how: `${sentWords[what]}, ${wanted.how}` }
    const items = found.meeting.items.map(({ id }) => id)
    return ok({
      value: 'logged',
      write: (writing) => addDistribution(writing, { ...sent, items }, byOf(act)),
      events: about.map((personId) => sentEvent(act, personId, { conferenceId, what })),
      subject: { kind: 'meeting', id: conferenceId },
    })
  })
}

/** That the plan or the minutes went out: the same for one and for a load of many. */
export function sentEvent(
  { today, origin }: ActedAt,
  personId: string,
  { conferenceId, what }: { readonly conferenceId: string; readonly what: 'plan' | 'minutes' },
): NewEvent {
  const type = what === 'plan' ? 'outline-plan-sent' : 'conference-minutes-sent'
  return newEvent<ChildProtectionEvent>(
    { type, personId, on: today, at: origin.now, conferenceId },
    {
      headline: what === 'plan' ? 'Decisions and outline plan sent' : 'Minutes of the conference sent',
      source: { kind: 'meeting', id: conferenceId },
    },
  )
}

export const sentWords = { plan: 'Decisions and outline plan', minutes: 'Minutes' } as const
