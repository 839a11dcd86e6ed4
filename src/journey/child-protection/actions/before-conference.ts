import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Apart, Paper } from '../../../record/meetings/model.ts'
import {
  keepApart,
  keepEnding,
  keepMove,
  keepPaper,
  lockMeeting,
} from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { childrenNamed } from '../children.records.ts'
import { conferenceKinds } from '../codes.ts'
import { addChairCalls, type ChairCall, findConference } from '../conference.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { conferenceKind } from '../forms/conference.ts'
import { isTalkedWith } from './plan-conference.ts'

/** The conference as its page knew it. */
export interface ConferenceAt {
  readonly conferenceId: string
  readonly children: readonly string[]
  readonly version: number
}

export type BeforeProblem =
  | 'no such conference'
  | 'over already'
  | 'changed meanwhile'
  | 'no words'
  | 'nobody'
  | 'in the future'
  | 'in the past'
  | 'shared before it came'

const declared = (action: string, { children }: ConferenceAt) =>
  ({ action, about: children, access: conferenceKind.part }) as const

/** A conference that is not over yet, held; or why nothing can be done before it. */
async function ahead(
  trx: Trx,
  { conferenceId, children, version }: ConferenceAt,
  mayBeOver = false,
): Promise<Result<NonNullable<Awaited<ReturnType<typeof findConference>>>, BeforeProblem>> {
  const conference = await findConference(trx, conferenceId)
  const meeting = await lockMeeting(trx, { kind: conferenceKind.id, id: conferenceId })
  const same = conference?.about.every((id) => children.includes(id))
  if (!conference || !meeting || !same) return problem('no such conference')
  if (!mayBeOver && meeting.endedAs !== null) return problem('over already')
  return meeting.version === version ? ok(conference) : problem('changed meanwhile')
}

/** The chair's talk with a parent or the young person: held, tried or declined counts as done. */
export function recordChairCall(
  act: Act,
  wanted: ConferenceAt & Omit<ChairCall, 'childId'> & { readonly of: readonly string[] },
): Promise<Result<'kept', BeforeProblem>> {
  return change<'kept', BeforeProblem>(act, declared('record chair call', wanted), async ({ trx }) => {
    const conference = await ahead(trx, wanted)
    if (!conference.ok) return conference
    if (wanted.of.length === 0) return problem('nobody')
    if (wanted.on > act.today) return problem('in the future')
    const calls = wanted.of.map((childId) => ({ ...wanted, childId }))
    return ok({
      value: 'kept',
      write: (writing) => addChairCalls(writing, wanted.conferenceId, { calls, by: byOf(act) }),
      events: wanted.of.map((childId) => spokeEvent(childId, wanted)),
      subject: { kind: 'meeting', id: wanted.conferenceId },
    })
  })
}

/** The chair's talk: the same for one and for a load of many. */
export function spokeEvent(
  personId: string,
  {
    conferenceId,
    on,
    outcome,
    with: withWhom,
  }: Pick<ConferenceAt, 'conferenceId'> & Pick<ChairCall, 'on' | 'outcome' | 'with'>,
): NewEvent {
  const who = withWhom === 'parent' ? ('parent' as const) : ('young person' as const)
  return newEvent<ChildProtectionEvent>(
    { type: 'chair-spoke', personId, on, at: null, conferenceId, with: who, outcome },
    {
      headline:
        who === 'parent'
          ? 'The chair talked with a parent before the conference'
          : 'The chair talked with the young person before the conference',
      source: { kind: 'meeting', id: conferenceId },
    },
  )
}

/** When each report came and when the family had it. The first one from social care that is shared meets the clock. */
export function keepPapers(
  act: Act,
  wanted: ConferenceAt & {
    readonly papers: readonly (Pick<Paper, 'id' | 'agency' | 'receivedOn' | 'sharedOn'> & {
      readonly was: PlainDate | null
    })[]
  },
): Promise<Result<'kept', BeforeProblem>> {
  return change<'kept', BeforeProblem>(act, declared('keep conference papers', wanted), async ({ trx }) => {
    const conference = await ahead(trx, wanted, true)
    if (!conference.ok) return conference
    const { papers } = wanted
    if (papers.some(({ receivedOn, sharedOn }) => sharedOn !== null && (receivedOn ?? '9999') > sharedOn))
      return problem('shared before it came')
    const sharedOn = papers.flatMap((one) =>
      one.agency === 'social-care' && one.was === null && one.sharedOn !== null ? [one.sharedOn] : [],
    )[0]
    return ok({
      value: 'kept',
      async write(writing) {
        for (const paper of papers) await keepPaper(writing, paper.id, paper)
      },
      events: sharedOn ? wanted.children.map((id) => sharedEvent(id, wanted, sharedOn)) : [],
      subject: { kind: 'meeting', id: wanted.conferenceId },
    })
  })
}

/** That the family had the report: the same for one and for a load of many. */
export function sharedEvent(
  personId: string,
  { conferenceId }: Pick<ConferenceAt, 'conferenceId'>,
  on: PlainDate,
): NewEvent {
  return newEvent<ChildProtectionEvent>(
    { type: 'conference-report-shared', personId, on, at: null, conferenceId },
    {
      headline: 'Report shared with the family before the conference',
      source: { kind: 'meeting', id: conferenceId },
    },
  )
}

/** The chair keeps somebody apart, with the reason. */
export function keepSomebodyApart(
  act: Act,
  wanted: ConferenceAt & { readonly inviteeId: string; readonly apart: Apart; readonly because: string },
): Promise<Result<'kept', BeforeProblem>> {
  return change<'kept', BeforeProblem>(act, declared('keep somebody apart', wanted), async ({ trx }) => {
    const conference = await ahead(trx, wanted)
    if (!conference.ok) return conference
    if (wanted.because.trim() === '') return problem('no words')
    return ok({
      value: 'kept',
      write: (writing) => keepApart(writing, wanted.inviteeId, wanted),
      events: [],
      subject: { kind: 'meeting', id: wanted.conferenceId },
    })
  })
}

/** Moves a conference to another moment; what counts back from it moves along. */
export function moveConference(
  act: Act,
  wanted: ConferenceAt & { readonly startsAt: Instant; readonly place: string | null },
): Promise<Result<'moved', BeforeProblem>> {
  return change<'moved', BeforeProblem>(act, declared('move conference', wanted), async ({ trx }) => {
    const found = await ahead(trx, wanted)
    if (!found.ok) return found
    if (wanted.startsAt < act.origin.now) return problem('in the past')
    const children = await childrenNamed(trx, wanted.children)
    const plannedOn = dayOf(wanted.startsAt)
    const { kind } = found.value
    const when = { on: act.today, at: act.origin.now, conferenceId: wanted.conferenceId, kind, plannedOn }
    return ok({
      value: 'moved',
      write: (writing) => keepMove(writing, wanted.conferenceId, wanted),
      events: children.map((child) =>
        newEvent<ChildProtectionEvent>(
          {
            type: 'conference-moved',
            personId: child.id,
            ...when,
            youngPerson: isTalkedWith(child, plannedOn),
            chairId: null,
          },
          {
            headline: `${labelOf(conferenceKinds, kind)} moved`,
            source: { kind: 'meeting', id: wanted.conferenceId },
          },
        ),
      ),
      subject: { kind: 'meeting', id: wanted.conferenceId },
    })
  })
}

/** Calls a conference off. Its own clocks stop; that of the enquiry goes on. */
export function callOffConference(
  act: Act,
  wanted: ConferenceAt & { readonly because: string },
): Promise<Result<'called off', BeforeProblem>> {
  return change<'called off', BeforeProblem>(
    act,
    declared('call off conference', wanted),
    async ({ trx }) => {
      const found = await ahead(trx, wanted)
      if (!found.ok) return found
      const because = wanted.because.trim()
      if (because === '') return problem('no words')
      const { conferenceId } = wanted
      return ok({
        value: 'called off',
        write: (writing) => keepEnding(writing, conferenceId, { as: 'called off', because }),
        events: wanted.children.map((personId) => offEvent(act, personId, wanted)),
        end: [{ sourceId: conferenceId, kind: 'a task of yours', at: act.origin.now }],
        subject: { kind: 'meeting', id: conferenceId },
      })
    },
  )
}

function offEvent(act: Act, personId: string, { conferenceId }: ConferenceAt): NewEvent {
  return newEvent<ChildProtectionEvent>(
    { type: 'conference-called-off', personId, on: act.today, at: act.origin.now, conferenceId },
    { headline: 'Conference called off', source: { kind: 'meeting', id: conferenceId } },
  )
}
